import type { QuotaPolicy } from '../generated/platform.ts';
import type { PolicyItem, QuotaUnit } from '../wire/rate-limit.ts';
import type { RefillFigures } from './refill.ts';

/** Times of the server beyond this, in milliseconds, are believed no further where the policy names no window: a probe follows. */
export const longestBelieved = 24 * 3_600_000;

/** The figures of a quota policy: the spec's until the server names others. */
export class QuotaFigures implements RefillFigures {
  /** What the spec says of how units come back; undefined for a policy that it does not know. */
  readonly algorithm: QuotaPolicy['algorithm'] | undefined;
  #quota: number;
  #window: number | undefined;
  #unit: QuotaUnit;

  constructor(policy: QuotaPolicy | undefined) {
    this.algorithm = policy?.algorithm;
    this.#quota = policy?.quota ?? Number.POSITIVE_INFINITY;
    this.#window = policy?.window;
    this.#unit = policy?.unit ?? 'requests';
  }

  get quota(): number {
    return this.#quota;
  }

  /** Seconds. */
  get window(): number | undefined {
    return this.#window;
  }

  get windowMs(): number | undefined {
    return this.#window === undefined ? undefined : this.#window * 1000;
  }

  get unit(): QuotaUnit {
    return this.#unit;
  }

  get rate(): number | undefined {
    if (this.#window === undefined || !Number.isFinite(this.#quota) || this.#quota <= 0) return undefined;
    return this.#quota / (this.#window * 1000);
  }

  /** Milliseconds that one unit takes to come; 0 while that is not known. */
  get unitMs(): number {
    return this.rate === undefined ? 0 : 1 / this.rate;
  }

  /** What a server says is believed no further than the window of the policy, or a day. Monotonic milliseconds. */
  bounded(until: number, now: number): number {
    return Math.min(until, now + Math.max(this.windowMs ?? 0, longestBelieved));
  }

  /** Takes the server's word. Returns whether it is news. */
  adopt({ quota, window, unit }: PolicyItem): boolean {
    if (quota === this.#quota && window === this.#window && unit === this.#unit) return false;
    this.#quota = quota;
    this.#window = window;
    this.#unit = unit;
    return true;
  }
}

import type { QuotaPolicy } from '../generated/platform.ts';
import type { PolicyItem, QuotaUnit } from '../wire/rate-limit.ts';
import type { RefillFigures } from './refill.ts';

/**
 * The maximum wait in milliseconds that the client accepts from the server. If the window of the policy is longer, the window is
 * the maximum. If the server states a longer wait, the client sends one call after the maximum, to check the quota.
 */
export const longestBelieved = 24 * 3_600_000;

/**
 * The figures of a quota policy, such as quota and window. The figures of the spec apply until the server states other figures.
 */
export class QuotaFigures implements RefillFigures {
  /**
   * The algorithm that the spec states for this policy: how used units become available again. Undefined for a policy that is not
   * in the spec.
   */
  readonly algorithm: QuotaPolicy['algorithm'] | undefined;
  #quota: number;
  #window: number | undefined;
  #unit: QuotaUnit;
  #rate: number | undefined;

  constructor(policy: QuotaPolicy | undefined) {
    this.algorithm = policy?.algorithm;
    this.#quota = policy?.quota ?? Number.POSITIVE_INFINITY;
    this.#window = policy?.window;
    this.#unit = policy?.unit ?? 'requests';
    this.#rate = this.#ownRate();
  }

  get quota(): number {
    return this.#quota;
  }

  /** The length of the window in seconds. */
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
    return this.#rate;
  }

  /** The time in milliseconds after which one more unit becomes available; 0 if unknown. */
  get unitMs(): number {
    return this.#rate === undefined ? 0 : 1 / this.#rate;
  }

  /**
   * Limits a time that the server has stated. The maximum is one day after `now`. If the window is longer than a day, the maximum
   * is one window after `now`. Times are monotonic milliseconds.
   */
  bounded(until: number, now: number): number {
    return Math.min(until, now + Math.max(this.windowMs ?? 0, longestBelieved));
  }

  /** Replaces the figures by the figures that the server states. Returns whether the figures have changed. */
  adopt({ quota, window, unit }: PolicyItem): boolean {
    if (quota === this.#quota && window === this.#window && unit === this.#unit) return false;
    this.#quota = quota;
    this.#window = window;
    this.#unit = unit;
    this.#rate = this.#ownRate();
    return true;
  }

  #ownRate(): number | undefined {
    if (this.#window === undefined || !Number.isFinite(this.#quota) || this.#quota <= 0) return undefined;
    return this.#quota / (this.#window * 1000);
  }
}

import type { Random } from '../base/random.ts';
import { FairShare, type ShareSignal, sharedLevel } from './fair-share.ts';
import type { Level } from './level.ts';
import type { QuotaFigures } from './quota-figures.ts';
import type { SlowStart } from './slow-start.ts';

/** Clients that were refused together come back over a time between these, in milliseconds. */
const spreadLeast = 300;
const spreadMost = 1000;

/** What the rate of one client is derived from. */
export interface SharedRateDeps {
  readonly figures: QuotaFigures;
  readonly level: Level;
  readonly start: SlowStart;
  readonly random: Random;
}

/** The distance that this client keeps between its calls while others send on the same quota. Times are monotonic milliseconds. */
export class SharedRate {
  readonly #deps: SharedRateDeps;
  readonly #share = new FairShare();

  constructor(deps: SharedRateDeps) {
    this.#deps = deps;
  }

  /** Whether others are believed to send on the same quota. */
  get shared(): boolean {
    return this.#share.weight > 0;
  }

  /** Takes an answer into account. */
  steer(now: number): void {
    const signal = this.#signal();
    if (signal) this.#share.steer(now, signal);
  }

  /** A call was refused. */
  refused(): void {
    this.#share.refused();
  }

  /** When the turn of so many units comes among all who send on the same quota; `lastAt` is when the last call was sent. */
  turnAt(now: number, units: number, lastAt: number): number {
    const signal = this.#signal();
    const gap = signal ? this.#share.gap(signal) : 0;
    return gap === 0 ? now : lastAt + gap * units;
  }

  /**
   * A random part of the distance that this client keeps, so that clients that were refused together do not come back
   * together. 0 when nobody else is there.
   */
  spread(): number {
    const signal = this.#signal();
    if (!signal || !this.shared) return 0;
    const { random } = this.#deps;
    return random.next() * Math.min(spreadMost, Math.max(spreadLeast, this.#share.gap({ ...signal, remaining: 0 })));
  }

  /** Units that others have left meanwhile. They are steered to the same level, so it comes back to that by itself. */
  recovered(elapsed: number, units: number): number {
    const signal = this.shared ? this.#signal() : undefined;
    if (!signal) return 0;
    const aim = sharedLevel(signal);
    const time = Math.max((4 * aim) / signal.rate, 4 * signal.delay);
    return this.#share.weight * Math.max(0, aim - units) * (1 - Math.exp(-elapsed / time));
  }

  #signal(): ShareSignal | undefined {
    const { figures, level, start } = this.#deps;
    const { rate } = figures;
    if (rate === undefined || !level.continuous) return undefined;
    const { remaining, units, burst, others, delay } = level;
    return {
      remaining,
      level: units,
      burst: burst.known,
      most: burst.most,
      rate,
      settled: start.settled,
      others: others.rate,
      delay: delay.mean,
      noise: delay.deviation * rate,
    };
  }
}

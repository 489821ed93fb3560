import { type Dice, dice, next } from '../base/random.ts';
import { timestamp } from '../base/time.ts';
import type { AdapterName } from '../platform/engine/interception.ts';
import type { CheckedFault, FaultOptions } from './fault-options.ts';
import { kindOf } from './kinds.ts';

/**
 * A fault of the list, as plain data: its options with the key as its id and times in RFC 3339, and what became of it.
 *
 * @example
 * const [fault]: readonly FaultInfo[] = platform.faults.list();
 * console.log(fault?.id, fault?.used);
 */
export type FaultInfo = FaultOptions & {
  /** Names it: in `remove`, and in the journal's `faults`. */
  readonly id: string;
  /** How many requests it has affected. */
  readonly used: number;
};

/** What a fault compares of a request. */
export interface FaultSubject {
  readonly operation: string | undefined;
  /** The id of the key that the request claims. */
  readonly key: string | undefined;
  readonly world: string | undefined;
  readonly via: AdapterName;
  /** The moment by the platform's clock. */
  readonly now: number;
}

/** A fault that was added, and what became of it. */
export class Fault {
  readonly id: string;
  readonly checked: CheckedFault;
  readonly #chance: Dice;
  readonly #removed = new AbortController();
  #used = 0;

  constructor(id: string, checked: CheckedFault) {
    this.id = id;
    this.checked = checked;
    this.#chance = dice(checked.seed);
  }

  /** Aborts when the fault is taken away. */
  get removed(): AbortSignal {
    return this.#removed.signal;
  }

  /** Whether it has affected as many requests as it may. */
  get isSpent(): boolean {
    return this.#used >= this.checked.times;
  }

  /** A number by its own chance, 0 or more and below 1. */
  readonly chance = (): number => next(this.#chance);

  /** Whether it is for a request. Draws by chance for each that it could be for. */
  affects({ operation, key, world, via, now }: FaultSubject): boolean {
    const { checked } = this;
    if (this.isSpent || now < checked.from || now >= checked.until) return false;
    if (checked.operations && !checked.operations.includes(operation ?? '')) return false;
    if (checked.key !== undefined && checked.key !== key) return false;
    if (checked.world !== undefined && checked.world !== world) return false;
    if (checked.via && !checked.via.includes(via)) return false;
    if (kindOf(checked.effect).cannot?.(checked.effect)[via] !== undefined) return false;
    return checked.probability === 1 || this.chance() < checked.probability;
  }

  /** Takes one of its times; tells whether there was one. */
  take(): boolean {
    if (this.isSpent || this.removed.aborted) return false;
    this.#used++;
    return true;
  }

  /** Ends it, and what hangs by it. */
  remove(): void {
    this.#removed.abort();
  }

  /** As plain data. */
  info(): FaultInfo {
    const { effect, operations, key, world, via, times, probability, seed, from, until } = this.checked;
    const scope = {
      ...(operations && { operation: operations }),
      ...(key !== undefined && { key }),
      ...(world !== undefined && { world }),
      ...(via && { via }),
      ...(Number.isFinite(times) && { times }),
      ...(probability < 1 && { probability }),
      ...(seed !== 1 && { seed }),
      ...(Number.isFinite(from) && { from: timestamp(from) }),
      ...(Number.isFinite(until) && { until: timestamp(until) }),
    };
    return { id: this.id, ...effect, ...scope, used: this.#used } as FaultInfo;
  }
}

import { type Dice, dice, next } from '../base/random.ts';
import { timestamp } from '../base/time.ts';
import type { AdapterName } from '../platform/engine/interception.ts';
import type { CheckedFault, FaultOptions } from './fault-options.ts';
import { kindOf } from './kinds.ts';

/**
 * The plain data of a fault that was added: its options, its id and the number of requests that it has affected. The option `key`
 * is the id of the API key. `from` and `until` are RFC 3339 texts.
 *
 * @example
 * const [fault]: readonly FaultInfo[] = platform.faults.list();
 * console.log(fault?.id, fault?.used);
 */
export type FaultInfo = FaultOptions & {
  /** The id of the fault. Pass it to `remove`. Journal entries list it in `faults`. */
  readonly id: string;
  /** The number of requests that the fault has affected. */
  readonly used: number;
};

/** The facts about a request. A fault compares these facts with its conditions. */
export interface FaultSubject {
  readonly operation: string | undefined;
  /** The id of the API key in the request. It is set even if the request contains a wrong secret for this key. */
  readonly key: string | undefined;
  readonly world: string | undefined;
  readonly via: AdapterName;
  /** The current time of the platform's clock. */
  readonly now: number;
}

/** The whole state of a fault as plain data. A fault that is made from this data continues like the original fault. */
export interface FaultData {
  readonly info: FaultInfo;
  /** The state of the generator that makes the fault's random numbers. */
  readonly chance: number;
}

/** A fault that was added to a platform. The fault counts the requests that it has affected, and has its own random numbers. */
export class Fault {
  readonly id: string;
  readonly checked: CheckedFault;
  readonly #chance: Dice;
  readonly #removed = new AbortController();
  #used = 0;

  /** `past` is the state of a restored fault. A new fault has no `past`. */
  constructor(id: string, checked: CheckedFault, past?: { readonly used: number; readonly chance: number }) {
    this.id = id;
    this.checked = checked;
    this.#chance = past ? { state: past.chance } : dice(checked.seed);
    this.#used = past?.used ?? 0;
  }

  /** A signal that aborts when the fault is removed. */
  get removed(): AbortSignal {
    return this.#removed.signal;
  }

  /** Whether the fault has already affected as many requests as `times` allows. */
  get isSpent(): boolean {
    return this.#used >= this.checked.times;
  }

  /** Returns the next random number of this fault, from 0 to below 1. Each fault has its own random numbers. */
  readonly chance = (): number => next(this.#chance);

  /**
   * Whether the fault affects a request. The request must meet all conditions. The last condition is `probability`: if it is
   * below 1, a random number decides.
   */
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

  /**
   * Counts one more affected request. Returns false if the fault was removed, or has already affected the maximum number of
   * requests (`times`).
   */
  take(): boolean {
    if (this.isSpent || this.removed.aborted) return false;
    this.#used++;
    return true;
  }

  /** Removes the fault. Requests that wait because of this fault stop waiting. */
  remove(): void {
    this.#removed.abort();
  }

  /** Returns the fault as plain data, with the state of its random number generator. */
  data(): FaultData {
    return { info: this.info(), chance: this.#chance.state };
  }

  /** Returns the fault as plain data. */
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

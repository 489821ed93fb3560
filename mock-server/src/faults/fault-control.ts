import { checkArgument, text } from '../base/arguments.ts';
import { type AdapterName, adapterNames } from '../platform/engine/interception.ts';
import { Fault, type FaultInfo, type FaultSubject } from './fault.ts';
import { type CheckedFault, checkFault, type FaultOptions } from './fault-options.ts';
import { kindOf } from './kinds.ts';

const maxFaults = 1_000;

/** Options of a list of faults. */
interface FaultControlOptions {
  /** Whether the faults apply to several worlds, so that a fault may name its world. */
  readonly hasWorlds?: boolean;
  /** The list of faults for all worlds, if the new list is for one world. */
  readonly shared?: FaultControl | undefined;
}

/**
 * The faults that disturb requests and answers between a platform and its callers: a list of plain data. Faults act in the order
 * in which they were added. If a fault answers a request before the rules see it, or ends its connection, no further fault acts
 * on that request. All times are times of the platform's clock.
 *
 * @example
 * platform.faults.add({ kind: 'problem', problem: 'internal-error', operation: 'account.get', times: 1 });
 * await client.account.get(); // the client tries again after the first answer
 */
export class FaultControl {
  readonly #faults: Fault[] = [];
  readonly #inUse = new Map<AdapterName, number>();
  readonly #hasWorlds: boolean;
  /**
   * If this list is for one world: the list of faults for all worlds. An adapter serves all worlds, so adapters are registered in
   * the shared list.
   */
  readonly #shared: FaultControl | undefined;
  #count = 0;

  /** @internal */
  constructor({ hasWorlds = false, shared }: FaultControlOptions = {}) {
    this.#hasWorlds = hasWorlds;
    this.#shared = shared;
  }

  /**
   * Adds a fault and returns its id. Throws a `TypeError` or `RangeError` for unknown options, for options that cannot be
   * combined, for a fault that an adapter in use cannot produce, and for more than 1,000 faults.
   *
   * @example
   * const id = platform.faults.add({ kind: 'latency', ms: 3_000, operation: 'exports.create' });
   * platform.faults.remove(id);
   */
  add(options: FaultOptions): string {
    const checked = checkFault(options);
    if (checked.world !== undefined && !this.#hasWorlds)
      throw new TypeError('platform.faults.add: world is only for faults of worlds.faults; this platform is a single world.');
    this.#refuseIfUnrendered(checked);
    if (this.#faults.length >= maxFaults)
      throw new RangeError(`platform.faults.add: there are ${maxFaults} faults; remove some with remove(id) or clear().`);
    const fault = new Fault(`${checked.effect.kind}-${++this.#count}`, checked);
    this.#faults.push(fault);
    return fault.id;
  }

  /**
   * Removes a fault. If the fault is making a request wait, the wait ends: `hang` resets the connection; after any other fault
   * the request continues. Returns whether the fault existed.
   *
   * @example
   * platform.faults.remove('latency-1');
   */
  remove(id: string): boolean {
    checkArgument({ of: 'platform.faults.remove', name: 'the id' }, id, text);
    const place = this.#faults.findIndex((fault) => fault.id === id);
    if (place < 0) return false;
    for (const fault of this.#faults.splice(place, 1)) fault.remove();
    return true;
  }

  /** Removes all faults. */
  clear(): void {
    for (const fault of this.#faults.splice(0)) fault.remove();
  }

  /**
   * Returns all faults as plain data, in the order in which they were added. The list includes faults that have no more effect,
   * because they have already affected as many requests as `times` allows.
   */
  list(): readonly FaultInfo[] {
    return this.#faults.map((fault) => fault.info());
  }

  /**
   * Whether the list has no faults.
   *
   * @internal
   */
  get isEmpty(): boolean {
    return this.#faults.length === 0;
  }

  /**
   * Returns the faults that apply to a request.
   *
   * @internal
   */
  affecting(subject: FaultSubject): readonly Fault[] {
    return this.#faults.filter((fault) => fault.affects(subject));
  }

  /**
   * Registers an adapter as in use, until the caller calls the returned function. Throws a `TypeError` if the list has a fault
   * that the adapter cannot produce.
   *
   * @internal
   */
  use(adapter: AdapterName): () => void {
    this.refuseUnrendered(adapter);
    this.#inUse.set(adapter, (this.#inUse.get(adapter) ?? 0) + 1);
    return () => void this.#inUse.set(adapter, Math.max(0, (this.#inUse.get(adapter) ?? 0) - 1));
  }

  /**
   * Throws a `TypeError` if the list has a fault that an adapter cannot produce.
   *
   * @internal
   */
  refuseUnrendered(adapter: AdapterName): void {
    for (const { id, checked } of this.#faults) {
      const reason = checked.via ? undefined : reasonAgainst(checked, adapter);
      if (reason) throw new TypeError(`${messageOf(adapter, `the fault ${id}`, reason)} ${remedy(checked)}`);
    }
  }

  /**
   * Whether an adapter is in use.
   *
   * @internal
   */
  isInUse(adapter: AdapterName): boolean {
    return (this.#inUse.get(adapter) ?? 0) > 0 || (this.#shared?.isInUse(adapter) ?? false);
  }

  #refuseIfUnrendered(checked: CheckedFault): void {
    const opened = adapterNames.filter((name) => this.isInUse(name));
    const wanted = checked.via ?? (opened.length > 0 ? opened : ['fetch' as const]);
    for (const adapter of wanted) {
      const reason = reasonAgainst(checked, adapter);
      if (reason)
        throw new TypeError(`platform.faults.add: ${messageOf(adapter, `"${checked.effect.kind}"`, reason)} ${remedy(checked)}`);
    }
  }
}

const reasonAgainst = ({ effect }: CheckedFault, adapter: AdapterName): string | undefined =>
  kindOf(effect).cannot?.(effect)[adapter];

const messageOf = (adapter: AdapterName, fault: string, reason: string): string =>
  `the adapter "${adapter}" cannot render ${fault}: ${reason}.`;

function remedy(checked: CheckedFault): string {
  const able = adapterNames.filter((name) => reasonAgainst(checked, name) === undefined);
  return `These can: ${able.join(', ')}. Name them in via, such as via: ["${able[0]}"].`;
}

import { checkArgument, text } from '../base/arguments.ts';
import { type AdapterName, adapterNames } from '../platform/engine/interception.ts';
import { Fault, type FaultData, type FaultInfo, type FaultSubject } from './fault.ts';
import { type CheckedFault, checkFault, type FaultOptions } from './fault-options.ts';
import { kindOf } from './kinds.ts';

const maxFaults = 1_000;

/** A list of faults as plain data. */
export interface FaultsData {
  readonly faults: readonly FaultData[];
  /** The number of all faults that were ever added to the list. If this number is 4, the id of the next fault ends with 5. */
  readonly count: number;
}

/** Options for making a list of faults (a `FaultControl`). */
interface FaultControlOptions {
  /** Whether the list is for several worlds. If true, the faults of the list may have the option `world`. */
  readonly hasWorlds?: boolean;
  /**
   * The other list, which is for all worlds (`worlds.faults`). Present only if these options make the list of one of several
   * worlds.
   */
  readonly shared?: FaultControl | undefined;
}

/**
 * The faults of a platform, as a list of plain data. A fault disturbs requests, or the answers to them. Faults act in the order
 * in which they were added. A fault can answer a request before the rules see the request, or end the connection before an answer
 * is sent. After such a fault, no further fault acts on this request. The platform's clock measures all times in the options of
 * faults.
 *
 * @example
 * platform.faults.add({ kind: 'problem', problem: 'internal-error', operation: 'account.get', times: 1 });
 * await client.account.get(); // the client tries again after the first answer
 */
export class FaultControl {
  #faults: Fault[] = [];
  readonly #inUse = new Map<AdapterName, number>();
  readonly #hasWorlds: boolean;
  /**
   * The list of faults for all worlds (`worlds.faults`). `undefined` if this object is not the list of one of several worlds. An
   * adapter that serves all worlds is registered only in `#shared`.
   */
  readonly #shared: FaultControl | undefined;
  #count = 0;

  /** @internal */
  constructor({ hasWorlds = false, shared }: FaultControlOptions = {}) {
    this.#hasWorlds = hasWorlds;
    this.#shared = shared;
  }

  /**
   * Adds a fault and returns its id. Throws a `TypeError` or `RangeError` if an option is wrong or unknown, or if options cannot
   * be combined. Also throws if an adapter in `via` cannot produce the fault. Without `via`, throws if an adapter in use cannot
   * produce the fault. A list can have at most 1,000 faults.
   *
   * @example
   * const id = platform.faults.add({ kind: 'latency', ms: 3_000, operation: 'exports.create' });
   * platform.faults.remove(id);
   */
  add(options: FaultOptions): string {
    const checked = checkFault(options);
    if (checked.world !== undefined && !this.#hasWorlds)
      throw new TypeError(
        'platform.faults.add: world is only for faults of worlds.faults (over HTTP: /_mock/world-faults); this list is for one world.',
      );
    this.#refuseIfUnrendered(checked);
    if (this.#faults.length >= maxFaults)
      throw new RangeError(`platform.faults.add: there are ${maxFaults} faults; remove some with remove(id) or clear().`);
    const fault = new Fault(`${checked.effect.kind}-${++this.#count}`, checked);
    this.#faults.push(fault);
    return fault.id;
  }

  /**
   * Removes a fault, and returns whether the fault existed. A request that is waiting because of this fault stops waiting. If the
   * kind of the fault is `hang`, the connection of the request is reset. With any other kind, the request continues.
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
   * Returns the list as plain data, for a snapshot.
   *
   * @internal
   */
  save(): FaultsData {
    return { faults: this.#faults.map((fault) => fault.data()), count: this.#count };
  }

  /**
   * Replaces the list with a list that `save` returned. Each fault still knows how many requests it has affected. If an adapter
   * in use cannot produce one of the faults, throws a `TypeError` and changes nothing.
   *
   * @internal
   */
  restore({ faults, count }: FaultsData): void {
    const restored = faults.map(
      ({ info: { id, used, ...options }, chance }) => new Fault(id, checkFault(options), { used, chance }),
    );
    for (const adapter of adapterNames.filter((name) => this.isInUse(name)))
      refuseUnrendered(restored, adapter, 'platform.restore: ');
    this.clear();
    this.#faults = restored;
    this.#count = count;
  }

  /**
   * Returns all faults as plain data, in the order in which they were added. The list also contains faults that no longer act,
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
   * Registers that an adapter is in use. Call the returned function when the adapter stops. Throws a `TypeError` if the list has
   * a fault that the adapter cannot produce.
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
    refuseUnrendered(this.#faults, adapter);
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

function refuseUnrendered(faults: readonly Fault[], adapter: AdapterName, of = ''): void {
  for (const { id, checked } of faults) {
    const reason = checked.via ? undefined : reasonAgainst(checked, adapter);
    if (reason) throw new TypeError(`${of}${messageOf(adapter, `the fault ${id}`, reason)} ${remedy(checked)}`);
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

import { checkArgument, text } from '../base/arguments.ts';
import { type AdapterName, adapterNames } from '../platform/engine/interception.ts';
import { Fault, type FaultInfo, type FaultSubject } from './fault.ts';
import { type CheckedFault, checkFault, type FaultOptions } from './fault-options.ts';
import { kindOf } from './kinds.ts';

const maxFaults = 1_000;

/** What a list of faults is for. */
interface FaultControlOptions {
  /** Whether its faults are for worlds, which they may name. */
  readonly hasWorlds?: boolean;
  /** The list of all worlds, for that of one of them. */
  readonly shared?: FaultControl | undefined;
}

/**
 * What goes wrong between a platform and its callers: a list of faults, as plain data. Faults act in the order in which they were
 * added; the first that decides a request keeps later ones from deciding it. Times are by the platform's clock.
 *
 * @example
 * platform.faults.add({ kind: 'problem', problem: 'internal-error', operation: 'account.get', times: 1 });
 * await client.account.get(); // the client tries again after the first answer
 */
export class FaultControl {
  readonly #faults: Fault[] = [];
  readonly #inUse = new Map<AdapterName, number>();
  readonly #hasWorlds: boolean;
  /** The list of the worlds that this one is of: adapters are opened for all of them. */
  readonly #shared: FaultControl | undefined;
  #count = 0;

  /** @internal */
  constructor({ hasWorlds = false, shared }: FaultControlOptions = {}) {
    this.#hasWorlds = hasWorlds;
    this.#shared = shared;
  }

  /**
   * Adds a fault, and gives its id. Throws a `TypeError` or `RangeError` for options that there are not or that do not go together,
   * for a fault that an adapter in use cannot render, and for more than 1,000 faults.
   *
   * @example
   * const id = platform.faults.add({ kind: 'latency', ms: 3_000, operation: 'exports.create' });
   * platform.faults.remove(id);
   */
  add(options: FaultOptions): string {
    const checked = checkFault(options);
    if (checked.world !== undefined && !this.#hasWorlds)
      throw new TypeError('platform.faults.add: world is for faults of worlds.faults; this platform is one world.');
    this.#refuseIfUnrendered(checked);
    if (this.#faults.length >= maxFaults)
      throw new RangeError(`platform.faults.add: there are ${maxFaults} faults; take some away with remove(id) or clear().`);
    const fault = new Fault(`${checked.effect.kind}-${++this.#count}`, checked);
    this.#faults.push(fault);
    return fault.id;
  }

  /**
   * Takes a fault away. Requests that it holds are reset. Tells whether it was there.
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

  /** Takes all faults away. */
  clear(): void {
    for (const fault of this.#faults.splice(0)) fault.remove();
  }

  /** All faults in their order, those with no time left too, as plain data. */
  list(): readonly FaultInfo[] {
    return this.#faults.map((fault) => fault.info());
  }

  /**
   * Whether there are none.
   *
   * @internal
   */
  get isEmpty(): boolean {
    return this.#faults.length === 0;
  }

  /**
   * The faults that are for a request.
   *
   * @internal
   */
  affecting(subject: FaultSubject): readonly Fault[] {
    return this.#faults.filter((fault) => fault.affects(subject));
  }

  /**
   * Notes that requests come by an adapter until the result is called. Throws a `TypeError` when there is a fault that it cannot
   * render.
   *
   * @internal
   */
  use(adapter: AdapterName): () => void {
    this.refuseUnrendered(adapter);
    this.#inUse.set(adapter, (this.#inUse.get(adapter) ?? 0) + 1);
    return () => void this.#inUse.set(adapter, Math.max(0, (this.#inUse.get(adapter) ?? 0) - 1));
  }

  /**
   * Throws a `TypeError` when there is a fault that an adapter cannot render.
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
   * Whether requests come by an adapter.
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

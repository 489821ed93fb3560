import type { Random } from '../../sdk/src/base/random.ts';
import type { LeaseFor } from '../../sdk/src/quota/ledger.ts';
import { SharedLease } from '../../sdk/src/quota/stores/shared-lease.ts';
import { StoreClock } from '../../sdk/src/quota/stores/store-clock.ts';
import { StoreLink } from '../../sdk/src/quota/stores/store-link.ts';
import type { LuaStore } from '../support/lua-store.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** The settings of a simulated store. Times are milliseconds. */
export interface StoreSetup {
  /** The time that a request takes to reach the store. The reply takes the same time to come back. Default: 0.15. */
  readonly way?: number;
  /** The period in which the store refuses every connection. At the start of this period, the store loses its data. */
  readonly gone?: readonly [from: number, to: number];
  /** The period in which the store takes a second to respond. */
  readonly slow?: readonly [from: number, to: number];
}

const within = (now: number, span: readonly [number, number] | undefined): boolean =>
  span !== undefined && now >= span[0] && now < span[1];

/**
 * The difference between the store's clock and the clients' clock, in milliseconds. It is large, because clients must not rely on
 * equal clocks.
 */
const skew = 1_700_000_000_000.123;

/** A Redis server in virtual time. It runs the real lease script in a Lua interpreter. */
export class SimulatedStore {
  readonly #clock: VirtualClock;
  readonly #lua: LuaStore;
  readonly #setup: StoreSetup;
  #members = 0;
  /** The number of requests that the store received. */
  asked = 0;
  /** The moments at which clients began or stopped using the store. The list contains the moments of all clients. */
  readonly told: { readonly at: number; readonly inUse: boolean }[] = [];

  constructor(clock: VirtualClock, lua: LuaStore, setup: StoreSetup) {
    this.#clock = clock;
    this.#lua = lua;
    this.#setup = setup;
    lua.clear();
    if (setup.gone) clock.at(setup.gone[0], () => lua.clear());
  }

  /** Connects one client to the store. Returns the function with which the client gets its leases. */
  connect(random: Random, changed: () => void): LeaseFor {
    this.#members += 1;
    const member = `member ${this.#members}`;
    const clock = this.#clock;
    const tell = (inUse: boolean): void => void this.told.push({ at: clock.now(), inUse });
    const host = { clock, random, identity: () => 'origin key', changed, tell };
    const run = (quota: string, [kind = '', ...request]: readonly string[]): Promise<unknown> =>
      this.#answer(quota, [kind, member, ...request]);
    const deps = { host, link: new StoreLink(host), clock: new StoreClock(), run };
    return (name, partition) => new SharedLease(deps, `${name} ${partition ?? ''}`);
  }

  #answer(key: string, args: readonly string[]): Promise<string[]> {
    const { way = 0.15, gone, slow } = this.#setup;
    const clock = this.#clock;
    return new Promise((resolve, reject) => {
      clock.at(clock.now() + way, () => {
        if (within(clock.now(), gone)) return reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
        this.asked += 1;
        const reply = this.#lua.run(skew + clock.now(), key, args);
        clock.at(clock.now() + (within(clock.now(), slow) ? 1000 : way), () => resolve(reply));
      });
    });
  }
}

import { FaultControl, type FaultsData } from '../faults/fault-control.ts';
import { FaultInterceptor } from '../faults/fault-interceptor.ts';
import type { Snapshot } from '../platform/control/snapshot.ts';
import { Core } from '../platform/core.ts';
import type { AdapterName, BoundedWait } from '../platform/engine/interception.ts';
import type { PlatformOptions } from '../platform/options.ts';
import { type StartState, startPlatform } from '../platform/world-start.ts';
import { firstWorldState, worldStart } from '../worlds/own-key.ts';
import { readStateText, stateText } from '../worlds/state-text.ts';
import { ClockPauses } from './clock-pauses.ts';
import { platformFetch } from './fetch.ts';
import type { SharedClock } from './shared-clock.ts';
import { SharedTime } from './shared-time.ts';

/**
 * Options with which a client calls a platform in the same process.
 *
 * @example
 * const { apiKey, mfa, fetch, clock }: ClientOptions = platform.clientOptions();
 * await new SentinelSec({ apiKey, mfa, fetch, clock }).account.get();
 */
export interface InProcessClientOptions {
  /** The API key of the seeded owner. */
  readonly apiKey: string;
  /** Returns a current TOTP code of the seeded owner, to answer MFA challenges. */
  readonly mfa: () => Promise<string>;
  /** A `fetch` that passes requests to the platform instead of a network. */
  readonly fetch: typeof globalThis.fetch;
  /** The clock of the platform. */
  readonly clock: SharedClock;
  /** The origin that accepts the key. */
  readonly baseUrl: string;
  /** Allows the client to use the key in a browser. The key is not a secret, because it works only with this platform. */
  readonly dangerouslyAllowBrowser: true;
}

/** The faults of each snapshot. All platforms of the process share this map. */
const faultsOf = new WeakMap<Snapshot, FaultsData>();

/** The name of the default world, which answers the requests that belong to no other world. */
export const defaultName = 'default';

/** The adapters whose callers do not share the platform's clock. */
const realTimeAdapters: readonly AdapterName[] = ['dispatcher', 'msw', 'port'];

/** The options of a platform that is one of several worlds. */
interface InWorlds {
  readonly name: string;
  /** The faults that apply to all worlds. */
  readonly faults: FaultControl;
}

/**
 * A mock platform. Call it in the same process, with `handle`, with `fetch`, or with a client that uses its `clientOptions()`.
 *
 * @example
 * const platform = createPlatform();
 * const response = await platform.fetch(`${platform.origin}/v1/health`);
 */
export class Platform extends Core {
  /** A `fetch` that passes requests to this platform instead of a network. */
  readonly fetch: typeof globalThis.fetch;
  /** Simulates faults between this platform and its callers. */
  readonly faults: FaultControl;
  readonly #time: SharedTime;
  readonly #pauses: ClockPauses;
  /** Whether `clientOptions` was called. If so, clients may share the clock. */
  #hasSharedClock = false;
  /** The name of this world; `undefined` for the default world, and for a platform that is not one of several worlds. */
  readonly #ownName: string | undefined;

  /** @internal */
  constructor(start: StartState, worlds?: InWorlds) {
    const time = new SharedTime(() => this);
    const pauses = new ClockPauses(() => this.clock);
    const moved = (): void => {
      time.ring();
      pauses.ring();
    };
    const wait: BoundedWait = (ms, signal) =>
      this.#hasSharedClock && !this.#isCalledInRealTime() ? time.sleep(ms, signal) : pauses.atMost(ms, signal);
    super(start, { moved, pauses, wait, worldName: worlds?.name });
    this.#time = time;
    this.#pauses = pauses;
    this.#ownName = worlds?.name === defaultName ? undefined : worlds?.name;
    this.fetch = platformFetch(this, time);
    this.faults = new FaultControl({ shared: worlds?.faults });
    this.intercept(new FaultInterceptor(worlds ? [worlds.faults, this.faults] : [this.faults], worlds?.name));
  }

  /**
   * Returns options for a client of this platform: key, second factor, `fetch` and clock. A wait of this client takes almost no
   * real time.
   *
   * @example
   * const client = new SentinelSec(platform.clientOptions());
   */
  clientOptions(): InProcessClientOptions {
    const { apiKey, fetch, origin: baseUrl } = this;
    this.#hasSharedClock = true;
    return { apiKey, mfa: () => this.#code(), fetch, clock: this.#time, baseUrl, dangerouslyAllowBrowser: true };
  }

  /** Takes a snapshot of data, limits, clock, keys and faults. */
  override snapshot(): Snapshot {
    const snapshot = super.snapshot();
    faultsOf.set(snapshot, this.faults.save());
    return snapshot;
  }

  /**
   * Restores the data, limits, clock, keys and faults of a snapshot of any platform in this process. If the clock goes back,
   * clients that share the clock do not notice it: the time of these clients never goes back. A request that is already running
   * continues with the old data and does not change the restored data. The journal, overrides and handlers stay as they are. If
   * an adapter in use cannot produce a fault of the snapshot, throws a `TypeError` and changes nothing.
   */
  override restore(snapshot: Snapshot): void {
    const faults = faultsOf.get(snapshot);
    if (faults) this.faults.restore(faults);
    const before = this.clock.now();
    super.restore(snapshot);
    this.#time.setBack(before - this.clock.now());
    this.#pauses.setBack();
  }

  /**
   * Resets the platform to its seed: data, limits and clock are as they were at the start. Removes all overrides, handlers,
   * faults and journal entries.
   */
  override reset(): void {
    super.reset();
    this.faults.clear();
  }

  /**
   * Returns the platform as text: data, limits, clock, keys and faults. `createPlatform({ state })` makes the same platform from
   * this text in any process. The text does not contain the journal, overrides or handlers.
   *
   * @example
   * const again = createPlatform({ state: platform.serialize() });
   * again.apiKey === platform.apiKey; // true
   */
  serialize(): string {
    return stateText([{ name: defaultName, start: this.start, faults: this.faults.save() }]);
  }

  /**
   * Reads a text that `serialize()` returned. Replaces the data, limits, clock, keys and faults of this platform with those in
   * the text. If the text contains several worlds, uses the world with the name of this platform. If no world has this name, uses
   * the first world. For an invalid text, throws a `TypeError` with a message of one line, and changes nothing.
   *
   * @internal
   */
  load(text: string): void {
    const { journalSize, check, machine } = this.start;
    const { worlds } = readStateText(text, { journalSize, check }, machine);
    const name = this.#ownName;
    const read = worlds.find((world) => world.name === (name ?? defaultName)) ?? worlds[0];
    if (!read) throw new TypeError('state: it has no world.');
    this.faults.restore(read.faults);
    this.adopt(name === undefined ? read.start : { ...read.start, first: () => firstWorldState(read.start, name) });
  }

  /**
   * Changes options of the seed, and resets the platform to the new seed. For wrong options, throws the same errors as
   * `createPlatform` and changes nothing.
   *
   * @internal
   */
  reseed(options: PlatformOptions): void {
    const { options: current, machine } = this.start;
    const { check: _check, plan, apiKey, records, seed, ...others } = current;
    const kept = { ...others, seed: records ?? seed };
    const keepsKey = apiKey !== undefined && options.seedNumber === undefined && options.environment === undefined;
    const usual = { ...kept, ...(options.seed === undefined && { plan }), ...(keepsKey && { apiKey }) };
    const start = startPlatform({ ...usual, ...options }, machine);
    this.adopt(this.#ownName === undefined ? start : worldStart(start, this.#ownName, start.first()));
    this.reset();
  }

  /**
   * Registers that an adapter is in use. Call the returned function when the adapter stops.
   *
   * @internal
   */
  openAdapter(adapter: AdapterName): () => void {
    return this.faults.use(adapter);
  }

  /**
   * Returns a copy of this platform with the same data and keys. Later changes to one of the two do not affect the other.
   * Overrides, handlers and faults are not copied.
   */
  fork(): Platform {
    return new Platform(this.branch());
  }

  /** Whether the platform uses an adapter whose callers wait in real time, such as the server on a port. */
  #isCalledInRealTime(): boolean {
    return realTimeAdapters.some((adapter) => this.faults.isInUse(adapter));
  }

  async #code(): Promise<string> {
    for (;;) {
      const fresh = this.freshCode();
      if ('code' in fresh) return fresh.code;
      await this.#time.sleep(fresh.wait);
    }
  }
}

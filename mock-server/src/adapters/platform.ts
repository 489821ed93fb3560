import { FaultControl } from '../faults/fault-control.ts';
import { FaultInterceptor } from '../faults/fault-interceptor.ts';
import type { Snapshot } from '../platform/control/snapshot.ts';
import { Core } from '../platform/core.ts';
import type { AdapterName } from '../platform/engine/interception.ts';
import type { StartState } from '../platform/world-start.ts';
import { stateText } from '../worlds/state-text.ts';
import { ClockPauses } from './clock-pauses.ts';
import { platformFetch } from './fetch.ts';
import { type SharedClock, SharedTime } from './shared-clock.ts';

/**
 * What a client needs to call a platform in the same process.
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
  /** A `fetch` that the platform answers. It never reaches a network. */
  readonly fetch: typeof globalThis.fetch;
  /** The clock of the platform. */
  readonly clock: SharedClock;
  /** The origin that accepts the key. */
  readonly baseUrl: string;
  /** Allows the key in a browser: it works only with this platform. */
  readonly dangerouslyAllowBrowser: true;
}

/** A platform's place among others. */
interface InWorlds {
  readonly name: string;
  /** The faults of all of them. */
  readonly faults: FaultControl;
}

/**
 * A platform with `handle`, `fetch` and options for clients, all in the same process.
 *
 * @example
 * const platform = createPlatform();
 * const response = await platform.fetch(`${platform.origin}/v1/health`);
 */
export class Platform extends Core {
  /** A `fetch` that this platform answers. It never reaches a network. */
  readonly fetch: typeof globalThis.fetch;
  /** What goes wrong between this platform and its callers. */
  readonly faults: FaultControl;
  readonly #time: SharedTime;
  readonly #pauses: ClockPauses;

  /** @internal */
  constructor(start: StartState, worlds?: InWorlds) {
    const time = new SharedTime(() => this);
    const pauses = new ClockPauses(() => this.clock);
    const moved = (): void => {
      time.ring();
      pauses.ring();
    };
    super(start, { moved, pauses });
    this.#time = time;
    this.#pauses = pauses;
    this.fetch = platformFetch(this, time);
    this.faults = new FaultControl({ shared: worlds?.faults });
    this.intercept(new FaultInterceptor(worlds ? [worlds.faults, this.faults] : [this.faults], worlds?.name));
  }

  /**
   * Options for a client of this platform: key, second factor, `fetch` and clock. Waits of the client take no real time.
   *
   * @example
   * const client = new SentinelSec(platform.clientOptions());
   */
  clientOptions(): InProcessClientOptions {
    const { apiKey, fetch, origin: baseUrl } = this;
    return { apiKey, mfa: () => this.#code(), fetch, clock: this.#time, baseUrl, dangerouslyAllowBrowser: true };
  }

  /**
   * Restores the data, limits and clock of a snapshot. For clients that share the clock, time does not go back. A request that is
   * running continues on the data from before, and changes nothing of the restored data.
   */
  override restore(snapshot: Snapshot): void {
    const before = this.clock.now();
    super.restore(snapshot);
    this.#time.setBack(before - this.clock.now());
    this.#pauses.setBack();
  }

  /** Starts again from the seed: data, limits and clock as they were made; overrides, handlers, faults and journal empty. */
  override reset(): void {
    super.reset();
    this.faults.clear();
  }

  /**
   * The whole platform as text, from which `createPlatform({ state })` makes it again in any process: data, limits, clock and keys.
   * The journal, faults, overrides and handlers are not in it.
   *
   * @example
   * const again = createPlatform({ state: platform.serialize() });
   * again.apiKey === platform.apiKey; // true
   */
  serialize(): string {
    return stateText([{ name: 'default', start: this.start }]);
  }

  /**
   * Notes that requests come by an adapter, until the result is called.
   *
   * @internal
   */
  openAdapter(adapter: AdapterName): () => void {
    return this.faults.use(adapter);
  }

  /**
   * A copy of this platform with the same data and keys. Later changes of one do not affect the other. Overrides, handlers and
   * faults are not copied.
   */
  fork(): Platform {
    return new Platform(this.branch());
  }

  async #code(): Promise<string> {
    for (;;) {
      const fresh = this.freshCode();
      if ('code' in fresh) return fresh.code;
      await this.#time.sleep(fresh.wait);
    }
  }
}

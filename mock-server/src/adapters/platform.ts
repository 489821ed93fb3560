import { FaultControl } from '../faults/fault-control.ts';
import { FaultInterceptor } from '../faults/fault-interceptor.ts';
import type { Snapshot } from '../platform/control/snapshot.ts';
import { Core } from '../platform/core.ts';
import type { AdapterName } from '../platform/engine/interception.ts';
import type { StartState } from '../platform/world-start.ts';
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
  /** The seeded owner's key. */
  readonly apiKey: string;
  /** Answers challenges with a code that works now. */
  readonly mfa: () => Promise<string>;
  /** Ends in the platform; never reaches a network. */
  readonly fetch: typeof globalThis.fetch;
  /** The platform's own time. */
  readonly clock: SharedClock;
  /** The origin that the key is for. */
  readonly baseUrl: string;
  /** A page may have this key: it opens this platform and nothing else. */
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
  /** A `fetch` that ends in this platform and never reaches a network. */
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
   * Options for a client of this platform: its key, its second factor, its `fetch` and its time, so that waits take none.
   *
   * @example
   * const client = new SentinelSec(platform.clientOptions());
   */
  clientOptions(): InProcessClientOptions {
    const { apiKey, fetch, origin: baseUrl } = this;
    return { apiKey, mfa: () => this.#code(), fetch, clock: this.#time, baseUrl, dangerouslyAllowBrowser: true };
  }

  /**
   * Turns data, limits and clock back to a snapshot. For clients that share the time it goes on from where it was. A request that
   * is under way is answered by the data it came in at, and changes nothing of what was restored.
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
   * Notes that requests come by an adapter, until the result is called.
   *
   * @internal
   */
  openAdapter(adapter: AdapterName): () => void {
    return this.faults.use(adapter);
  }

  /**
   * A platform of its own that is as this one is now, with the same keys: what happens to one does not happen to the other.
   * Overrides, handlers and faults stay behind.
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

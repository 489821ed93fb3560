import type { Exchange, Outcome } from './exchange.ts';

/** The adapters: the ways by which a request reaches a platform. */
export const adapterNames = ['handle', 'fetch', 'dispatcher', 'msw', 'port'] as const;

/**
 * The way by which a request reached a platform.
 *
 * @example
 * const viaPort: AdapterName = 'port';
 * platform.faults.add({ kind: 'reset', at: 'end', via: [viaPort] });
 */
export type AdapterName = (typeof adapterNames)[number];

/** How a request waits on the platform's clock. */
export interface Pauses {
  /** Resolves once the clock has moved on by that many milliseconds. Rejects with the signal's reason. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Never resolves; rejects with the signal's reason. */
  hang(signal: AbortSignal): Promise<never>;
}

/** How a request came in. */
export interface Arrival {
  /** The caller's IP address. */
  readonly address: string;
  readonly via: AdapterName;
  readonly pauses: Pauses;
}

/** How a request came to an adapter. What is left out is the same as for in-process calls. */
export interface Arriving extends Pick<Arrival, 'via'>, Partial<Pick<Arrival, 'address' | 'pauses'>> {}

/** How a core is used. */
export interface CoreHooks {
  /** Called when the clock was set, or runs again. */
  readonly moved: () => void;
  /** How requests wait that came by no adapter of their own. */
  readonly pauses: Pauses;
}

/** What stands between callers and the platform's rules. */
export interface Interceptor {
  /** Begins to intercept a request. Returns `undefined` for a request that is not changed. */
  begin(exchange: Exchange, arrival: Arrival): Interception | undefined;
}

/** The interception of one request and its answer. */
export interface Interception {
  /** The ids of the faults that changed or decided the answer, in the order in which they did. */
  readonly faults: readonly string[];
  /** Before the rules see the request: an outcome in their place, or `undefined` to let it through. */
  before(): Promise<Outcome | undefined>;
  /** The answer that goes out in the place of the platform's own. */
  after(response: Response): Promise<Response>;
}

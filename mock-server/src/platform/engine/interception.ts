import type { Exchange, Outcome } from './exchange.ts';

/** The adapters: the ways by which a request reaches a platform. */
export const adapterNames = ['handle', 'fetch', 'dispatcher', 'msw', 'port'] as const;

/**
 * The name of the adapter through which a request reaches a platform.
 *
 * @example
 * const viaPort: AdapterName = 'port';
 * platform.faults.add({ kind: 'reset', at: 'end', via: [viaPort] });
 */
export type AdapterName = (typeof adapterNames)[number];

/** The functions that make a request wait, for a time on the platform's clock or without an end. */
export interface Pauses {
  /**
   * Resolves after the clock has moved ahead by `ms` milliseconds. If the signal aborts, rejects with the reason of the signal.
   */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Never resolves. If the signal aborts, rejects with the reason of the signal. */
  hang(signal: AbortSignal): Promise<never>;
}

/** How a request reached the platform. */
export interface Arrival {
  /** The caller's IP address. */
  readonly address: string;
  readonly via: AdapterName;
  readonly pauses: Pauses;
  /** The URL of the request, if the adapter has already read it. */
  readonly url?: URL | undefined;
}

/**
 * The facts that an adapter reports about an arriving request. If the adapter leaves out a fact, the platform assumes that the
 * caller runs in the same process.
 */
export interface Arriving extends Pick<Arrival, 'via'>, Partial<Pick<Arrival, 'address' | 'pauses' | 'url'>> {}

/**
 * Waits until `ms` milliseconds have passed in real time or on the clock of the platform, whichever comes first. If the signal
 * aborts, rejects with the reason of the signal.
 */
export type BoundedWait = (ms: number, signal: AbortSignal) => Promise<void>;

/** The functions that a core calls when it waits or when its clock has changed, and the name of its world. */
export interface CoreHooks {
  /** A callback. The core calls it after the clock was moved ahead or resumed. */
  readonly moved: () => void;
  /** The functions that make a request wait if its adapter does not provide `pauses`. */
  readonly pauses: Pauses;
  /** The function that `journal.waitFor` calls to wait. */
  readonly wait: BoundedWait;
  /** The name of the world, if the platform is one of several worlds. */
  readonly worldName?: string | undefined;
}

/** Acts on requests before the platform's rules run, and on answers after the rules have run. */
export interface Interceptor {
  /** Begins to intercept a request. If the interceptor will change neither the request nor the answer, returns `undefined`. */
  begin(exchange: Exchange, arrival: Arrival): Interception | undefined;
}

/** The interception of one request and its answer. */
export interface Interception {
  /** The ids of the faults that changed or decided the answer, in the order in which they acted. */
  readonly faults: readonly string[];
  /** Runs before the rules see the request. Returns the outcome of the request, or `undefined` to let the rules decide. */
  before(): Promise<Outcome | undefined>;
  /** Returns the answer to send instead of the platform's answer. */
  after(response: Response): Promise<Response>;
}

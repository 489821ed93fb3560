import type { Listener } from '../base/events.ts';
import type { RunInContext } from '../base/run-in-context.ts';
import type { QuotaStatus } from '../quota/status.ts';

/**
 * The argument that a client passes to the function in its option `telemetry`.
 *
 * @example
 * ```ts
 * const hosts: string[] = [];
 * const hear = ({ baseUrl }: TelemetryClient) => hosts.push(new URL(baseUrl).host);
 * const telemetry: Telemetry = (watched) => {
 *   hear(watched);
 *   return (_call, run) => run();
 * };
 * const own = new SentinelSec({ ...platform.clientOptions(), telemetry });
 * await own.account.get();
 * ```
 */
export interface TelemetryClient {
  /** The base URL of the client: origin and path prefix. */
  readonly baseUrl: string;
  /** Adds a listener for all events of the client. These events contain no bodies. */
  onEvent(listener: Listener): void;
  /** Returns the time of a monotonic clock in milliseconds. The difference of two such times is a duration. */
  monotonic(): number;
  /** Returns the current status of each quota policy. */
  policies(): readonly QuotaStatus[];
}

/**
 * The type of the client's option `telemetry`. The client calls this function once and gets a second function. The second
 * function runs each call, each task (such as `exports.download`) and each sent request in a tracing context. `openTelemetry()`
 * of `@sentinelsec/sdk/opentelemetry` returns a function of this type.
 *
 * @example
 * ```ts
 * import { AsyncLocalStorage } from 'node:async_hooks';
 *
 * const calls = new AsyncLocalStorage<number>();
 * const telemetry: Telemetry = () => (call, run, headers) => {
 *   headers?.set('example-call', String(call)); // there when a request is about to be sent
 *   return calls.run(call, run);
 * };
 * const own = new SentinelSec({ ...platform.clientOptions(), telemetry });
 * await own.account.get();
 * ```
 */
export type Telemetry = (client: TelemetryClient) => RunInContext;

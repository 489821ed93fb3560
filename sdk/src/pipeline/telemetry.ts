import type { Listener } from '../base/events.ts';
import type { RunInContext } from '../base/run-in-context.ts';
import type { QuotaStatus } from '../quota/status.ts';

/**
 * What a telemetry sees of the client that it was given to.
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
  /** Where the client calls: the origin, and the path before all others. */
  readonly baseUrl: string;
  /** Hears of everything that the client does, without the bodies. */
  onEvent(listener: Listener): void;
  /** Milliseconds by the client's monotonic clock: for durations that no change of the date moves. */
  monotonic(): number;
  /** What is believed of the limits now. */
  policies(): readonly QuotaStatus[];
}

/**
 * Watches a client from outside: the option `telemetry`. Called once for each client; what it returns runs every call, work of several
 * calls too (`exports.download`), and sends every request, in the context that belongs to it, told by its number. `openTelemetry()` of `@sentinelsec/sdk/opentelemetry` makes one.
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

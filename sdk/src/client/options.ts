import type { CallOptions } from '../base/call.ts';
import type { Clock } from '../base/clock.ts';
import type { Listener } from '../base/events.ts';
import type { Logger, LogLevel } from '../base/log.ts';
import type { Random } from '../base/random.ts';
import type { KeySource } from '../credentials/key-source.ts';
import type { MfaSource } from '../credentials/step-up.ts';
import type { Fetch } from '../pipeline/deps.ts';
import type { Telemetry } from '../pipeline/telemetry.ts';
import type { Environment } from '../wire/key-format.ts';

/**
 * How a client is set up. Everything is optional: key and TOTP secret come from the environment when left out.
 *
 * @example
 * ```ts
 * const own = new SentinelSec({ ...platform.clientOptions(), timeout: 10_000, maxRetries: 2, logLevel: 'off' });
 * ```
 */
export interface ClientOptions extends CallDefaults {
  /** The API key, or a function that gives it. Default: `SENTINELSEC_API_KEY` from the environment. */
  readonly apiKey?: KeySource | undefined;
  /**
   * Answers MFA challenges with the code itself, for instance `totp(secret)`. Default: `SENTINELSEC_TOTP_SECRET` from the environment, if
   * set; with neither, calls that need a second factor fail with an `MfaRequiredError`. The `clientOptions()` of the mock server hold one
   * for its own factors: in production, give yours.
   */
  readonly mfa?: MfaSource | undefined;
  /** Which platform to call. Default: the one that the key belongs to; `live` when the key comes from a function that does not say. */
  readonly environment?: Environment | undefined;
  /**
   * Another origin for the API, with a path before all others if need be, without the version (`/v1`). Plain `http:` only for this machine,
   * unless `dangerouslyAllowHttp` says otherwise. Default: `SENTINELSEC_BASE_URL` from the environment, else the platform of `environment`.
   */
  readonly baseUrl?: string | URL | undefined;
  /** What sends the requests. Default: the runtime's own `fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /** Where time comes from. Default: the machine's. */
  readonly clock?: Clock | undefined;
  /** Where chance comes from. Default: the machine's. */
  readonly random?: Random | undefined;
  /** Where to log to. Default: warnings and errors to the console. */
  readonly logger?: Logger | undefined;
  /** How much is logged. Default `warn`. Bodies are logged at `debug`, with personal values masked. */
  readonly logLevel?: LogLevel | undefined;
  /** Hears of everything that the client does. */
  readonly onEvent?: Listener | undefined;
  /** Makes traces and metrics of the client's work, for instance `openTelemetry()` of `@sentinelsec/sdk/opentelemetry`. */
  readonly telemetry?: Telemetry | undefined;
  /**
   * Lets `baseUrl` be plain `http:` on another machine, such as a mock server in another container, where everybody on the way can read
   * what is sent. Test keys only: a live key is refused before anything is sent. Default false.
   */
  readonly dangerouslyAllowHttp?: boolean | undefined;
  /** Lets the client run in a browser, where everybody can read the key. Default false. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/**
 * What every call of a client does unless it says otherwise. Times in milliseconds, `Infinity` for no limit.
 *
 * @example
 * ```ts
 * const defaults: CallDefaults = { timeout: 600_000, priority: 'bulk' };
 * const patient = client.withOptions(defaults);
 * ```
 */
export interface CallDefaults extends Pick<CallOptions, 'headers' | 'priority'> {
  /** Time for a call, waits and retries included. Default 60 000. */
  readonly timeout?: number | undefined;
  /**
   * Time for one attempt until its headers. Default 20 000. Node's own `fetch` ends an attempt after 300 000 whatever this is,
   * `undiciTransport()` does not; a longer time is warned of once.
   */
  readonly attemptTimeout?: number | undefined;
  /**
   * Time that a body may stand still: nothing arrives, or nobody reads; then it is cancelled. Default 30 000. With `Infinity` a file's body
   * that is dropped unread holds its connection and its place among the transfers until its server ends it. Node's own `fetch` ends a body
   * where nothing arrives after 300 000 whatever this is.
   */
  readonly idleTimeout?: number | undefined;
  /** Time that a call may wait for its turn under the limits. Default: as long as `timeout` allows. */
  readonly maxQueueTime?: number | undefined;
  /**
   * How often a call is sent again after failures. Default 5; 0: never, but for one more try when a
   * kept-alive connection turns out closed before any answer. A 429 that says when its limit opens is not counted: the call
   * goes again then, at most 20 times, and with 0 not at all. Other credentials are tried whatever this is: a key at most 10 times, a
   * second factor once.
   */
  readonly maxRetries?: number | undefined;
  /**
   * Bytes that the body of an answer may have once it is unpacked. Default 67 108 864 (64 MiB). A larger one is an `IntegrityError` as soon
   * as it is seen, and not asked for again. Files are not counted: they are read as a stream.
   */
  readonly maxBodyBytes?: number | undefined;
}

import type { CallOptions } from '../base/call.ts';
import type { Clock } from '../base/clock.ts';
import type { Listener } from '../base/events.ts';
import type { Logger, LogLevel } from '../base/log.ts';
import type { Random } from '../base/random.ts';
import type { KeySource } from '../credentials/key-source.ts';
import type { MfaSource } from '../credentials/step-up.ts';
import type { Fetch } from '../pipeline/deps.ts';
import type { Telemetry } from '../pipeline/telemetry.ts';
import type { QuotaStore } from '../quota/stores/quota-store.ts';
import type { Environment } from '../wire/key-format.ts';

/**
 * Options of a client. All are optional: without them, the key and the TOTP secret come from the environment.
 *
 * @example
 * ```ts
 * const own = new SentinelSec({ ...platform.clientOptions(), timeout: 10_000, maxRetries: 2, logLevel: 'off' });
 * ```
 */
export interface ClientOptions extends CallDefaults {
  /** The API key, or a function that returns it. Default: the environment variable `SENTINELSEC_API_KEY`. */
  readonly apiKey?: KeySource | undefined;
  /**
   * A function that returns the code for an MFA challenge, such as `totp(secret)`. Default: `totp` with the environment variable
   * `SENTINELSEC_TOTP_SECRET`, if it is set. Without both, calls that need a second factor fail with an `MfaRequiredError`. The
   * `clientOptions()` of the mock server contain one for its own factors; use your own in production.
   */
  readonly mfa?: MfaSource | undefined;
  /** The environment to call. Default: the environment of the key; `live` when the key comes from a function without `environment`. */
  readonly environment?: Environment | undefined;
  /**
   * The base URL of the API: an origin, with a path prefix if needed, without the version (`/v1`). Plain `http:` is allowed for this machine
   * only, unless `dangerouslyAllowHttp` is set. Default: the environment variable `SENTINELSEC_BASE_URL`, or the server of `environment`.
   */
  readonly baseUrl?: string | URL | undefined;
  /** The function that sends requests. Default: the `fetch` of the runtime, looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /** The clock for dates, durations and waits. Default: the clock of the machine. */
  readonly clock?: Clock | undefined;
  /** The source of random values. Default: that of the runtime. */
  readonly random?: Random | undefined;
  /** The logger. Default: the console. */
  readonly logger?: Logger | undefined;
  /** How much is logged. Default `warn`. At `debug`, bodies are logged too, with personal values masked. */
  readonly logLevel?: LogLevel | undefined;
  /** A listener for all events of the client. */
  readonly onEvent?: Listener | undefined;
  /** Makes traces and metrics, such as `openTelemetry()` of `@sentinelsec/sdk/opentelemetry`. */
  readonly telemetry?: Telemetry | undefined;
  /**
   * Shares quotas with other processes that use the same key, such as `redisQuotaStore(redis)` of `@sentinelsec/sdk/redis`. Default: the
   * processes share only through the headers of responses.
   */
  readonly quotaStore?: QuotaStore | undefined;
  /**
   * Allows plain `http:` in `baseUrl` for other machines, such as a mock server in another container. Everybody on the network path can read
   * what is sent, so only test keys are allowed: a live key is refused before anything is sent. Default false.
   */
  readonly dangerouslyAllowHttp?: boolean | undefined;
  /** Allows the client in a browser, where every user of the page can read the key. Default false. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/**
 * The defaults of a client for its calls. Each call can set the same options for itself.
 *
 * @example
 * ```ts
 * const defaults: CallDefaults = { timeout: 600_000, priority: 'bulk' };
 * const patient = client.withOptions(defaults);
 * ```
 */
export interface CallDefaults
  extends Pick<
    CallOptions,
    'headers' | 'priority' | 'timeout' | 'attemptTimeout' | 'idleTimeout' | 'maxQueueTime' | 'maxRetries' | 'maxBodyBytes'
  > {}

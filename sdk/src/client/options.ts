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
 * Options of a client. All options are optional. Without the options `apiKey` and `mfa`, the client reads the key and the TOTP
 * secret from environment variables.
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
   * A function that returns the code for an MFA challenge, such as `totp(secret)`. Default: `totp` with the secret in the
   * environment variable `SENTINELSEC_TOTP_SECRET`. If neither this option nor the environment variable is set, calls that need a
   * second factor fail with an `MfaRequiredError`. In tests, `clientOptions()` of the mock server already contains an `mfa`
   * function for the mock's own MFA factors. In production, set your own function.
   */
  readonly mfa?: MfaSource | undefined;
  /**
   * The environment that the client calls. Default: the environment of the key. If `apiKey` is a function, the default is its
   * property `environment`. Without this property, the default is `live`.
   */
  readonly environment?: Environment | undefined;
  /**
   * The base URL of the API. The base URL has an origin and may have a path prefix, but does not contain the version (`/v1`).
   * Without the option `dangerouslyAllowHttp`, a plain `http:` URL is allowed only for the local machine. Default: the
   * environment variable `SENTINELSEC_BASE_URL`. If this variable is not set, the default is the server that the spec lists for
   * `live` or `test` (see the option `environment`).
   */
  readonly baseUrl?: string | URL | undefined;
  /**
   * The function that sends requests. Default: the `fetch` of the runtime. The client reads `globalThis.fetch` anew for each
   * request.
   */
  readonly fetch?: Fetch | undefined;
  /** The clock for dates, durations and waits. Default: the clock of the machine. */
  readonly clock?: Clock | undefined;
  /** The source of random values. Default: the random values of the runtime. */
  readonly random?: Random | undefined;
  /** The logger. Default: the console. */
  readonly logger?: Logger | undefined;
  /**
   * The log level, which decides how much the client logs. Default `warn`. At `debug`, the client also logs bodies, with personal
   * values masked.
   */
  readonly logLevel?: LogLevel | undefined;
  /** A listener for all events of the client. */
  readonly onEvent?: Listener | undefined;
  /** A function that makes traces and metrics, such as `openTelemetry()` of `@sentinelsec/sdk/opentelemetry`. */
  readonly telemetry?: Telemetry | undefined;
  /**
   * A store through which several processes with the same key share their quotas, such as `redisQuotaStore(redis)` of
   * `@sentinelsec/sdk/redis`. Default: no store. Without a store, a process learns only from the headers of its responses how
   * much quota other processes use.
   */
  readonly quotaStore?: QuotaStore | undefined;
  /**
   * Whether `baseUrl` may be a plain `http:` URL of another machine, such as a mock server in another container. Default: false.
   * With false, the constructor throws a `ConfigurationError` for such a `baseUrl`. With true, the client sends only test keys to
   * such a URL, because everybody on the network path can read the requests. For a live key, the client throws a
   * `ConfigurationError` before it sends anything.
   */
  readonly dangerouslyAllowHttp?: boolean | undefined;
  /**
   * Whether the client may run in a browser, where every user of the page can read the key. Default: false. With false, the
   * constructor throws a `ConfigurationError` in a browser.
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/**
 * The default options that a client uses for its calls. Each call can replace these options.
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

/**
 * Options of the client of `@sentinelsec/sdk/core`. All options are optional.
 *
 * @example
 * ```ts
 * const options: CoreOptions = { ...platform.clientOptions(), timeout: 10_000 };
 * ```
 */
export interface CoreOptions
  extends Omit<CallDefaults, 'priority'>,
    Pick<
      ClientOptions,
      'apiKey' | 'environment' | 'baseUrl' | 'fetch' | 'clock' | 'random' | 'dangerouslyAllowHttp' | 'dangerouslyAllowBrowser'
    > {}

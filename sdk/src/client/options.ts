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
   * Shares quotas with other processes on the same key, for instance `redisQuotaStore(redis)` of `@sentinelsec/sdk/redis`. Default: each
   * process shares fairly by what the server's headers tell.
   */
  readonly quotaStore?: QuotaStore | undefined;
  /**
   * Lets `baseUrl` be plain `http:` on another machine, such as a mock server in another container, where everybody on the way can read
   * what is sent. Test keys only: a live key is refused before anything is sent. Default false.
   */
  readonly dangerouslyAllowHttp?: boolean | undefined;
  /** Lets the client run in a browser, where everybody can read the key. Default false. */
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

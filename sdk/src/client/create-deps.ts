import { publish } from '#diagnostics';
import { systemClock } from '../base/clock.ts';
import type { Listener } from '../base/events.ts';
import { Hub } from '../base/hub.ts';
import { logTo } from '../base/log.ts';
import { systemRandom } from '../base/random.ts';
import { nested, type RunInContext, unbreakable } from '../base/run-in-context.ts';
import { environmentVariable, inBrowser } from '../base/runtime.ts';
import type { KeySource } from '../credentials/key-source.ts';
import { Keys } from '../credentials/keys.ts';
import { ServerTime } from '../credentials/server-time.ts';
import { type MfaSource, StepUp, type StepUpCalls } from '../credentials/step-up.ts';
import { totp } from '../credentials/totp.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { quotaPolicies } from '../generated/platform.ts';
import type { Deps } from '../pipeline/deps.ts';
import { RetryBudget } from '../pipeline/retry-budget.ts';
import type { Telemetry, TelemetryClient } from '../pipeline/telemetry.ts';
import { ConnectionHistory } from '../pipeline/transport/connection-history.ts';
import { type LeaseFor, Ledger } from '../quota/ledger.ts';
import { Queue } from '../quota/queue.ts';
import type { QuotaStore, QuotaStoreHost } from '../quota/stores/quota-store.ts';
import { checkKey, type Environment } from '../wire/key-format.ts';
import { checkEnvironment, parseBaseUrl } from './base-url.ts';
import type { ClientOptions } from './options.ts';

/** The parts of a client. The client makes the parts once, and shares them with the clients that `withOptions` makes. */
export interface ClientParts {
  readonly deps: Deps;
  readonly prefix: string;
  /** Throws when a key of an environment must not be sent to the client's base URL. */
  readonly checkEnvironment: (key: Parameters<typeof checkEnvironment>[0]) => void;
}

const keyVariable = 'SENTINELSEC_API_KEY';
const totpVariable = 'SENTINELSEC_TOTP_SECRET';

/**
 * Returns a key source that reads the API key from its environment variable. If the server refuses the key, the source reads the
 * variable again, because the variable may have changed. Throws a `ConfigurationError` if the variable is not set.
 */
function keyFromEnvironment(): KeySource {
  const key = environmentVariable(keyVariable);
  if (key === undefined)
    throw new ConfigurationError(`There is no API key. Set the option \`apiKey\`, or the environment variable ${keyVariable}.`);
  return () => environmentVariable(keyVariable) ?? '';
}

/** Returns the environment that the keys of a source belong to; undefined if this is not known before the source is called. */
function environmentOf(source: KeySource | undefined): Environment | undefined {
  if (typeof source !== 'string') return source?.environment;
  const verdict = checkKey(source);
  return verdict.kind === 'sound' ? verdict.environment : undefined;
}

function mfaFromEnvironment(): MfaSource | undefined {
  const secret = environmentVariable(totpVariable);
  return secret === undefined ? undefined : totp(secret);
}

/**
 * Calls the function in the option `telemetry`. Returns the function that it returned, wrapped so that its errors cannot make a
 * call fail. The `telemetry` function is called without `this`: otherwise, `this` would be the options, which contain the key.
 */
function watcherOf(telemetry: Telemetry | undefined, watched: TelemetryClient): RunInContext | undefined {
  if (!telemetry) return undefined;
  let within: unknown;
  try {
    within = telemetry(watched);
  } catch (cause) {
    throw new ConfigurationError('The function in the option `telemetry` failed. See `cause` for its error.', { cause });
  }
  if (typeof within !== 'function')
    throw new ConfigurationError('The function in the option `telemetry` must return a function, as `openTelemetry()` does.');
  return unbreakable(within as RunInContext);
}

/**
 * Returns a function that gets leases (shares of a quota) from the store in the option `quotaStore`. The returned function gives
 * no lease for a quota that the server counts by IP address, because such a quota does not belong to the key.
 */
function leasesOf(store: QuotaStore | undefined, host: QuotaStoreHost): LeaseFor | undefined {
  if (!store) return undefined;
  let leaseFor: unknown;
  try {
    leaseFor = store.connect(host);
  } catch (cause) {
    throw new ConfigurationError('The method `connect` of the option `quotaStore` failed. See `cause` for its error.', { cause });
  }
  if (typeof leaseFor !== 'function')
    throw new ConfigurationError(
      '`connect` of the option `quotaStore` must return a function, as `redisQuotaStore(redis)` does.',
    );
  const lease = leaseFor as LeaseFor;
  return (name, partition) =>
    Object.hasOwn(quotaPolicies, name) && quotaPolicies[name]?.partition === 'ip' ? undefined : lease(name, partition);
}

const codeUsed = (ms: number): string =>
  `The code of the second factor was rejected. Another client may have used it, so the call waits ${Math.ceil(ms / 1000)} s for the next code.`;

/** What the telemetry of a client observes. */
interface Observed extends Pick<Deps, 'hub' | 'clock' | 'ledger'> {
  readonly baseUrl: string;
}

/** Publishes the events of a client in diagnostics channels, and connects its telemetry. */
function observersOf(
  given: ClientOptions['telemetry'],
  { hub, baseUrl, clock, ledger }: Observed,
): Pick<Deps, 'telemetry' | 'within'> {
  const channels = publish(hub, { baseUrl });
  const onEvent = (listener: Listener): void => void hub.on(listener, { bodies: () => false });
  const telemetry = watcherOf(given, {
    baseUrl,
    onEvent,
    monotonic: () => clock.monotonic(),
    policies: () => ledger.view({ now: clock.monotonic(), date: clock.now() }),
  });
  return { telemetry: telemetry !== undefined, within: telemetry ? nested(channels, telemetry) : channels };
}

/**
 * Makes the parts of a client from checked options. `stepUpCalls` are the API calls with which the client verifies a second
 * factor.
 */
export function createDeps(options: ClientOptions, stepUpCalls: StepUpCalls): ClientParts {
  if (inBrowser() && !options.dangerouslyAllowBrowser)
    throw new ConfigurationError(
      'Every user of a web page can read its API key. Call the API from a server, or set `dangerouslyAllowBrowser: true` if only you use the page.',
    );
  const clock = options.clock ?? systemClock;
  const random = options.random ?? systemRandom;
  const hub = new Hub();
  if (options.onEvent) hub.on(options.onEvent);
  logTo(hub, options.logger ?? console, options.logLevel ?? 'warn');
  const source = options.apiKey ?? keyFromEnvironment();
  const first = options.apiKey === undefined ? environmentVariable(keyVariable) : options.apiKey;
  const { origin, prefix } = parseBaseUrl(options, environmentOf(first));
  const check: ClientParts['checkEnvironment'] = (key) =>
    checkEnvironment(key, { environment: options.environment, origin, prefix });
  const serverTime = new ServerTime(clock);
  const mfa = options.mfa ?? mfaFromEnvironment();
  const onSuccess = (): void => hub.emit({ type: 'mfa.success', at: clock.now() });
  const onWait = (ms: number): void => hub.emit({ type: 'warning', at: clock.now(), message: codeUsed(ms) });
  const keys = new Keys(source, check, () => hub.emit({ type: 'key.change', at: clock.now(), reason: 'refused' }));
  const ledger: Ledger = new Ledger(
    random,
    leasesOf(options.quotaStore, {
      clock,
      random,
      identity: () => keys.current && `${origin} ${keys.current.id}`,
      changed: () => queue.pump(),
      tell: (inUse, reason) => hub.emit({ type: 'quota.store', at: clock.now(), inUse, reason }),
    }),
  );
  const queue = new Queue(clock, ledger);
  return {
    prefix,
    checkEnvironment: check,
    deps: {
      clock,
      hub,
      origin,
      ledger,
      ...observersOf(options.telemetry, { hub, baseUrl: origin + prefix, clock, ledger }),
      serverTime,
      random,
      fetch: options.fetch,
      keys,
      stepUp: mfa && new StepUp({ source: mfa, calls: stepUpCalls, clock, serverTime, onSuccess, onWait }),
      queue,
      retryBudget: new RetryBudget(clock),
      connections: new ConnectionHistory(clock),
    },
  };
}

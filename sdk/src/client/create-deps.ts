import { publish } from '#diagnostics';
import type { Listener } from '../base/events.ts';
import { logTo } from '../base/log.ts';
import { nested, type RunInContext, unbreakable } from '../base/run-in-context.ts';
import { environmentVariable } from '../base/runtime.ts';
import { type MfaSource, StepUp, type StepUpCalls } from '../credentials/step-up.ts';
import { totp } from '../credentials/totp.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { quotaPolicies } from '../generated/platform.ts';
import type { Deps, PacedDeps } from '../pipeline/deps.ts';
import type { Telemetry, TelemetryClient } from '../pipeline/telemetry.ts';
import { type LeaseFor, Ledger } from '../quota/ledger.ts';
import { Queue } from '../quota/queue.ts';
import type { QuotaStore, QuotaStoreHost } from '../quota/stores/quota-store.ts';
import { type CoreParts, createCoreDeps } from './core-deps.ts';
import type { ClientOptions } from './options.ts';

/** The parts of the full client. Unlike the client in the package entry `core`, this client paces its calls. */
export interface ClientParts extends CoreParts {
  readonly deps: PacedDeps;
}

const totpVariable = 'SENTINELSEC_TOTP_SECRET';

function mfaFromEnvironment(): MfaSource | undefined {
  const secret = environmentVariable(totpVariable);
  return secret === undefined ? undefined : totp(secret);
}

/**
 * Calls `telemetry`. Wraps the function that `telemetry` returns, so that an error in this function does not make a call fail.
 * `telemetry` is called without `this`. Otherwise, `this` would be the options, which contain the key.
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
 * Connects the quota store. Returns a function that gets a lease from the store; undefined if there is no store. A lease is a
 * part of a quota that only this client may use. For a quota that the server counts by IP address, the returned function gets no
 * lease, because processes with the same key do not share such a quota.
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

/** The parts of a client that its telemetry observes. */
interface Observed extends Pick<PacedDeps, 'hub' | 'clock' | 'ledger'> {
  readonly baseUrl: string;
}

/** Publishes the events of a client in diagnostics channels, and gives the option `telemetry` access to the events. */
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
  const core = createCoreDeps(options);
  const { clock, random, hub, origin, keys, serverTime } = core.deps;
  if (options.onEvent) hub.on(options.onEvent);
  logTo(hub, options.logger ?? console, options.logLevel ?? 'warn');
  const mfa = options.mfa ?? mfaFromEnvironment();
  const onSuccess = (): void => hub.emit({ type: 'mfa.success', at: clock.now() });
  const onWait = (ms: number): void => hub.emit({ type: 'warning', at: clock.now(), message: codeUsed(ms) });
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
    ...core,
    deps: {
      ...core.deps,
      ...observersOf(options.telemetry, { hub, baseUrl: origin + core.prefix, clock, ledger }),
      stepUp: mfa && new StepUp({ source: mfa, calls: stepUpCalls, clock, serverTime, onSuccess, onWait }),
      ledger,
      queue,
    },
  };
}

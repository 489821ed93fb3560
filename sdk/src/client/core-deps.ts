import { systemClock } from '../base/clock.ts';
import { Hub } from '../base/hub.ts';
import { systemRandom } from '../base/random.ts';
import { environmentVariable, inBrowser } from '../base/runtime.ts';
import type { KeySource } from '../credentials/key-source.ts';
import { Keys } from '../credentials/keys.ts';
import { ServerTime } from '../credentials/server-time.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import type { Deps } from '../pipeline/deps.ts';
import { RetryBudget } from '../pipeline/retry-budget.ts';
import { ConnectionHistory } from '../pipeline/transport/connection-history.ts';
import { checkKey, type Environment } from '../wire/key-format.ts';
import { checkEnvironment, parseBaseUrl } from './base-url.ts';
import type { CoreOptions } from './options.ts';

/** The parts of one client, and the path prefix of its base URL. */
export interface CoreParts {
  readonly deps: Deps;
  readonly prefix: string;
  /** Throws if a key of the given environment must not be sent to the client's base URL. */
  readonly checkEnvironment: (key: Parameters<typeof checkEnvironment>[0]) => void;
}

const keyVariable = 'SENTINELSEC_API_KEY';

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

/**
 * Returns the environment (`live` or `test`) of a key. If `source` is a function, returns the property `environment` of this
 * function. Returns undefined if the environment is unknown.
 */
function environmentOf(source: KeySource | undefined): Environment | undefined {
  if (typeof source !== 'string') return source?.environment;
  const verdict = checkKey(source);
  return verdict.kind === 'sound' ? verdict.environment : undefined;
}

/** Makes the parts that every client has, from checked options. */
export function createCoreDeps(options: CoreOptions): CoreParts {
  if (inBrowser() && !options.dangerouslyAllowBrowser)
    throw new ConfigurationError(
      'Every user of a web page can read its API key. Call the API from a server, or set `dangerouslyAllowBrowser: true` if only you use the page.',
    );
  const clock = options.clock ?? systemClock;
  const hub = new Hub();
  const source = options.apiKey ?? keyFromEnvironment();
  const first = options.apiKey === undefined ? environmentVariable(keyVariable) : options.apiKey;
  const { origin, prefix } = parseBaseUrl(options, environmentOf(first));
  const check: CoreParts['checkEnvironment'] = (key) =>
    checkEnvironment(key, { environment: options.environment, origin, prefix });
  return {
    prefix,
    checkEnvironment: check,
    deps: {
      clock,
      hub,
      origin,
      random: options.random ?? systemRandom,
      fetch: options.fetch,
      keys: new Keys(source, check, () => hub.emit({ type: 'key.change', at: clock.now(), reason: 'refused' })),
      stepUp: undefined,
      serverTime: new ServerTime(clock),
      retryBudget: new RetryBudget(clock),
      connections: new ConnectionHistory(clock),
      within: (_call, run) => run(),
      telemetry: false,
    },
  };
}

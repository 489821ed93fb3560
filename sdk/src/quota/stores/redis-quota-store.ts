import { ConfigurationError } from '../../errors/client-errors.ts';
import { leaseScript } from './lua/lease-script.ts';
import type { QuotaStore } from './quota-store.ts';
import { type IoRedis, isRedis, type NodeRedis, runScript } from './redis-client.ts';
import { SharedLease } from './shared-lease.ts';
import { StoreClock } from './store-clock.ts';
import { StoreLink } from './store-link.ts';

/**
 * Options of `redisQuotaStore`.
 *
 * @example
 * ```ts no-run: needs a Redis server
 * import { createClient } from 'redis';
 *
 * const options: RedisQuotaStoreOptions = { prefix: 'billing' };
 * const quotaStore = redisQuotaStore(await createClient().connect(), options);
 * ```
 */
export interface RedisQuotaStoreOptions {
  /**
   * The text before the colon in the names of all Redis keys. Default `sentinelsec`. Clients with different prefixes do not share
   * quotas.
   */
  readonly prefix?: string | undefined;
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const digest = async (algorithm: 'SHA-1' | 'SHA-256', text: string): Promise<string> =>
  hex(await crypto.subtle.digest(algorithm, new TextEncoder().encode(text)));

/**
 * Makes a store for the client's option `quotaStore`. The store uses Redis (5.0 or later) or Valkey. It assigns a share of each
 * quota of an API key to every process that uses the key. The shares together never exceed the quota. Pass a connected client of
 * the package `redis` or `ioredis`. Your code configures and closes that client. If Redis fails or does not respond within 50 ms,
 * the SDK client continues without the store. When Redis responds again, the SDK client uses the store again. Throws a
 * `ConfigurationError` if `redis` is not a client of one of these packages, or if an option is invalid.
 *
 * @example
 * ```ts no-run: needs a Redis server
 * import { createClient } from 'redis';
 *
 * const redis = await createClient({ url: 'redis://127.0.0.1:6379' }).connect();
 * const own = new SentinelSec({ ...platform.clientOptions(), quotaStore: redisQuotaStore(redis) });
 * await own.account.get();
 * ```
 */
export function redisQuotaStore(redis: NodeRedis | IoRedis, options: RedisQuotaStoreOptions = {}): QuotaStore {
  const prefix = checkPrefix(redis, options);
  let sha: Promise<string> | undefined;
  const keyOf = remembered((name: string) => digest('SHA-256', name).then((print) => `${prefix}:${print}`));
  return {
    connect: (host) => {
      const link = new StoreLink(host);
      const clock = new StoreClock();
      const member = host.random.uuid();
      const run = async (quota: string, [kind = '', ...request]: readonly string[]): Promise<unknown> => {
        sha ??= digest('SHA-1', leaseScript);
        const key = await keyOf(`${host.identity() ?? ''} ${quota}`);
        return runScript(redis, { script: leaseScript, sha: await sha, key, args: [kind, member, ...request] });
      };
      return (name, partition) => new SharedLease({ host, link, clock, run }, `${name} ${partition ?? ''}`);
    },
  };
}

function checkPrefix(redis: unknown, options: RedisQuotaStoreOptions): string {
  if (!isRedis(redis))
    throw new ConfigurationError(
      '`redisQuotaStore` needs a client of the package `redis` or `ioredis`. Pass a connected client.',
    );
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new ConfigurationError('The options of `redisQuotaStore` must be an object, such as `{ prefix: "billing" }`.');
  const [unknown] = Object.keys(options).filter((name) => name !== 'prefix');
  if (unknown !== undefined)
    throw new ConfigurationError(`\`redisQuotaStore\` has no option \`${unknown}\`. It takes \`prefix\`.`);
  const { prefix = 'sentinelsec' } = options;
  if (typeof prefix !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(prefix))
    throw new ConfigurationError(
      'The option `prefix` of `redisQuotaStore` must be 1 to 100 printable ASCII characters, without spaces.',
    );
  return prefix;
}

/** The maximum number of quota names in memory. */
const rememberedMost = 1000;

function remembered(derive: (name: string) => Promise<string>): (name: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    if (known.size >= rememberedMost) known.clear();
    const derived = derive(name);
    known.set(name, derived);
    return derived;
  };
}

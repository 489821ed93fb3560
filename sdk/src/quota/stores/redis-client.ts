/**
 * A client, a cluster or a pool of the package `redis` (node-redis 4 to 6). The type has only the properties that the store uses.
 *
 * @example
 * ```ts no-run: needs a Redis server
 * import { createClient } from 'redis';
 *
 * const redis: NodeRedis = await createClient().connect();
 * ```
 */
export interface NodeRedis {
  /** Whether the client sends commands immediately. Clusters do not have this property. */
  readonly isReady?: boolean | undefined;
  /** Runs a script that the Redis server has already loaded. */
  evalSha(sha: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  /** Runs a script, given as text. */
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/**
 * A client or a cluster of the package `ioredis`. The type has only the properties that the store uses.
 *
 * @example
 * ```ts no-run: needs a Redis server
 * import { Redis } from 'ioredis';
 *
 * const redis: IoRedis = new Redis();
 * ```
 */
export interface IoRedis {
  /** The state of the connection; `ready` if the client sends commands immediately. */
  readonly status?: string | undefined;
  /** Runs a script that the Redis server has already loaded. */
  evalsha(sha: string, keys: number, ...args: string[]): Promise<unknown>;
  /** Runs a script, given as text. */
  eval(script: string, keys: number, ...args: string[]): Promise<unknown>;
}

/** Returns whether a value is a client that can run scripts. */
export const isRedis = (value: unknown): value is NodeRedis | IoRedis => {
  if (typeof value !== 'object' || value === null) return false;
  const { evalSha, evalsha, eval: evaluate } = value as Record<string, unknown>;
  return typeof evaluate === 'function' && (typeof evalSha === 'function' || typeof evalsha === 'function');
};

/**
 * The error that `runScript` throws if the Redis client has no connection. The function then sends no command, because the Redis
 * client would put the command into its own queue.
 */
export class NotConnected extends Error {
  readonly code = 'NOTCONNECTED';
}

/** One run of a script on one key of the Redis database. */
export interface ScriptRun {
  readonly script: string;
  /** The script's SHA-1 in hex. */
  readonly sha: string;
  readonly key: string;
  readonly args: string[];
}

/**
 * Runs a script on the Redis server. The function first sends only the SHA-1 of the script. If the Redis server has not loaded
 * the script yet, the function then sends the text of the script.
 */
export async function runScript(redis: NodeRedis | IoRedis, { script, sha, key, args }: ScriptRun): Promise<unknown> {
  const isIo = 'evalsha' in redis;
  if (isIo ? redis.status !== undefined && redis.status !== 'ready' : redis.isReady === false) throw new NotConnected();
  try {
    return await (isIo ? redis.evalsha(sha, 1, key, ...args) : redis.evalSha(sha, { keys: [key], arguments: args }));
  } catch (cause) {
    if (!(cause instanceof Error) || !cause.message.startsWith('NOSCRIPT')) throw cause;
    return isIo ? redis.eval(script, 1, key, ...args) : redis.eval(script, { keys: [key], arguments: args });
  }
}

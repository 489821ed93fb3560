import { Secret } from '../base/secret.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { checkKey, type Environment, idInKey, publicLength } from '../wire/key-format.ts';

/**
 * The source of the API key: the key itself, or a function that returns it. The function is called before the first call, and again when
 * the server refuses the key because it has expired or was rotated or revoked. See `rotatingKey`, and `fileKey` of `@sentinelsec/sdk/node`.
 *
 * @example
 * ```ts
 * const apiKey: KeySource = async () => platform.apiKey; // in an app: read it from the vault
 * const own = new SentinelSec({ ...platform.clientOptions(), apiKey });
 * await own.account.get();
 * ```
 */
export type KeySource = string | KeyProvider;

/**
 * The second argument of a `KeyProvider`.
 *
 * @example
 * ```ts
 * const read = async (_refused: string | undefined, request: KeyRequest | undefined) => {
 *   request?.signal.throwIfAborted(); // in an app: hand the signal to the request to the vault
 *   return platform.apiKey;
 * };
 * const own = new SentinelSec({ ...platform.clientOptions(), apiKey: read });
 * await own.account.get();
 * ```
 */
export interface KeyRequest {
  /** Aborts when no call waits for the key any longer. */
  readonly signal: AbortSignal;
}

/**
 * A function that returns the API key.
 *
 * @example
 * ```ts
 * const vault: KeyProvider = async (refused) => (refused === undefined ? platform.apiKey : 'a newer one');
 * const own = new SentinelSec({ ...platform.clientOptions(), apiKey: vault });
 * await own.account.get();
 * ```
 */
export interface KeyProvider {
  /**
   * Returns the key to use from now on. `refused` is the key that the server has refused; undefined when it has refused none. The signal of
   * `request` aborts when no call waits for the key any longer.
   */
  (refused?: string, request?: KeyRequest): string | Promise<string>;
  /**
   * Returns a version of the place that the key is read from, such as the modification time of a file. The client calls it with each request
   * and does not wait for it; when the version has changed, the client asks for the key again. Without this member, the client asks again
   * only after a refusal.
   */
  readonly version?: (() => Promise<string>) | undefined;
  /** The environment of its keys, for a client without the option `environment`. Default `live`. */
  readonly environment?: Environment | undefined;
}

/** The key that a client uses. Each change of the key increases `generation`. */
export interface HeldKey {
  readonly secret: Secret;
  readonly environment: Environment;
  /** The key's id without its prefix. */
  readonly id: string;
  readonly generation: number;
}

/** Checks and wraps a key. Throws a `ConfigurationError`, which quotes no character of the key, when its format is wrong. */
export function soundKey(key: unknown): Omit<HeldKey, 'generation'> {
  const verdict = typeof key === 'string' ? checkKey(key) : ({ kind: 'broken', fault: 'it is not a string' } as const);
  if (verdict.kind === 'broken')
    throw new ConfigurationError(`This is not a valid API key: ${verdict.fault}. Nothing was sent. Copy the whole key again.`);
  return {
    secret: new Secret(key as string, publicLength(key as string)),
    environment: verdict.environment,
    id: idInKey(key as string),
  };
}

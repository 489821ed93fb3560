import { Secret } from '../base/secret.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { checkKey, type Environment, idInKey, publicLength } from '../wire/key-format.ts';

/**
 * The source of the API key: the key itself, or a function that returns the key. The client calls the function before the first
 * call, and again if the server refuses the key as expired, rotated or revoked. To make such a function, use `rotatingKey`, or
 * `fileKey` of `@sentinelsec/sdk/node`.
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
 * The second argument that the client passes to a `KeyProvider`.
 *
 * @example
 * ```ts
 * const read = async (_refused: string | undefined, request: KeyRequest | undefined) => {
 *   request?.signal.throwIfAborted(); // in an app: pass the signal to the call that reads the vault
 *   return platform.apiKey;
 * };
 * const own = new SentinelSec({ ...platform.clientOptions(), apiKey: read });
 * await own.account.get();
 * ```
 */
export interface KeyRequest {
  /** A signal that aborts when no call waits for the key any longer. */
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
   * Returns the key to use from now on. `refused` is the key that the server has just refused; undefined if the server has
   * refused no key. The signal of `request` aborts when no call waits for the key any longer.
   */
  (refused?: string, request?: KeyRequest): string | Promise<string>;
  /**
   * Returns a text that changes when the stored key changes, such as the modification time of a file. The client calls `version`
   * with each request and does not wait for its result. If the text has changed, the client requests the key again. Without
   * `version`, the client requests the key again only after the server has refused the key.
   */
  readonly version?: (() => Promise<string>) | undefined;
  /**
   * The environment of the keys that the function returns. If the option `environment` of the client is not set, the client uses
   * this environment. Default `live`.
   */
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

/**
 * Checks and wraps a key. If the format of the key is wrong, throws a `ConfigurationError`. The error quotes no character of the
 * key.
 */
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

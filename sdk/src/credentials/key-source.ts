import { Secret } from '../base/secret.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { checkKey, type Environment, idInKey, publicLength } from '../wire/key-format.ts';

/**
 * Where the API key comes from: the key itself, or a function that gives it. The function is asked before the first
 * call, and once more whenever the server says that the key has expired or was rotated or revoked; it is told that key
 * then. See `rotatingKey`, and `fileKey` of `@sentinelsec/sdk/node`.
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
 * What a key's source is told besides the refused key.
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
  /** Aborts when no call waits for the key any more. */
  readonly signal: AbortSignal;
}

/**
 * A function that gives a key.
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
   * Gives the key to use from now on. `refused` is the one that the server refused; undefined when none was. The signal of `request`
   * aborts when no call waits for the key any more.
   */
  (refused?: string, request?: KeyRequest): string | Promise<string>;
  /**
   * Tells the state of what the key is read from, such as a file's time of change. Looked at beside each request, which does
   * not wait for it: when it differs from before, the function is asked. Left out: only a refusal makes the client ask.
   */
  readonly version?: (() => Promise<string>) | undefined;
  /** The environment that its keys belong to, for a client that is not given one. Left out: `live`. */
  readonly environment?: Environment | undefined;
}

/** A key in use. A new generation begins with each change of the key. */
export interface HeldKey {
  readonly secret: Secret;
  readonly environment: Environment;
  /** The key's id without its prefix. */
  readonly id: string;
  readonly generation: number;
}

/** Wraps a key that has the shape of one; throws a `ConfigurationError` that quotes no character of it otherwise. */
export function soundKey(key: unknown): Omit<HeldKey, 'generation'> {
  const verdict = typeof key === 'string' ? checkKey(key) : ({ kind: 'broken', fault: 'it is not a string' } as const);
  if (verdict.kind === 'broken')
    throw new ConfigurationError(`This is no API key: ${verdict.fault}. Nothing was sent. Copy the whole key again.`);
  return {
    secret: new Secret(key as string, publicLength(key as string)),
    environment: verdict.environment,
    id: idInKey(key as string),
  };
}

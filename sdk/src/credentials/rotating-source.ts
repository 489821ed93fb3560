import { ConfigurationError } from '../errors/client-errors.ts';
import { type KeyProvider, type KeySource, soundKey } from './key-source.ts';

/**
 * Two keys of one account. The second key replaces the first key.
 *
 * @example
 * ```ts
 * const keys: RotatingKeys = { current: platform.apiKey, next: async () => platform.apiKey };
 * const own = new SentinelSec({ ...platform.clientOptions(), apiKey: rotatingKey(keys) });
 * await own.account.get();
 * ```
 */
export interface RotatingKeys {
  /** The key to use first. */
  readonly current: KeySource;
  /**
   * The key to use after the server has refused `current`. If `next` is a function, the client calls it only after this refusal.
   */
  readonly next: KeySource;
}

/**
 * Makes a key source from two keys. The key source returns `current` until the server refuses that key as expired, rotated or
 * revoked. After that, the key source returns `next`. If `current` is a function, the key source calls `current` again before it
 * uses `next`. If `current` then returns a key that the server has not refused, the key source returns this key. If the server
 * refuses both keys, calls fail with an `AuthenticationError`. Throws a `ConfigurationError` for an invalid key or source.
 *
 * @example
 * ```ts
 * const apiKey = rotatingKey({ current: platform.apiKey, next: async () => platform.apiKey });
 * const own = new SentinelSec({ ...platform.clientOptions(), apiKey });
 * await own.account.get();
 * ```
 */
export function rotatingKey(keys: RotatingKeys): KeyProvider {
  if (typeof keys !== 'object' || keys === null)
    throw new ConfigurationError('`rotatingKey` needs an object with `current` and `next`.');
  const { current, next } = keys;
  const sources = [asked('current', current), asked('next', next)] as const;
  let dead: readonly string[] = [];
  const give: KeyProvider = async (refused, request) => {
    if (refused !== undefined) dead = [...dead, refused];
    const first = await sources[0](refused, request);
    if (!dead.includes(first)) return first;
    const second = await sources[1](refused, request);
    // The list keeps only the refused keys that a source still returns.
    dead = dead.filter((key) => key === first || key === second);
    return second;
  };
  const version = async (): Promise<string> => (await Promise.all(sources.map((source) => source.version?.()))).join(' ');
  const environment = sources[0].environment ?? sources[1].environment;
  return Object.assign(give, environment && { environment }, sources.some((source) => source.version) && { version });
}

function asked(name: keyof RotatingKeys, source: KeySource): KeyProvider {
  if (typeof source === 'function') return source;
  if (typeof source !== 'string')
    throw new ConfigurationError(`\`${name}\` of \`rotatingKey\` must be a key or a function that returns one.`);
  const { environment } = soundKey(source);
  return Object.assign(() => source, { environment });
}

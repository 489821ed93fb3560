import { ConfigurationError } from '../errors/client-errors.ts';
import { type KeyProvider, type KeySource, soundKey } from './key-source.ts';

/**
 * Two keys of one account, as in a rotation with overlap.
 *
 * @example
 * ```ts
 * const keys: RotatingKeys = { current: platform.apiKey, next: async () => platform.apiKey };
 * const own = new SentinelSec({ ...platform.clientOptions(), apiKey: rotatingKey(keys) });
 * await own.account.get();
 * ```
 */
export interface RotatingKeys {
  /** The key in use. */
  readonly current: KeySource;
  /** The key to fall to when the server has refused the current one. A function is not asked before that. */
  readonly next: KeySource;
}

/**
 * A source of two keys: gives the current one until the server says that it has expired or was rotated or revoked, and
 * the next from then on. A source that has put a newer key in the current one's place is believed. When both are refused,
 * calls fail with the server's `AuthenticationError`. Throws a `ConfigurationError` for what is no source or no key.
 *
 * @example
 * ```ts
 * const apiKey = rotatingKey({ current: platform.apiKey, next: async () => platform.apiKey });
 * const own = new SentinelSec({ ...platform.clientOptions(), apiKey });
 * await own.account.get();
 * ```
 */
export function rotatingKey(keys: RotatingKeys): KeyProvider {
  if (typeof keys !== 'object' || keys === null) throw new ConfigurationError('`rotatingKey` needs `current` and `next`.');
  const { current, next } = keys;
  const sources = [asked('current', current), asked('next', next)] as const;
  let dead: readonly string[] = [];
  const give: KeyProvider = async (refused, request) => {
    if (refused !== undefined) dead = [...dead, refused];
    const first = await sources[0](refused, request);
    if (!dead.includes(first)) return first;
    const second = await sources[1](refused, request);
    // What is offered no more need not be remembered.
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
    throw new ConfigurationError(`\`${name}\` of \`rotatingKey\` must be a key or a function that gives one.`);
  const { environment } = soundKey(source);
  return Object.assign(() => source, { environment });
}

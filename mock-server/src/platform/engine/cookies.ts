import type { ReadHeaders } from '../../base/header-list.ts';

/** Returns the cookies that a request sent, by name. */
export function cookiesIn(headers: ReadHeaders): Record<string, string> {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => ({ pair, at: pair.indexOf('=') }));
  const named = pairs.map(({ pair, at }) => [pair.slice(0, Math.max(0, at)).trim(), decoded(pair.slice(at + 1).trim())] as const);
  return Object.fromEntries(named.filter(([name]) => name !== ''));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

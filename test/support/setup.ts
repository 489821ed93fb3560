import { createPlatform, type Platform, type PlatformOptions } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type ClientOptions, SentinelSec, type SentinelSecError } from '@sentinelsec/sdk';

/** A platform that checks all its responses against the spec, and a client that shares its clock. */
export interface Setup {
  readonly platform: Platform;
  readonly client: SentinelSec;
  /** Sends a request unchanged. By default, it has the key of the platform. `init` can contain another key. */
  readonly raw: (path: string, init?: RequestInit) => Promise<Response>;
}

/** Creates a platform and its client. By default, the time starts on 1 January 2026 and advances only when the client waits. */
export function setup(options: PlatformOptions = {}, client: ClientOptions = {}): Setup {
  const platform = createPlatform({
    seed: 'empty',
    startTime: '2026-01-01T00:00:00.000Z',
    frozen: true,
    check: conformance,
    ...options,
  });
  return {
    platform,
    client: new SentinelSec({ ...platform.clientOptions(), ...client }),
    raw: (path, init = {}) =>
      platform.fetch(platform.origin + path, {
        ...init,
        headers: { authorization: `Bearer ${platform.apiKey}`, ...init.headers },
      }),
  };
}

/** Returns the error with which a call fails. Throws if the call succeeds. */
export async function failure(call: PromiseLike<unknown>): Promise<SentinelSecError> {
  try {
    await call;
  } catch (error) {
    return error as SentinelSecError;
  }
  throw new Error('The call succeeded.');
}

/** Returns the items of a `RateLimit` or `RateLimit-Policy` header: a map from the name to the parameters. */
export function limitItems(response: Response, header: 'RateLimit' | 'RateLimit-Policy'): Record<string, Record<string, number>> {
  const items = (response.headers.get(header) ?? '').split(', ').filter(Boolean);
  return Object.fromEntries(
    items.map((item) => {
      const [name = '', ...parameters] = item.split(';');
      const pairs = parameters.map((parameter) => parameter.split('=')).filter(([, value]) => /^\d+$/.test(value ?? ''));
      return [name.replaceAll('"', ''), Object.fromEntries(pairs.map(([key, value]) => [key, Number(value)]))];
    }),
  );
}

import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type Cors, handlers } from '@sentinelsec/mock-server/msw';
import { startServer } from '@sentinelsec/mock-server/server';
import { getResponse } from 'msw';
import { setupServer } from 'msw/node';
import { expect, test, vi } from 'vitest';
import { contract } from '../../mock-server/src/generated/contract.ts';

interface Opened {
  readonly send: (path: string, init: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

const ways: Readonly<Record<string, (platform: Platform, cors?: Cors) => Promise<Opened>>> = {
  MSW: async (platform, cors) => {
    const server = setupServer(...handlers(platform, cors && { cors }));
    server.listen();
    return { send: (path, init) => fetch(platform.origin + path, init), close: async () => server.close() };
  },
  'a port': async (platform, cors) => {
    const server = await startServer(platform, { port: 0, ...(cors && { cors }) });
    return { send: (path, init) => fetch(server.url + path, init), close: () => server.close() };
  },
};

const page = 'http://localhost:5173';
const preflight = {
  method: 'OPTIONS',
  headers: {
    origin: page,
    'access-control-request-method': 'PATCH',
    'access-control-request-headers': 'authorization,content-type,if-match',
  },
};

/** Returns the headers that a browser checks before it shows a response to a page. */
const shown = ({ headers }: Response): Record<string, string | null> => ({
  origin: headers.get('access-control-allow-origin'),
  exposed: headers.get('access-control-expose-headers'),
});

async function through(
  way: string,
  cors: Cors | undefined,
  use: (opened: Opened, platform: Platform) => Promise<void>,
): Promise<void> {
  const platform = createPlatform({ seed: 'empty', frozen: true, check: conformance });
  const opened = await ways[way]?.(platform, cors);
  if (!opened) throw new Error(`no way ${way}`);
  try {
    await use(opened, platform);
  } finally {
    await opened.close();
  }
}

test.each(Object.keys(ways))('through %s, every page may call the API and read all headers', async (way) => {
  await through(way, undefined, async ({ send }, platform) => {
    const asked = await send('/v1/account', preflight);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(page);
    expect(asked.headers.get('access-control-allow-methods')).toBe('PATCH');
    expect(asked.headers.get('access-control-allow-headers')).toBe('authorization,content-type,if-match');
    const headers = { origin: page, authorization: `Bearer ${platform.apiKey}` };
    const got = await send('/v1/account', { headers });
    expect(shown(got).origin).toBe(page);
    for (const name of ['request-id', 'ratelimit', 'ratelimit-policy', 'etag', 'date', 'content-type'])
      expect(shown(got).exposed?.split(', ')).toContain(name);
    expect(got.headers.get('vary')).toBe('Origin');
    platform.limits.exhaust(platform.apiKey, 'standard');
    expect(shown(await send('/v1/account', { headers })).exposed?.split(', ')).toContain('retry-after');
    expect(shown(await send('/v1/nothing', { headers })).origin).toBe(page);
    expect(platform.journal.entries.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
  });
});

test.each(Object.keys(ways))('through %s, a request that no page sent is answered as usual', async (way) => {
  await through(way, 'open', async ({ send }) => {
    const got = await send('/v1/health', {});
    expect([shown(got), got.headers.get('vary')]).toEqual([{ origin: null, exposed: null }, null]);
    expect((await send('/v1/health', { method: 'OPTIONS' })).status).toBe(405);
  });
});

test.each(Object.keys(ways))('through %s, a strict platform allows pages nothing, and a browser shows this', async (way) => {
  await through(way, 'strict', async ({ send }) => {
    const asked = await send('/v1/account', preflight);
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([405, null]);
    expect(shown(await send('/v1/health', { headers: { origin: page } }))).toEqual({ origin: null, exposed: null });
  });
});

test('if requests do not contain the headers of a browser, any request may come from a page', async () => {
  const platform = createPlatform({ seed: 'empty', frozen: true, check: conformance });
  const Native = globalThis.Request;
  vi.stubGlobal(
    'Request',
    class extends Native {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        super(input, init);
        this.headers.delete('origin');
      }
    },
  );
  const ours = handlers(platform);
  vi.unstubAllGlobals();
  const send = (init: RequestInit) => getResponse(ours, new Request(`${platform.origin}/v1/health`, init));
  const asked = await send({ method: 'OPTIONS' });
  expect([asked?.status, asked?.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  for (const name of ['Authorization', 'Content-Type', 'If-Match', 'Idempotency-Key', 'MFA-Token'])
    expect(asked?.headers.get('access-control-allow-headers')?.split(', ')).toContain(name);
  expect((await send({}))?.headers.get('access-control-allow-origin')).toBe('*');
});

test('the CORS headers of an override are kept', async () => {
  await through('a port', 'open', async ({ send }, platform) => {
    const headers = { 'access-control-expose-headers': 'etag', 'retry-after': '1', 'content-type': 'application/problem+json' };
    const { problems } = contract;
    const { type, status, title } = problems['temporary-reduced-capacity'];
    platform.on('account.get', ({ requestId }) =>
      Response.json(
        { type, status, title, detail: 'Out of order.', instance: requestId, 'violated-policies': [] },
        { status, headers },
      ),
    );
    const got = await send('/v1/account', { headers: { origin: page, authorization: `Bearer ${platform.apiKey}` } });
    expect(shown(got)).toEqual({ origin: page, exposed: 'etag' });
  });
});

import { gzipSync } from 'node:zlib';
import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type RunningServer, startServer } from '@sentinelsec/mock-server/server';
import fc from 'fast-check';
import { HttpResponse, http } from 'msw';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { longRuns, runs } from '../support/runs.ts';

let platform: Platform;
let server: RunningServer;
beforeAll(async () => {
  platform = createPlatform({ seed: 'empty', frozen: true, check: conformance });
  server = await startServer(platform, { port: 0 });
});
afterAll(() => server.close());

const digest = 'sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ='; // of "hello"
const text = 'hello';

/**
 * A handler that first responds with redirects and then with a last response. The query contains the number and the status of the
 * redirects, and the status of the last response.
 */
const odd = http.all('*/v1/odd', async ({ request }) => {
  const query = new URL(request.url).searchParams;
  // Node's `fetch` fails if a response arrives before the whole request body is sent. So the handler first reads the body.
  const sent = await request.text();
  const hops = Number(query.get('hops'));
  if (hops > 0) return redirect(query, hops);
  const status = Number(query.get('last'));
  const headers = {
    'x-method': request.method,
    'x-type': (request.headers.get('content-type') ?? '').replace(/boundary=.*/, ''),
    'x-own': request.headers.get('x-own') ?? '',
    'x-authorization': request.headers.get('authorization') ?? '',
    'x-body': encodeURIComponent(sent).replace(/formdata-undici-\d+/g, ''),
    ...(query.has('gzip') && { 'content-encoding': 'gzip' }),
  };
  const body = query.has('gzip') ? gzipSync(text) : text;
  return new HttpResponse([204, 205, 304].includes(status) ? null : body, { status, statusText: 'As wished', headers });
});

function redirect(query: URLSearchParams, hops: number): Response {
  const next = new URLSearchParams(query);
  next.set('hops', String(hops - 1));
  const to = (query.get('to') ?? '').replace('NEXT', `/v1/odd?${next}`);
  return new Response('moved', { status: Number(query.get('status')), ...(query.has('to') && { headers: { location: to } }) });
}

const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array([65, 66]);
const stream = (pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void): ReadableStream<Uint8Array> =>
  new ReadableStream({ pull }, { highWaterMark: 0 });

/** Functions that make a request body. Each of the two compared calls needs a new body. */
const bodies: Readonly<Record<string, () => unknown>> = {
  none: () => undefined,
  null: () => null,
  text: () => 'text',
  empty: () => '',
  bytes,
  buffer: () => bytes().buffer,
  view: () => new DataView(bytes().buffer),
  blob: () => new Blob(['blob'], { type: 'a/b' }),
  parameters: () => new URLSearchParams({ a: 'b' }),
  form() {
    const form = new FormData();
    form.set('a', 'b');
    return form;
  },
  number: () => 5,
  stream: () =>
    stream((controller) => {
      controller.enqueue(bytes());
      controller.close();
    }),
  'a stream that fails': () => stream((controller) => controller.error(new Error('mine'))),
  'asynchronous pieces': async function* () {
    yield bytes();
  },
};

/**
 * Bodies that Node reads piece by piece. If Node's `fetch` drops such a body, a promise rejects, and no code handles this
 * rejection. The random calls therefore do not have such bodies.
 */
const inPieces = ['asynchronous pieces', 'blob', 'form'];

const call = fc.record({
  method: fc.constantFrom(
    'GET',
    'GET',
    'HEAD',
    'POST',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'post',
    'TRACE',
    'CONNECT',
    'a b',
  ),
  body: fc.constantFrom(...Object.keys(bodies).filter((name) => !inPieces.includes(name)), 'none', 'none', 'text'),
  by: fc.constantFrom('URL', 'text', 'Request', 'Request and init', 'a used Request'),
  redirect: fc.constantFrom('follow', 'follow', 'follow', 'error', 'manual', undefined),
  status: fc.constantFrom(301, 302, 303, 307, 308, 300),
  hops: fc.constantFrom(0, 0, 1, 1, 2, 20, 21),
  to: fc.constantFrom(
    'NEXT',
    'NEXT',
    'NEXT',
    'NEXT#part',
    undefined,
    'http://',
    'ftp://x/',
    'data:,x',
    'https://a:b@example.com/',
  ),
  last: fc.constantFrom(200, 200, 404, 204, 205, 304, 500),
  gzip: fc.boolean(),
  integrity: fc.constantFrom(
    '',
    '',
    '',
    digest,
    digest.replace('L', 'M'),
    'md5-xx',
    `${digest} sha512-AAAA`,
    `sha256-AAAA ${digest}`,
  ),
  duplex: fc.constantFrom('half', 'half', undefined),
  mode: fc.constantFrom(undefined, undefined, 'cors', 'same-origin', 'no-cors', 'navigate'),
  isAborted: fc.constantFrom(false, false, false, false, true),
});
type DrawnCall = typeof call extends fc.Arbitrary<infer One> ? One : never;

const plainCall: DrawnCall = {
  method: 'GET',
  body: 'none',
  by: 'URL',
  redirect: undefined,
  status: 302,
  hops: 0,
  to: 'NEXT',
  last: 200,
  gzip: false,
  integrity: '',
  duplex: undefined,
  mode: undefined,
  isAborted: false,
};

/**
 * Makes a call. Resolves to the properties of the response that the Fetch Standard defines. If the call fails, resolves to the
 * name of the error.
 */
async function told(fetch: typeof globalThis.fetch, base: string, wanted: DrawnCall): Promise<unknown> {
  const { method, by, hops, status, last, to, gzip, integrity, redirect: mode, duplex } = wanted;
  const query = new URLSearchParams({ hops: String(hops), status: String(status), last: String(last) });
  if (to !== undefined) query.set('to', to);
  if (gzip) query.set('gzip', '');
  const url = `${base}/v1/odd?${query}#fragment`;
  const init = Object.fromEntries(
    Object.entries({
      method,
      body: bodies[wanted.body]?.(),
      headers: { 'x-own': 'yes', authorization: 'Bearer none', 'content-language': 'en' },
      redirect: mode,
      integrity,
      duplex,
      mode: wanted.mode,
      signal: wanted.isAborted ? AbortSignal.abort(new RangeError('enough')) : undefined,
    }).filter(([, value]) => value !== undefined),
  ) as RequestInit;
  try {
    const answer = await sent(fetch, { by, url, init });
    const { body, type, redirected, statusText } = answer;
    const copy = answer.clone();
    return {
      facts: { status: answer.status, statusText, type, redirected, hasBody: body !== null, url: answer.url.replace(base, '') },
      copy: { url: copy.url.replace(base, ''), type: copy.type, redirected: copy.redirected },
      own: [...answer.headers].filter(([name]) => /^x-|^location/.test(name)),
      text: await answer.text().catch((error: Error) => error.name),
      immutable: thrownBy(() => answer.headers.set('a', 'b')),
    };
  } catch (error) {
    return (error as Error).name;
  }
}

interface Sending {
  readonly by: DrawnCall['by'];
  readonly url: string;
  readonly init: RequestInit;
}

async function sent(fetch: typeof globalThis.fetch, { by, url, init }: Sending): Promise<Response> {
  if (by === 'URL') return fetch(new URL(url), init);
  if (by === 'text') return fetch(url, init);
  const request = new Request(url, init);
  if (by === 'a used Request') await request.text().catch(() => {});
  return by === 'Request' || by === 'a used Request' ? fetch(request) : fetch(request, { headers: { 'x-own': 'other' } });
}

const thrownBy = (run: () => void): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as Error).name;
  }
};

test("platform.fetch answers like Node's fetch of the same platform on a port, for all requests, redirects and bodies", async () => {
  platform.use(odd);
  vi.spyOn(console, 'error').mockImplementation(() => {}); // MSW prints the errors of bodies that fail
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(call, async (wanted) => {
      // The test leaves out redirects of a `Request` with a streamed body. Only `fetch` itself knows whether it can send such a
      // body again.
      const isOnce = wanted.by.startsWith('Request') && /stream|pieces/.test(wanted.body);
      fc.pre(!(isOnce && wanted.hops > 0));
      const inProcess = await told(platform.fetch, platform.origin, wanted);
      expect(inProcess).toEqual(await told(fetch, server.url, wanted));
      ends.add(typeof inProcess === 'string' ? inProcess : 'answer');
    }),
    { ...runs, numRuns: longRuns(runs.numRuns * 3) },
  );
  expect([...ends].sort()).toEqual(['RangeError', 'TypeError', 'answer']);
  platform.reset();
}, 120_000);

test.each(inPieces)('a body of %s is sent as Node sends it', async (body) => {
  platform.use(odd);
  const wanted: DrawnCall = { ...plainCall, method: 'POST', body, duplex: 'half' };
  expect(await told(platform.fetch, platform.origin, wanted)).toEqual(await told(fetch, server.url, wanted));
  platform.reset();
});

test('a redirect to the other origin of the platform sends no credentials; a redirect to any other origin is not followed', async () => {
  const live = platform.origin.replace('sandbox', 'api');
  const seen: (string | null)[] = [];
  platform.use(
    http.get(`${platform.origin}/v1/odd`, () => Response.redirect(`${live}/v1/odd`)),
    http.get(`${live}/v1/odd`, ({ request }) => {
      seen.push(request.headers.get('authorization'), request.headers.get('x-own'));
      return HttpResponse.text('there');
    }),
    http.get('*/v1/away', () => Response.redirect('https://example.com/')),
  );
  const headers = { authorization: 'Bearer none', 'x-own': 'yes' };
  const answer = await platform.fetch(`${platform.origin}/v1/odd`, { headers });
  expect([answer.url, answer.redirected, await answer.text()]).toEqual([`${live}/v1/odd`, true, 'there']);
  expect(seen).toEqual([null, 'yes']);
  await expect(platform.fetch(`${platform.origin}/v1/away`)).rejects.toThrow('sends requests only to');
  platform.reset();
});

test('after an abort, the body of an answer that had already arrived fails with the reason of the signal', async () => {
  for (const path of ['/v1/health', '/v1/odd?hops=0&last=200']) {
    platform.use(odd);
    const abort = new AbortController();
    const answer = await platform.fetch(platform.origin + path, { signal: abort.signal });
    abort.abort(new RangeError('enough'));
    await expect(answer.text()).rejects.toThrow('enough');
  }
  platform.reset();
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { startServer } from '@sentinelsec/mock-server/server';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { openWay, ways } from '../support/ways-in.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** Makes a platform with an export whose file is sent in several pieces. */
async function withFile(): Promise<TestPlatform & { readonly path: string; readonly headers: Record<string, string> }> {
  const opened = testPlatform();
  const { platform, call } = opened;
  for (let log = 0; log < 700; log++) platform.seed.usageLog();
  const made = await call('POST /v1/exports', { body: { datasets: ['usage_logs'], format: 'json' } });
  await platform.clock.advance({ minutes: 5 });
  const { body: ready } = await call(`GET /v1/exports/${made.body.id}`);
  const path = `/v1/exports/${made.body.id}/files/${ready.files[0].name}`;
  return { ...opened, path, headers: { authorization: `Bearer ${platform.apiKey}` } };
}

const slots = ({ platform }: TestPlatform): number =>
  platform.limits.peek(platform.apiKey).find(({ policy }) => policy === 'export-transfer')?.remaining ?? Number.NaN;

/** Waits on the platform's clock, as a client does. The wait never ends if something stops the clock. */
const waitEnds = ({ platform }: TestPlatform): Promise<void> => platform.clientOptions().clock.sleep(3_600_000);

describe.each(ways)('through %s', (way) => {
  test('a file that is read, dropped or aborted releases its slot and does not stop the clock', async () => {
    const scene = await withFile();
    const call = await openWay(way, scene.platform);
    const free = slots(scene);
    await (await call(scene.path, scene)).arrayBuffer();
    await (await call(scene.path, scene)).body?.cancel();
    const abort = new AbortController();
    const aborted = await call(scene.path, { ...scene, signal: abort.signal });
    abort.abort(new RangeError('enough'));
    await expect(aborted.arrayBuffer()).rejects.toThrow();
    const reader = (await call(scene.path, scene)).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await vi.waitFor(() => expect(slots(scene)).toBe(free));
    await waitEnds(scene);
  });

  test.each([
    ['on', 0],
    ['on', 2],
    ['use', 0],
    ['use', 2],
  ])(
    'a body of %s() that fails after %i pieces fails only for its reader, and the journal has the cause',
    async (how, pieces) => {
      const scene = testPlatform({ check: () => {} });
      const { platform } = scene;
      const cause = new Error('the body of the test');
      let left = pieces;
      const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void =>
        left-- > 0 ? controller.enqueue(new Uint8Array(4)) : controller.error(cause);
      const failing = (): Response => new HttpResponse(new ReadableStream({ pull }, { highWaterMark: 0 }), { status: 503 });
      if (how === 'on') platform.on('account.get', failing);
      else platform.use(http.get('*/v1/account', failing));
      const call = await openWay(way, platform);
      const headers = { authorization: `Bearer ${platform.apiKey}` };
      await expect(call('/v1/account', { headers }).then((answer) => answer.text())).rejects.toThrow();
      await vi.waitFor(() => expect(platform.journal.entries.at(-1)?.failure).toBe(cause));
      expect(console.error).toHaveBeenCalledWith(expect.stringContaining('broke off'), cause);
      await waitEnds(scene);
      platform.reset();
      expect((await call('/v1/account', { headers })).status).toBe(200);
    },
  );

  test('an override that streams values other than bytes fails, as in fetch', async () => {
    const { platform } = testPlatform({ check: () => {} });
    const start = (controller: ReadableStreamDefaultController): void => controller.enqueue('text');
    platform.on('account.get', () => new Response(new ReadableStream({ start })));
    const call = await openWay(way, platform);
    const answer = call('/v1/account', { headers: { authorization: `Bearer ${platform.apiKey}` } });
    await expect(answer.then((got) => got.text())).rejects.toThrow();
  });

  test('asynchronous pieces form a body, and a piece that throws breaks it off', async () => {
    const { platform } = testPlatform({ check: () => {} });
    const call = await openWay(way, platform);
    const headers = { authorization: `Bearer ${platform.apiKey}` };
    async function* pieces(isWhole: boolean): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"a":');
      if (!isWhole) throw new Error('half');
      yield new TextEncoder().encode('1}');
    }
    platform.on('account.get', () => new Response(pieces(true) as never));
    expect(await (await call('/v1/account', { headers })).json()).toEqual({ a: 1 });
    platform.on('account.get', () => new Response(pieces(false) as never));
    await expect(call('/v1/account', { headers }).then((got) => got.text())).rejects.toThrow();
  });

  test('the answer to HEAD reads nothing from an endless body, and ends it', async () => {
    const { platform } = testPlatform({ check: () => {} });
    const call = await openWay(way, platform);
    const ended = vi.fn();
    const endless = (): Response =>
      new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(9)), cancel: ended }));
    platform.on('account.get', endless);
    const headers = { authorization: `Bearer ${platform.apiKey}` };
    expect((await call('/v1/account', { method: 'HEAD', headers })).status).toBe(200);
    await vi.waitFor(() => expect(ended).toHaveBeenCalled());
    const reader = (await call('/v1/account', { headers })).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(2));
  });
});

test.each([
  ['is never read', async () => {}],
  ['is read in part', async (answer: Response) => void (await answer.body?.getReader().read())],
])('a file that %s stops the clock only for a moment', async (_what, use) => {
  const scene = await withFile();
  const answer = await scene.platform.fetch(scene.platform.origin + scene.path, scene);
  await use(answer);
  await waitEnds(scene);
  expect(answer.status).toBe(200);
});

test('an override that never answers does not block the waits of other clients', async () => {
  const scene = testPlatform();
  scene.platform.on('account.get', () => new Promise(() => {}));
  const abort = new AbortController();
  const headers = { authorization: `Bearer ${scene.platform.apiKey}` };
  const hanging = scene.platform.fetch(`${scene.platform.origin}/v1/account`, { headers, signal: abort.signal });
  await waitEnds(scene);
  abort.abort(new RangeError('enough'));
  await expect(hanging).rejects.toThrow('enough');
});

test('an override may wait on the shared clock', async () => {
  const scene = testPlatform();
  const { clock } = scene.platform.clientOptions();
  scene.platform.on('account.get', async () => {
    await clock.sleep(5000);
    return undefined;
  });
  expect((await scene.call('GET /v1/account')).status).toBe(200);
  const before = clock.now();
  const headers = { authorization: `Bearer ${scene.platform.apiKey}` };
  expect((await scene.platform.fetch(`${scene.platform.origin}/v1/account`, { headers })).status).toBe(200);
  expect(clock.now() - before).toBe(5000);
});

test('a client that disconnects within a file, or while an override runs, releases everything', async () => {
  const scene = await withFile();
  const free = slots(scene);
  const server = await startServer(scene.platform, { port: 0 });
  const head = (path: string): string =>
    `GET ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${scene.platform.apiKey}\r\n\r\n`;
  const socket = connect(server.port, '127.0.0.1');
  socket.write(head(scene.path));
  await once(socket, 'data');
  socket.resetAndDestroy();
  await vi.waitFor(() => expect(slots(scene)).toBe(free));
  const signal = new Promise<AbortSignal>((inside) => {
    scene.platform.on('account.get', ({ request }) => {
      inside(request.signal);
      return new Promise(() => {});
    });
  });
  const other = connect(server.port, '127.0.0.1');
  other.write(head('/v1/account'));
  const seen = await signal;
  other.resetAndDestroy();
  await vi.waitFor(() => expect(seen.aborted).toBe(true));
  await server.close();
});

test.each([
  ['short', 500, 'ab'],
  ['long', 1, 'ab'],
])(
  'a body that is too %s for its Content-Length breaks the connection, and later answers stay correct',
  async (_what, length, body) => {
    const { platform } = testPlatform({ check: () => {} });
    const call = await openWay('http', platform);
    const headers = { authorization: `Bearer ${platform.apiKey}` };
    platform.on('account.get', () => new Response(body, { headers: { 'content-length': String(length) } }), { once: true });
    await call('/v1/account', { headers })
      .then((answer) => answer.text())
      .catch(() => {});
    expect(await (await call('/v1/account', { headers })).json()).toMatchObject({ status: 'active' });
  },
);

test('a head that cannot be sent becomes a 500, and the journal has the cause', async () => {
  const { platform } = testPlatform({ check: () => {} });
  const call = await openWay('http', platform);
  platform.on('account.get', () => new Response('{}', { headers: { 'x-odd': '\x01' } }));
  const answer = await call('/v1/account', { headers: { authorization: `Bearer ${platform.apiKey}` } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
  expect(platform.journal.entries.at(-1)).toMatchObject({ status: 500, rule: 'adapter', failure: expect.any(TypeError) });
});

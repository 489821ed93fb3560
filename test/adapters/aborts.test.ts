import { connect } from 'node:net';
import { startServer } from '@sentinelsec/mock-server/server';
import { expect, test, vi } from 'vitest';
import { deferred } from '../support/deferred.ts';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { openWay } from '../support/ways-in.ts';

const patch = ({ platform }: TestPlatform, more: RequestInit = {}): [path: string, init: RequestInit] => [
  '/v1/account',
  {
    method: 'PATCH',
    headers: { authorization: `Bearer ${platform.apiKey}`, 'content-type': 'application/json' },
    body: '{"organization_name":"Changed"}',
    ...more,
  },
];

/** Checks that an aborted request had no effect: no journal entry, no used quota, no usage log and no change. */
async function expectNothing(scene: TestPlatform): Promise<void> {
  const { platform, call } = scene;
  expect(platform.journal.entries).toEqual([]);
  expect(platform.limits.peek(platform.apiKey).every(({ reset }) => reset === undefined)).toBe(true);
  expect((await call('GET /v1/usage/logs')).body.data).toEqual([]);
  expect((await call('GET /v1/account')).body.organization_name).toBe('Example Ltd');
}

const inProcess = ['handle', 'fetch', 'msw'];

test.each(inProcess)('through %s, a request that was aborted before it was sent changes nothing', async (way) => {
  const scene = testPlatform();
  const call = await openWay(way, scene.platform);
  const answer = call(...patch(scene, { signal: AbortSignal.abort(new RangeError('enough')) }));
  if (way === 'handle') expect((await answer).type).toBe('error');
  else await expect(answer).rejects.toThrow('enough');
  await expectNothing(scene);
});

test.each(['handle', 'fetch'])('through %s, a request that is aborted within its body changes nothing', async (way) => {
  const scene = testPlatform();
  const call = await openWay(way, scene.platform);
  const abort = new AbortController();
  const asked = deferred<void>();
  const body = new ReadableStream({ pull: () => asked.resolve(), cancel: () => {} }, { highWaterMark: 0 });
  const answer = call(...patch(scene, { body, duplex: 'half', signal: abort.signal } as RequestInit));
  await asked.promise;
  abort.abort(new RangeError('enough'));
  if (way === 'handle') expect((await answer).type).toBe('error');
  else await expect(answer).rejects.toThrow('enough');
  await expectNothing(scene);
});

test('on a port, a request whose client disconnects within its body changes nothing', async () => {
  const scene = testPlatform();
  const server = await startServer(scene.platform, { port: 0 });
  const socket = connect(server.port, '127.0.0.1');
  const head = `PATCH /v1/account HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${scene.platform.apiKey}\r\ncontent-type: application/json\r\ncontent-length: 31\r\n\r\n`;
  await new Promise((resolve) => socket.write(`${head}{"organization_name":`, resolve));
  await fetch(`${server.url}/v1/health`, { headers: { connection: 'close' } });
  socket.resetAndDestroy();
  await server.close();
  expect(scene.platform.journal.entries.filter(({ operation }) => operation === 'account.update')).toEqual([]);
  expect((await scene.call('GET /v1/account')).body.organization_name).toBe('Example Ltd');
});

test.each([...inProcess, 'http'])(
  'through %s, the signal of an override aborts, and the operation that it leaves to the platform is not run',
  async (way) => {
    const scene = testPlatform();
    const { platform } = scene;
    const call = await openWay(way, platform);
    const inside = deferred<AbortSignal>();
    const release = deferred<void>();
    platform.on('account.update', async ({ request }) => {
      inside.resolve(request.signal);
      await release.promise;
      return undefined;
    });
    const abort = new AbortController();
    const key = { 'idempotency-key': 'one' };
    const [path, init] = patch(scene, { signal: abort.signal });
    const answer = call(path, { ...init, headers: { ...(init.headers as object), ...key } });
    const signal = await inside.promise;
    expect(signal.aborted).toBe(false);
    abort.abort(new RangeError('enough'));
    await answer.catch((error: Error) => expect(error.message).toBe('enough'));
    await vi.waitFor(() => expect(signal.aborted).toBe(true));
    release.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    expect(platform.journal.entries).toEqual([]);
    expect((await scene.call('GET /v1/account')).body.organization_name).toBe('Example Ltd');
  },
);

test('an aborted write releases its idempotency key, even if its override never ends', async () => {
  const scene = testPlatform();
  const { platform } = scene;
  const inside = deferred<void>();
  platform.on(
    'mfa.createChallenge',
    () => {
      inside.resolve();
      return new Promise(() => {});
    },
    { once: true },
  );
  const send = (signal?: AbortSignal): Promise<Response> =>
    platform.fetch(`${platform.origin}/v1/mfa/challenges`, {
      method: 'POST',
      headers: { authorization: `Bearer ${platform.apiKey}`, 'idempotency-key': 'one' },
      ...(signal && { signal }),
    });
  const abort = new AbortController();
  const first = send(abort.signal);
  await inside.promise;
  expect((await send()).status).toBe(409);
  abort.abort(new RangeError('enough'));
  await expect(first).rejects.toThrow('enough');
  const again = await send();
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, null]);
});

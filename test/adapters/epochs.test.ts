import { expect, test } from 'vitest';
import { deferred } from '../support/deferred.ts';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { openWay, ways } from '../support/ways-in.ts';

/** Sends a write with an idempotency key. An override delays its response until the test calls `release`. */
async function hanging(scene: TestPlatform, way = 'fetch') {
  const { platform } = scene;
  const call = await openWay(way, platform);
  const inside = deferred<void>();
  const release = deferred<void>();
  const hang = async (): Promise<undefined> => {
    inside.resolve();
    await release.promise;
    return undefined;
  };
  platform.on('privacy.createRequest', hang, { once: true });
  const send = (): Promise<Response> =>
    call('/v1/privacy/requests', {
      method: 'POST',
      headers: { authorization: `Bearer ${platform.apiKey}`, 'content-type': 'application/json', 'idempotency-key': 'one' },
      body: '{"kind":"inquiry","team":"privacy"}',
    });
  const first = send();
  await inside.promise;
  return { first, send, release: release.resolve };
}

const requests = async ({ call }: TestPlatform): Promise<number> => (await call('GET /v1/privacy/requests')).body.data.length;

test.each(ways.flatMap((way) => ['reset', 'restore'].map((what) => [way, what])))(
  'through %s, a write that waits while the platform is %s is answered, but changes nothing in the new state',
  async (way, what) => {
    const scene = testPlatform();
    const { platform } = scene;
    const before = platform.snapshot();
    const { first, send, release } = await hanging(scene, way);
    if (what === 'reset') platform.reset();
    else platform.restore(before);
    release();
    expect((await first).status).toBe(201);
    expect(platform.journal.entries).toEqual([]);
    expect(platform.limits.peek(platform.apiKey).every(({ reset }) => reset === undefined)).toBe(true);
    expect((await scene.call('GET /v1/usage/logs')).body.data).toEqual([]);
    expect(await requests(scene)).toBe(0);
    const again = await send();
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, null]);
    expect(await requests(scene)).toBe(1);
  },
);

test.each(['fork', 'fork of a fork', 'snapshot'])(
  'a running request is not copied into a %s: its idempotency key is free there',
  async (what) => {
    const scene = testPlatform();
    const { platform } = scene;
    const { first, send, release } = await hanging(scene);
    const copy = what === 'fork' ? platform.fork() : platform.fork().fork();
    if (what === 'snapshot') copy.restore(platform.snapshot());
    const there = await openWay('fetch', copy);
    const headers = { authorization: `Bearer ${copy.apiKey}`, 'content-type': 'application/json', 'idempotency-key': 'one' };
    const body = '{"kind":"inquiry","team":"privacy"}';
    expect((await there('/v1/privacy/requests', { method: 'POST', headers, body })).status).toBe(201);
    expect((await send()).status).toBe(409);
    release();
    expect((await first).status).toBe(201);
    expect((await send()).headers.get('idempotency-replayed')).toBe('true');
  },
);

test('a file that is being read during a reset is read to its end, and takes no slot of the new state', async () => {
  const scene = testPlatform();
  const { platform, call } = scene;
  for (let log = 0; log < 700; log++) platform.seed.usageLog();
  const made = await call('POST /v1/exports', { body: { datasets: ['usage_logs'], format: 'json' } });
  await platform.clock.advance({ minutes: 5 });
  const { body: ready } = await call(`GET /v1/exports/${made.body.id}`);
  const path = `${platform.origin}/v1/exports/${made.body.id}/files/${ready.files[0].name}`;
  const answer = await platform.fetch(path, { headers: { authorization: `Bearer ${platform.apiKey}` } });
  const free = (of: typeof platform): number | undefined =>
    of.limits.peek(of.apiKey).find(({ policy }) => policy === 'export-transfer')?.remaining;
  const copy = platform.fork();
  expect([free(platform), free(copy)]).toEqual([7, 8]);
  platform.reset();
  expect(free(platform)).toBe(8);
  expect((await answer.bytes()).length).toBe(ready.files[0].bytes);
  expect(free(platform)).toBe(8);
});

test('an export that was queued before a restore does not run after it', async () => {
  const { platform, call } = testPlatform();
  const before = platform.snapshot();
  const made = await call('POST /v1/exports', { body: { datasets: ['account'], format: 'json' } });
  await platform.clock.advance({ seconds: 1 });
  platform.restore(before);
  expect((await platform.clock.advance({ days: 2 })).ran.filter(({ job }) => job.startsWith('export'))).toEqual([]);
  expect((await call(`GET /v1/exports/${made.body.id}`)).status).toBe(404);
});

test('time that is skipped during a request does not make it late, but time that passes does', async () => {
  const scene = testPlatform();
  const { platform } = scene;
  const headers = { authorization: `Bearer ${platform.apiKey}`, 'content-type': 'application/json' };
  const init = { method: 'PATCH', headers, body: '{"organization_name":"Changed"}' };
  const answer = platform.fetch(`${platform.origin}/v1/account`, init);
  await platform.clock.advance({ days: 31 });
  expect((await answer).status).toBe(200);
  const { clock } = platform.clientOptions();
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    await clock.sleep(31_000);
    controller.enqueue(new TextEncoder().encode(init.body));
    controller.close();
  };
  const slow = { ...init, body: new ReadableStream({ pull }, { highWaterMark: 0 }), duplex: 'half' } as RequestInit;
  expect((await platform.fetch(`${platform.origin}/v1/account`, slow)).status).toBe(408);
});

import { getEventListeners } from 'node:events';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { countedClock } from '../../../test/chaos/counted-clock.ts';
import { failureOf } from '../../../test/support/fake-client.ts';
import { FakeClock, settled } from '../../../test/support/fake-clock.ts';
import { keyWith } from '../../../test/support/fake-server.ts';

type Bytes = ReadableStream<Uint8Array>;

/** Makes a client, and a server that sends a file in three parts. The quota allows one transfer at a time. */
function fileClient({ fields = {}, idleTimeout }: { fields?: Record<string, string>; idleTimeout?: number } = {}) {
  const time = new FakeClock();
  const clock = countedClock(time);
  const canceled: unknown[] = [];
  let requests = 0;
  const fetch = async (): Promise<Response> => {
    requests += 1;
    let parts = fields['content-length'] === '0' ? 0 : 3;
    const source: UnderlyingDefaultSource<Uint8Array> = {
      pull: (controller) => (parts-- > 0 ? controller.enqueue(new Uint8Array(10)) : controller.close()),
      cancel: (reason) => void canceled.push(reason),
    };
    const headers = {
      'content-type': 'application/octet-stream',
      'ratelimit-policy': '"export-transfer";q=1;qu="concurrent-requests"',
      ...fields,
    };
    return new Response(new ReadableStream(source, { highWaterMark: 0 }), { headers });
  };
  const limits = { timeout: 600_000, ...(idleTimeout !== undefined && { idleTimeout }) };
  const client = new SentinelSec({ apiKey: keyWith(), clock, fetch, logLevel: 'off', ...limits });
  return { client, clock, time, canceled, requests: () => requests };
}

/** All methods that return a body which the caller must read. */
const waysIn: Readonly<Record<string, (client: SentinelSec, signal?: AbortSignal) => Promise<Bytes | null>>> = {
  'exports.downloadFile': async (client, signal) => (await client.exports.downloadFile('exp_1', 'a.csv', { signal })).body,
  withResponse: async (client, signal) =>
    (await client.exports.downloadFile('exp_1', 'a.csv', { signal }).withResponse()).response.body,
  'client.request': async (client, signal) => {
    const file = await client.request('GET', '/v1/exports/exp_1/files/a.csv', { signal });
    return file instanceof Response ? file.body : null;
  },
  'client.api': async (client, signal) => {
    const params = { path: { export_id: 'exp_1', name: 'a.csv' } } as const;
    const { data } = await client.api.GET('/v1/exports/{export_id}/files/{name}', {
      params,
      parseAs: 'stream',
      ...(signal && { signal }),
    });
    return data ?? null;
  },
};

/** Cases in which the caller stops reading a body and the client cannot notice this. */
const drops: Readonly<Record<string, (body: Bytes) => unknown>> = {
  'left unread': () => undefined,
  'left with a reader': (body) => body.getReader(),
  'left after a part': (body) => body.getReader().read(),
  'released after a part': async (body) => {
    const reader = body.getReader();
    await reader.read();
    reader.releaseLock();
  },
  'left by an iterator that does not cancel': async (body) => {
    for await (const _ of body.values({ preventCancel: true })) break;
  },
  'left by an iterator that is not told': (body) => body[Symbol.asyncIterator]().next(),
  'left by both of a tee': (body) => body.tee(),
  'left by one of a tee, canceled by the other': (body) => void body.tee()[0].cancel(),
  'left by a response and its clone': (body) => new Response(body).clone(),
};

test.each(
  Object.keys(drops).flatMap((drop) =>
    (drop === 'left unread' ? Object.keys(waysIn) : ['exports.downloadFile']).map((way) => ({ drop, way })),
  ),
)('a body $drop ($way) frees its slot and its connection after the idle timeout', async ({ drop, way }) => {
  const { client, clock, time, canceled, requests } = fileClient();
  const own = new AbortController();
  const body = await time.run(waysIn[way]?.(client, own.signal) ?? Promise.reject());
  if (!body) throw new Error('no body');
  await drops[drop]?.(body);
  // A tee reads one part in advance.
  await settled();
  const second = client.exports.downloadFile('exp_1', 'b.csv');
  second.catch(() => undefined);
  await time.pass(29_999);
  expect({ requests: requests(), waiting: client.quota.waiting, canceled }).toEqual({ requests: 1, waiting: 1, canceled: [] });
  await time.pass(1);
  expect({ requests: requests(), waiting: client.quota.waiting, canceled }).toEqual({
    requests: 2,
    waiting: 0,
    canceled: [undefined],
  });
  expect(getEventListeners(own.signal, 'abort')).toEqual([]);
  await (await second).body?.cancel();
  expect(clock.pending).toBe(0);
});

/** Cases in which the caller stops reading a body and the client notices this. */
const ends: Readonly<Record<string, (body: Bytes, own: AbortController) => unknown>> = {
  canceled: (body) => body.cancel(),
  'canceled by its reader': (body) => body.getReader().cancel(),
  'left by `break`': async (body) => {
    for await (const _ of body) break;
  },
  'left by `return`': async (body) => {
    for await (const part of body) return part;
    return undefined;
  },
  'left by `throw`': (body) =>
    failureOf(
      (async () => {
        for await (const _ of body) throw new Error('enough');
      })(),
    ),
  'canceled by both of a tee': (body) => Promise.all(body.tee().map((half) => half.cancel())),
  'piped to what fails': (body) => {
    const write = (): never => {
      throw new Error('full');
    };
    return failureOf(body.pipeTo(new WritableStream({ write })));
  },
  'aborted unread': (_, own) => own.abort(),
  'aborted after a part': async (body, own) => {
    await body.getReader().read();
    own.abort();
  },
};

test.each(Object.keys(ends))('a body %s frees its slot and its connection immediately', async (end) => {
  const { client, clock, time, canceled, requests } = fileClient();
  const own = new AbortController();
  const { body } = await time.run(client.exports.downloadFile('exp_1', 'a.csv', { signal: own.signal }));
  if (!body) throw new Error('no body');
  const second = client.exports.downloadFile('exp_1', 'b.csv');
  await settled();
  expect(requests()).toBe(1);
  await ends[end]?.(body, own);
  await settled();
  expect({ requests: requests(), waiting: client.quota.waiting, canceled: canceled.length }).toEqual({
    requests: 2,
    waiting: 0,
    canceled: 1,
  });
  expect(getEventListeners(own.signal, 'abort')).toEqual([]);
  await (await second).body?.cancel();
  expect(clock.pending).toBe(0);
});

test('reading a body after the idle timeout is a TimeoutError, and after an abort an AbortError', async () => {
  const { client, time } = fileClient({ idleTimeout: 700 });
  const late = await time.run(client.exports.downloadFile('exp_1', 'a.csv'));
  await time.pass(700);
  expect(await failureOf(late.text())).toMatchObject({
    ...{ kind: 'timeout', limit: 'idle', retryable: true, operation: 'exports.downloadFile' },
    message: expect.stringMatching(/^The response body was not read for 700 ms.*`idleTimeout`\.$/),
  });
  const own = new AbortController();
  const aborted = await time.run(client.exports.downloadFile('exp_1', 'a.csv', { signal: own.signal }));
  own.abort('enough');
  expect(await failureOf(aborted.text())).toMatchObject({ kind: 'abort', cause: 'enough' });
});

test('a reader with shorter pauses than the idle timeout reads the whole body, as does a reader without a timeout', async () => {
  for (const idleTimeout of [1000, Infinity]) {
    const { client, clock, time } = fileClient({ idleTimeout });
    const { body } = await time.run(client.exports.downloadFile('exp_1', 'a.csv'));
    let bytes = 0;
    for await (const part of body ?? []) {
      bytes += part.byteLength;
      await time.pass(idleTimeout === Infinity ? 3_600_000 : 999);
    }
    expect({ bytes, pending: clock.pending }).toEqual({ bytes: 30, pending: 0 });
  }
});

test('the body of an empty file is empty and ends without being read', async () => {
  const { client, clock, time } = fileClient({ fields: { 'content-length': '0' } });
  const params = { path: { export_id: 'exp_1', name: 'a.csv' } } as const;
  await time.run(client.api.GET('/v1/exports/{export_id}/files/{name}', { params }));
  const file = await time.run(client.exports.downloadFile('exp_1', 'a.csv'));
  expect([await file.text(), clock.pending]).toEqual(['', 0]);
});

import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { broken, json, keyWith, problem, type Seen } from '../../../test/support/fake-server.ts';
import type { CallOptions } from '../base/call.ts';

const calls = 200;
const page = (next: string | null) => ({ data: [{ id: 'log_1' }], next_cursor: next, has_more: next !== null });
const id = 'log_01KASEQ4H8Z3M5N7P9R1T3V5X7';
const exportId = 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X7';

/** Returns the response of a server to each kind of call. */
function answer({ url, method }: Seen): Response {
  const { pathname, searchParams } = url;
  if (pathname.includes('/files/'))
    return new Response('a,b\n1,2\n', { headers: { 'content-type': 'application/octet-stream' } });
  if (pathname === '/v1/usage/logs') return json(page(searchParams.has('cursor') ? null : 'c1'));
  if (pathname.endsWith('/rotate')) return json({ id: 'key_1', secret: 'nope' });
  if (pathname === '/v1/failing') return problem('not-found', 404);
  return method === 'DELETE' ? new Response(null, { status: 204 }) : json({ plan: 'free' });
}

type Client = ReturnType<typeof fakeClient>['client'];
type Way = (client: Client, options: Pick<CallOptions, 'signal'>) => PromiseLike<unknown>;

/** All kinds of calls to which a caller can pass a signal. */
const ways: Readonly<Record<string, Way>> = {
  'a method': (client, options) => client.account.get(options),
  'a method that waits no longer than so': (client, options) => client.account.get({ ...options, maxQueueTime: 5000 }),
  'a method without limits of time': (client, options) =>
    client.account.get({ ...options, timeout: Infinity, attemptTimeout: Infinity, idleTimeout: Infinity }),
  'a method with low priority': (client, options) => client.account.get({ ...options, priority: 'bulk' }),
  'a method that is answered nothing': (client, options) => client.exports.delete(exportId, options),
  'a method that fails': (client, options) => failureOf(client.request('GET', '/v1/failing', options)),
  'a list': (client, options) => client.usage.listLogs({}, options),
  'all items of a list': async (client, options) => {
    for await (const log of client.usage.listLogs({}, options)) expect(log.id).toBe('log_1');
  },
  'a list that is left': async (client, options) => {
    for await (const log of client.usage.listLogs({}, options)) if (log.id) break;
  },
  'all pages of a list': async (client, options) => {
    for await (const { data } of client.usage.listLogs({}, options).pages()) expect(data).toHaveLength(1);
  },
  'the client by paths': (client, { signal }) =>
    client.api.GET('/v1/usage/logs/{log_id}', { params: { path: { log_id: id } }, ...(signal && { signal }) }),
  'a request': (client, options) => client.request('GET', '/v1/new', options),
  'a file that is read': async (client, options) => (await client.exports.downloadFile(exportId, 'logs.csv', options)).text(),
  'a file that is canceled': async (client, options) =>
    (await client.exports.downloadFile(exportId, 'logs.csv', options)).body?.cancel(),
  'a rotation': (client, options) =>
    failureOf(
      client.keys.rotateInPlace({ id: 'key_00000000000000000000000000', overlap: 'PT1H', store: () => undefined, ...options }),
    ),
};

test.each(Object.entries(ways))(`after ${calls} times "%s" the signal has no listener`, { timeout: 60_000 }, async (_, call) => {
  const { client, clock } = fakeClient(answer, { timeout: Infinity });
  const { signal } = new AbortController();
  await clock.run(Promise.all(Array.from({ length: calls }, async () => call(client, { signal }))));
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

/** Ways in which an attempt can end without a usable response. */
const ends: Readonly<Record<string, (count: number) => Response>> = {
  'a retry': (count) => (count % 2 === 1 ? new Response(null, { status: 503 }) : json({})),
  'a body that breaks off': () => new Response(broken('{"id":')),
  'a refused key': () => problem('key-expired', 401),
  'a second factor': () => problem('mfa-required', 401),
  'a broken connection': () => {
    throw Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET' });
  },
};

test.each(Object.entries(ends))('after %s the signal has no listener', async (_, end) => {
  const { client, clock } = fakeClient((__, count) => end(count), {
    environment: 'test',
    apiKey: async () => keyWith(),
    mfa: () => '1',
  });
  const { signal } = new AbortController();
  for (let count = 0; count < 20; count += 1) await clock.run(failureOf(client.account.get({ signal })));
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { fakeServer, keyWith } from '../../../test/support/fake-server.ts';
import { plainServer } from '../../../test/support/real-server.ts';
import { SentinelSec } from '../client/client.ts';
import { operations } from '../generated/operations.ts';
import { undiciTransport } from './transport/undici-transport.node.ts';

const portal = (status = 200, type = 'text/html; charset=utf-8', body = '<h1>Log in</h1>'): Response =>
  new Response(body, { status, headers: { 'content-type': type, 'request-id': 'req_9' } });

/** The method and the path of every operation in the spec, for a call with `client.request`. */
const everyOperation = Object.entries(operations).map(([id, { method, path }]) => ({
  id,
  method,
  path: path.replace(/\{\w+\}/g, 'x'),
}));

test.each(everyOperation)('a login page in place of the response to $id is an IntegrityError', async ({ id, method, path }) => {
  const { client, clock } = fakeClient(() => portal(), { maxRetries: 0 });
  const call = client.request(method, path, { ...(id === 'account.restore' && { restoreToken: 'srt_1' }) });
  expect(await clock.run(failureOf(call))).toMatchObject({ kind: 'integrity', status: 200, requestId: 'req_9', operation: id });
});

test.each(everyOperation)('$id accepts no success response that is not in the spec', async ({ id, method, path }) => {
  for (const status of [200, 201, 202, 203, 204, 205, 206, 207, 226, 299].filter(
    (other) => !operations[id as 'account.get'].statuses.includes(other),
  )) {
    const bodiless = status === 204 || status === 205;
    const answer = () => new Response(bodiless ? null : '{}', { status, headers: { 'content-type': 'application/json' } });
    const { client, clock } = fakeClient(answer, { maxRetries: 0 });
    const call = client.request(method, path, { ...(id === 'account.restore' && { restoreToken: 'srt_1' }) });
    expect(await clock.run(failureOf(call)), String(status)).toMatchObject({ kind: 'integrity', status });
  }
});

const writes: readonly [string, (client: SentinelSec) => PromiseLike<unknown>][] = [
  ['exports.delete', (client) => client.exports.delete('exp_1')],
  ['members.remove', (client) => client.members.remove('mem_1')],
  ['mfa.removeFactor', (client) => client.mfa.removeFactor('fac_1')],
  ['a path that the spec does not know', (client) => client.request('DELETE', '/v1/things/1')],
];

test.each(writes)('after a login page, %s fails and is not sent again', async (_, call) => {
  const { client, clock, seen } = fakeClient(() => portal());
  const error = await clock.run(failureOf(call(client)));
  expect(error).toMatchObject({ kind: 'integrity', retryable: false, message: expect.stringContaining('text/html') });
  expect(String(error)).not.toContain('Log in');
  expect(seen).toHaveLength(1);
});

test.each([
  ['fetch', (_: string) => ({})],
  ['undici', () => ({ fetch: undiciTransport() })],
])('after a login page over %s, a deletion fails', async (_, options) => {
  const { origin } = await plainServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<h1>Log in</h1>');
  });
  const client = new SentinelSec({ apiKey: keyWith(), baseUrl: origin, logLevel: 'off', ...options(origin) });
  expect(await failureOf(client.exports.delete('exp_1'))).toMatchObject({ kind: 'integrity', status: 200 });
});

test.each(['application/problem+json', 'application/xml', 'image/png', 'text/html', 'multipart/form-data; boundary=x'])(
  'a success response of the type %s is neither accepted as JSON nor as a file',
  async (type) => {
    const { client, clock } = fakeClient(() => portal(200, type, '{}'), { maxRetries: 0 });
    const calls = [client.account.get(), client.api.GET('/v1/account'), client.exports.downloadFile('exp_1', 'a.csv')];
    for (const failure of calls.map(failureOf))
      expect(await clock.run(failure)).toMatchObject({ kind: 'integrity', status: 200, requestId: 'req_9' });
  },
);

test('a response that `fetch` got by following a redirect is refused', async () => {
  const server = fakeServer(() => Object.defineProperty(portal(200, 'application/json', '{}'), 'redirected', { value: true }));
  const { client, clock } = fakeClient(() => portal(), { fetch: server.fetch, maxRetries: 0 });
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'integrity', message: /redirect/ });
});

test('for an operation that is not in the spec, the media type decides', async () => {
  const answers = [
    portal(200, 'application/json', '{"a":1}'),
    portal(203, 'text/csv', 'a,b'),
    new Response(null, { status: 205 }),
    new Response('', { status: 202 }),
  ];
  const { client, clock } = fakeClient((_, count) => answers[count - 1] ?? portal());
  const results: unknown[] = [];
  for (const _ of answers) results.push(await clock.run(client.request('POST', '/v1/things')));
  expect(results).toEqual([{ a: 1 }, 'a,b', undefined, undefined]);
});

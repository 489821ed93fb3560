import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json } from '../../../test/support/fake-server.ts';
import type { RawRequestOptions } from './raw-request.ts';

test('an operation that is not in the spec is called with key, query and body', async () => {
  const { client, clock, seen, events } = fakeClient(() => json({ new: 1 }));
  expect(await clock.run(client.request('post', '/v1/new-thing/thing_01ABC', { query: { a: 1 }, body: { b: 2 } }))).toEqual({
    new: 1,
  });
  expect(seen[0]).toMatchObject({ method: 'POST', body: '{"b":2}' });
  expect(seen[0]?.url.search).toBe('?a=1');
  expect(seen[0]?.headers.get('idempotency-key')).toBe('uuid-1');
  expect(events[0]).toMatchObject({ operation: 'POST /v1/new-thing/{id}', body: '[masked]' });
});

test('a path of the spec has the quota policies and the id of its operation', async () => {
  const { client, clock, events } = fakeClient(() => json({}));
  await clock.run(client.request('GET', '/v1/usage/logs/log_01KASEQ4H8Z3M5N7P9R1T3V5X7'));
  expect(events[0]).toMatchObject({ operation: 'usage.getLog', known: true, path: '/v1/usage/logs/{log_id}' });
});

test.each([
  ['/v2/people/ann@example.com', '/v2/people/{id}'],
  ['/v1/people/Ann%20Lee/key_01ABC', '/v1/people/{id}/{id}'],
  ['/v1/new-things/items', '/v1/new-things/items'],
  ['/v1/audit_log/', '/v1/audit_log/'],
])('events show the path %s, which is not in the spec, as %s', async (path, told) => {
  const { client, clock, seen, events } = fakeClient(() => json({}));
  await clock.run(client.request('GET', path));
  expect(seen[0]?.url.pathname).toBe(path);
  expect(events[0]).toMatchObject({ operation: `GET ${told}`, known: false, path: told });
});

test('a body that is not JSON is returned as text, and an empty body as undefined', async () => {
  const { client, clock } = fakeClient((_, count) =>
    count === 1 ? new Response('plain', { headers: { 'content-type': 'text/plain' } }) : new Response(null, { status: 204 }),
  );
  expect(await clock.run(client.request('GET', '/v1/text'))).toBe('plain');
  expect(await clock.run(client.request('DELETE', '/v1/text'))).toBeUndefined();
});

test.each([
  ['https://evil.example/x'],
  ['//evil.example/x'],
  ['v1/account'],
  ['/v1/../admin'],
  ['/v1/%2e%2e/admin'],
  ['/v1/a?b=1'],
  ['/v1/a#b'],
  ['/v1\\a'],
  ['/v1/{id}'],
  ['/v1/a\nb'],
  ['/v1/.\t./admin'],
  ['/v1/a '],
  ['/v1/a\0'],
  ['/v1/\ud800'],
])('the path %s is refused', async (path) => {
  const { client, clock, seen } = fakeClient(() => json({}));
  expect(await clock.run(failureOf(client.request('GET', path)))).toMatchObject({ kind: 'configuration' });
  expect(seen).toHaveLength(0);
});

test.each<[unknown, unknown, unknown]>([
  ['GET / HTTP/1.1', '/v1/account', {}],
  [undefined, '/v1/account', {}],
  ['GET', undefined, {}],
  ['GET', 7, {}],
  ['GET', '/v1/account', null],
])('request(%j, %j, %j) is refused before anything is sent', async (method, path, options) => {
  const { client, clock, seen } = fakeClient(() => json({}));
  const call = client.request(method as string, path as string, options as RawRequestOptions);
  expect(await clock.run(failureOf(call))).toMatchObject({ kind: 'configuration' });
  expect(seen).toHaveLength(0);
});

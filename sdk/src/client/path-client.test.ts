import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, problem } from '../../../test/support/fake-server.ts';

test('a call by path uses the same pipeline: key, retries, events', async () => {
  const { client, clock, seen, events } = fakeClient((_, count) =>
    count === 1 ? new Response(null, { status: 500 }) : json({ plan: 'free' }),
  );
  const { data, response } = await clock.run(client.api.GET('/v1/account'));
  expect(data?.plan).toBe('free');
  expect(response.status).toBe(200);
  expect(seen.every(({ headers }) => headers.get('authorization')?.startsWith('Bearer '))).toBe(true);
  expect(events.find(({ type }) => type === 'call.success')).toMatchObject({ operation: 'account.get' });
});

test('path, query and body are sent as with a method', async () => {
  const { client, clock, seen } = fakeClient(() => json({}));
  await clock.run(client.api.GET('/v1/usage/logs', { params: { query: { limit: 5 } } }));
  await clock.run(client.api.GET('/v1/usage/logs/{log_id}', { params: { path: { log_id: 'a/b' } } }));
  await clock.run(client.api.PATCH('/v1/account', { body: { organization_name: 'x' }, headers: { 'If-Match': '"1"' } }));
  expect(seen.map(({ url }) => url.pathname + url.search)).toEqual([
    '/v1/usage/logs?limit=5',
    '/v1/usage/logs/a%2Fb',
    '/v1/account',
  ]);
  expect(seen[2]).toMatchObject({ body: '{"organization_name":"x"}' });
  expect(seen[2]?.headers.get('if-match')).toBe('"1"');
});

test('a 500 without a body rejects and does not look like a success', async () => {
  const { client, clock } = fakeClient(() => new Response(null, { status: 500 }), { maxRetries: 0 });
  expect(await clock.run(failureOf(client.api.GET('/v1/account')))).toMatchObject({ kind: 'server', status: 500 });
});

test.each([['..'], ['.'], ['']])('the path parameter %j is rejected', async (log_id) => {
  const { client, clock, seen } = fakeClient(() => json({}));
  expect(await clock.run(failureOf(client.api.GET('/v1/usage/logs/{log_id}', { params: { path: { log_id } } })))).toMatchObject({
    kind: 'validation',
  });
  expect(seen).toHaveLength(0);
});

test('a path that is not in the spec, and a header that the client sets, are rejected', async () => {
  const { client, clock, seen } = fakeClient(() => problem('not-found', 404));
  expect(await clock.run(failureOf(client.api.GET('/v1/nothing' as '/v1/account')))).toMatchObject({ kind: 'configuration' });
  expect(await clock.run(failureOf(client.api.GET('/v1/account', { headers: { authorization: 'Bearer x' } })))).toMatchObject({
    kind: 'configuration',
  });
  expect(seen).toHaveLength(0);
});

import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json } from '../../../test/support/fake-server.ts';

type Own = ReturnType<typeof fakeClient>['client'];

test.each([['..'], ['.'], [''], [undefined], [null], [Number.NaN], [{}], ['\ud800']])(
  'the path parameter %j is refused before anything is sent',
  async (id) => {
    const { client, clock, seen } = fakeClient(() => json({}));
    const error = await clock.run(failureOf(client.usage.getLog(id as string)));
    expect(error).toMatchObject({ kind: 'validation', operation: 'usage.getLog', errors: [{ pointer: '/path/log_id' }] });
    expect(seen).toHaveLength(0);
  },
);

test.each([
  ['a/b', 'a%2Fb'],
  ['%2e%2e', '%252e%252e'],
  ['a?b#c', 'a%3Fb%23c'],
  ['../x', '..%2Fx'],
  ['ü', '%C3%BC'],
])('the path parameter %j is encoded as one part of the path', async (id, part) => {
  const { client, clock, seen } = fakeClient(() => json({}));
  await clock.run(client.usage.getLog(id));
  expect(seen[0]?.url.pathname).toBe(`/v1/usage/logs/${part}`);
});

test('the query omits undefined values, and rejects values that are not plain', async () => {
  const { client, clock, seen } = fakeClient(() => json({ data: [], has_more: false, next_cursor: null }));
  await clock.run(client.usage.listLogs({ limit: 5, cursor: 'a b&c', from: undefined } as never).withResponse());
  expect(seen[0]?.url.search).toBe('?limit=5&cursor=a+b%26c');
  expect(await clock.run(failureOf(client.usage.listLogs({ limit: { a: 1 } } as never)))).toMatchObject({
    errors: [{ pointer: '/query/limit' }],
  });
});

test('a body that cannot be JSON is refused', async () => {
  const { client, clock, seen } = fakeClient(() => json({}));
  expect(await clock.run(failureOf(client.account.update({ organization_name: 1n } as never)))).toMatchObject({
    errors: [{ pointer: '/body/organization_name' }],
  });
  expect(seen).toHaveLength(0);
});

test('the options of a call are checked like the client’s', async () => {
  const { client, clock } = fakeClient(() => json({}));
  expect(await clock.run(failureOf(client.account.get({ timout: 1 } as never)))).toMatchObject({
    kind: 'configuration',
    message: expect.stringContaining('`timeout`'),
  });
  expect(await clock.run(failureOf(client.account.get({ signal: 'x' } as never)))).toMatchObject({ kind: 'configuration' });
});

test('an idempotency key and an ETag of the caller are sent as they are', async () => {
  const { client, clock, seen } = fakeClient(() => json({}));
  await clock.run(client.keys.create({ name: 'ci', scopes: ['usage:read'] }, { idempotencyKey: 'mine' }));
  await clock.run(client.account.update({ organization_name: 'x' }, { ifMatch: '"1"', headers: { 'x-trace': '1' } }));
  expect(seen[0]?.headers.get('idempotency-key')).toBe('mine');
  expect(seen[1]?.headers.get('if-match')).toBe('"1"');
  expect(seen[1]?.headers.get('x-trace')).toBe('1');
  expect(seen[1]?.headers.has('idempotency-key')).toBe(false);
});

test('a file is requested without a content coding', async () => {
  const { client, clock, seen } = fakeClient(
    () => new Response('a', { headers: { 'content-type': 'application/octet-stream' } }),
  );
  await clock.run(client.exports.downloadFile('exp_1', 'a.csv'));
  expect(seen[0]?.headers.get('accept-encoding')).toBe('identity');
});

test.each([{ idempotencyKey: 'a\nb' }, { idempotencyKey: '💥' }, { ifMatch: '"\u0000"' }])(
  'an option with characters that no header can have is rejected and not quoted: %j',
  async (options) => {
    const { client, clock, seen } = fakeClient(() => json({}));
    const error = await clock.run(failureOf(client.keys.create({ name: 'ci', scopes: ['usage:read'] }, options)));
    expect(error).toMatchObject({ kind: 'configuration', message: expect.stringContaining(Object.keys(options)[0] ?? '') });
    expect(seen).toEqual([]);
  },
);

test.each([
  [
    'a key for a write that takes none',
    'account.update',
    (own: Own) => own.account.update({}, { idempotencyKey: 'k' } as object),
  ],
  ['a key for a read', 'account.get', (own: Own) => own.account.get({ idempotencyKey: 'k' } as object)],
  [
    'an ETag for what has none',
    'keys.create',
    (own: Own) => own.keys.create({ name: 'ci', scopes: [] }, { ifMatch: '"1"' } as object),
  ],
  ['a restore token elsewhere', 'account.get', (own: Own) => own.account.get({ restoreToken: 'srt_1' } as object)],
  ['an invitation elsewhere', 'usage.listLogs', (own: Own) => own.usage.listLogs({}, { invitationToken: 'inv_1' } as object)],
  ['a header in a typed path', 'keys.list', (own: Own) => own.api.GET('/v1/keys', { headers: { 'if-match': '"1"' } })],
])('%s is rejected before anything is sent: %s does not support it', async (_, operation, call) => {
  const { client, clock, seen } = fakeClient(() => json({}));
  const error = await clock.run(failureOf(call(client)));
  expect(error).toMatchObject({ kind: 'configuration', operation, message: expect.stringContaining('Nothing was sent') });
  expect(seen).toHaveLength(0);
});

test('an operation that is not in the spec supports every option', async () => {
  const { client, clock, seen } = fakeClient(() => json({}));
  await clock.run(client.request('PUT', '/v1/new', { idempotencyKey: 'k', ifMatch: '"1"' }));
  expect([seen[0]?.headers.get('idempotency-key'), seen[0]?.headers.get('if-match')]).toEqual(['k', '"1"']);
});

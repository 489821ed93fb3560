import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';
import { period } from '../support/spec-figures.ts';

test('closing an account ends its keys immediately, and the restore token opens the account again', async () => {
  const { platform, client } = setup();
  const account = await client.account.get();
  const closed = await client.account.close({ confirm_api_username: account.api_username });
  expect(Date.parse(closed.deletes_at) - platform.clock.now()).toBeLessThanOrEqual(period('account', 'delete_after'));
  expect((await failure(client.account.get())).problem?.type).toMatch(/key-revoked$/);
  await platform.clock.advance({ days: 29 });
  const restored = await client.account.restore({ code: platform.totp() }, { restoreToken: closed.restore_token });
  expect(restored).toMatchObject({ id: account.id, status: 'active' });
  expect((await client.account.get()).status).toBe('active');
});

test('after an account is deleted, its key and restore token get a 410, and no address is locked out', async () => {
  const { platform, client, raw } = setup();
  const account = await client.account.get();
  const closed = await client.account.close({ confirm_api_username: account.api_username });
  await platform.clock.advanceTo(closed.deletes_at);
  for (let call = 0; call < 20; call++) expect((await raw('/v1/account')).status).toBe(410);
  const restoring = await raw('/v1/account/restore', {
    method: 'POST',
    headers: { authorization: `Bearer ${closed.restore_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ code: '000000' }),
  });
  expect(restoring.status).toBe(410);
  expect(await failure(client.account.get())).toMatchObject({ kind: 'gone' });
});

test('closing an account requires the API username', async () => {
  const { client } = setup();
  expect(await failure(client.account.close({ confirm_api_username: 'somebody-else' }))).toMatchObject({ kind: 'validation' });
  expect((await client.account.get()).status).toBe('active');
});

test('a change with an old If-Match changes nothing', async () => {
  const { client } = setup();
  const { response } = await client.account.get().withResponse();
  const etag = response.headers.get('ETag') ?? '';
  await client.account.update({ organization_name: 'First' }, { ifMatch: etag });
  expect(await failure(client.account.update({ organization_name: 'Second' }, { ifMatch: etag }))).toMatchObject({
    kind: 'precondition-failed',
  });
  expect((await client.account.get()).organization_name).toBe('First');
});

test('a resource that has not changed since it was read is reported as unchanged, by every way of calling', async () => {
  const { client } = setup();
  const { response } = await client.account.get().withResponse();
  const ifNoneMatch = response.headers.get('ETag') ?? '';
  const told = { kind: 'not-modified', status: 304, retryable: false, requestId: expect.stringMatching(/^req_/) };
  expect(await failure(client.account.get({ ifNoneMatch }))).toMatchObject(told);
  expect(await failure(client.request('GET', '/v1/account', { ifNoneMatch }))).toMatchObject(told);
  const byPath = client.api.GET('/v1/account', { params: { header: { 'If-None-Match': ifNoneMatch } } });
  expect(await failure(byPath)).toMatchObject(told);
  await client.account.update({ organization_name: 'First' });
  expect((await client.account.get({ ifNoneMatch })).organization_name).toBe('First');
  expect(await failure(client.account.get({ ifMatch: ifNoneMatch }))).toMatchObject({ kind: 'precondition-failed' });
});

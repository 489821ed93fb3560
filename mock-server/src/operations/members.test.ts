import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import { contract } from '../generated/contract.ts';

test('an invited member has no factor yet, and the invitation token is shown only once', async () => {
  const { call } = testPlatform();
  const { status, headers, body } = await call('POST /v1/members', { body: { email: 'grace@example.com', role: 'analyst' } });
  expect(status).toBe(201);
  expect(headers.get('etag')).toBe('"1"');
  expect(body).toMatchObject({ email: 'grace@example.com', role: 'analyst', status: 'invited', mfa_enrolled: false });
  const shown = await call(`GET /v1/members/${body.id}`);
  expect(shown.body).not.toHaveProperty('invitation_token');
  expect(shown.body).not.toHaveProperty('key');
  expect((await call('GET /v1/members?role=analyst')).body.data).toEqual([shown.body]);
});

test('an invitation contains a first key with the scopes of the role, which can enrol a factor if the role allows it', async () => {
  const { call } = testPlatform();
  for (const role of Object.keys(contract.roles) as (keyof typeof contract.roles)[]) {
    const { body } = await call('POST /v1/members', { body: { email: `${role}@example.com`, role } });
    expect(body.key).toMatchObject({ created_by: body.id, scopes: contract.roles[role].scopes, status: 'active' });
    expect((await call('GET /v1/account', { key: body.key.secret })).status).toBe(200);
    const headers = { 'Invitation-Token': body.invitation_token };
    const { status } = await call('POST /v1/mfa/factors', { key: body.key.secret, headers });
    expect([role, status]).toEqual([role, contract.roles[role].scopes.includes('mfa:write') ? 201 : 403]);
  }
});

test('the answer to an invitation is not replayed after its key was used', async () => {
  const { call } = testPlatform();
  const invite = { body: { email: 'grace@example.com', role: 'analyst' }, headers: { 'Idempotency-Key': 'invite-1' } };
  const { body } = await call('POST /v1/members', invite);
  expect((await call('POST /v1/members', invite)).body).toEqual(body);
  await call('GET /v1/account', { key: body.key.secret });
  expect((await call('POST /v1/members', invite)).status).toBe(422);
});

test('an email address cannot be invited twice, whether in upper or lower case', async () => {
  const { call } = testPlatform();
  const { status, body } = await call('POST /v1/members', { body: { email: 'Ada@Example.com', role: 'auditor' } });
  expect(status).toBe(409);
  expect(body.type).toMatch(/state-conflict$/);
});

test('a key cannot assign a role with more scopes than the key has', async () => {
  const { platform, call } = testPlatform();
  const { secret } = platform.seed.key({ scopes: ['members:write', 'mfa:write', ...scopesOf('auditor')] });
  const refused = await call('POST /v1/members', { key: secret, body: { email: 'grace@example.com', role: 'admin' } });
  expect(refused.status).toBe(403);
  expect(refused.body).toMatchObject({ required: contract.roles.admin.scopes });
  expect(refused.body.type).toMatch(/scope-not-held$/);
  const given = await call('POST /v1/members', { key: secret, body: { email: 'grace@example.com', role: 'auditor' } });
  expect(given.status).toBe(201);
});

test('the last owner can neither get another role nor be removed', async () => {
  const { call } = testPlatform();
  const [owner] = (await call('GET /v1/members')).body.data;
  const moved = await call(`PATCH /v1/members/${owner.id}`, { body: { role: 'admin' } });
  const removed = await call(`DELETE /v1/members/${owner.id}`);
  expect([moved.status, removed.status]).toEqual([409, 409]);
  await call('POST /v1/members', { body: { email: 'grace@example.com', role: 'owner' } });
  // An owner who was only invited does not count as a second owner, because this member cannot call the API yet.
  expect((await call(`DELETE /v1/members/${owner.id}`)).status).toBe(409);
});

test('a key immediately and permanently loses the scopes that its creator loses', async () => {
  const { platform, call } = testPlatform();
  const { id } = platform.seed.member({ role: 'admin' });
  const { secret } = platform.seed.key({ created_by: id, scopes: ['members:read', 'usage:read'] });
  expect((await call('GET /v1/members', { key: secret })).status).toBe(200);
  const moved = await call(`PATCH /v1/members/${id}`, { body: { role: 'developer' } });
  expect(moved.body).toMatchObject({ id, role: 'developer' });
  const refused = await call('GET /v1/members', { key: secret });
  expect(refused.status).toBe(403);
  expect(refused.body.held).toEqual(['usage:read']);
  await call(`PATCH /v1/members/${id}`, { body: { role: 'admin' } });
  expect((await call('GET /v1/members', { key: secret })).status).toBe(403);
});

test('the keys of a removed member are revoked immediately', async () => {
  const { platform, call } = testPlatform();
  const { id } = platform.seed.member();
  const { id: key, secret } = platform.seed.key({ created_by: id, scopes: ['account:read'] });
  expect((await call(`DELETE /v1/members/${id}`)).status).toBe(204);
  const refused = await call('GET /v1/account', { key: secret });
  expect(refused.status).toBe(401);
  expect(refused.body.type).toMatch(/key-revoked$/);
  expect((await call(`GET /v1/keys/${key}`)).body).toMatchObject({ status: 'revoked', revocation_reason: 'member_removed' });
  expect((await call(`GET /v1/members/${id}`)).status).toBe(404);
});

test('an owner can be removed if there is another owner', async () => {
  const { platform, call } = testPlatform();
  const [owner] = (await call('GET /v1/members')).body.data;
  platform.seed.member({ role: 'owner' });
  const moved = await call(`PATCH /v1/members/${owner.id}`, { body: { role: 'auditor' } });
  expect(moved.body.role).toBe('auditor');
});

test('an edit with an old ETag is refused and changes nothing', async () => {
  const { call } = testPlatform();
  const { body } = await call('POST /v1/members', { body: { email: 'grace@example.com', role: 'analyst' } });
  await call(`PATCH /v1/members/${body.id}`, { body: { role: 'developer' }, headers: { 'if-match': '"1"' } });
  const late = await call(`PATCH /v1/members/${body.id}`, { body: { role: 'auditor' }, headers: { 'if-match': '"1"' } });
  expect(late.status).toBe(412);
  expect((await call(`GET /v1/members/${body.id}`)).body.role).toBe('developer');
});

test('unknown members, unknown roles and addresses without a host are refused', async () => {
  const { call } = testPlatform();
  const stranger = 'mem_01KASEQ4H8Z3M5N7P9R1T3V5X7';
  expect((await call(`GET /v1/members/${stranger}`)).status).toBe(404);
  expect((await call(`DELETE /v1/members/${stranger}`)).status).toBe(404);
  expect((await call('GET /v1/members/grace')).status).toBe(422);
  const { status, body } = await call('POST /v1/members', { body: { email: 'grace', role: 'king', age: 30 } });
  expect(status).toBe(422);
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    '/body/age',
    '/body/email',
    '/body/role',
  ]);
});

const scopesOf = (role: keyof typeof contract.roles) => [...contract.roles[role].scopes] as never[];

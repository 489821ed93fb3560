import { expect, test } from 'vitest';
import { freshCode, type TestPlatform, testPlatform } from '../../../test/support/test-platform.ts';
import { totpCode } from '../base/totp.ts';
import { contract } from '../generated/contract.ts';

const { deleteAfter = 0 } = contract.dataClasses.account;

const close = async ({ call }: TestPlatform) =>
  (await call('POST /v1/account/close', { body: { confirm_api_username: 'ada' } })).body;
const restore = ({ call }: TestPlatform, token: string, code: string) =>
  call('POST /v1/account/restore', { key: token, body: { code } });

test('a change checks If-Match and does not change other properties', async () => {
  const { call } = testPlatform();
  const before = await call('GET /v1/account');
  const tag = before.headers.get('etag') ?? '';
  const changed = await call('PATCH /v1/account', { body: { email: 'grace@example.com' }, headers: { 'If-Match': tag } });
  expect(changed.body).toMatchObject({ email: 'grace@example.com', organization_name: before.body.organization_name });
  const stale = await call('PATCH /v1/account', { body: { organization_name: null }, headers: { 'If-Match': tag } });
  expect(stale.status).toBe(412);
  expect((await call('PATCH /v1/account', { body: { email: 'nobody' } })).body.errors[0].pointer).toBe('/body/email');
  expect((await call('PATCH /v1/account', { body: {} })).status).toBe(422);
});

test('closing an account needs the API username and a second factor', async () => {
  const { call } = testPlatform();
  const refused = await call('POST /v1/account/close', { body: { confirm_api_username: 'somebody-else' } });
  expect(refused.body.errors).toEqual([{ pointer: '/body/confirm_api_username', detail: "is not the account's API username" }]);
  const stale = await call('POST /v1/account/close', {
    body: { confirm_api_username: 'ada' },
    headers: { 'MFA-Token': 'mft_nonsense' },
  });
  expect(stale.body.type).toMatch(/mfa-required$/);
  expect((await call('GET /v1/account')).body.status).toBe('active');
});

test('closing an account revokes all keys immediately and says when all personal data will be deleted', async () => {
  const open = testPlatform();
  const other = open.platform.seed.key();
  const closed = await close(open);
  expect(closed.restore_token).toMatch(/^srt_/);
  expect(Date.parse(closed.deletes_at) - Date.parse(closed.closed_at)).toBe(deleteAfter);
  for (const key of [open.platform.apiKey, other.secret])
    expect((await open.call('GET /v1/account', { key })).body.type).toMatch(/key-revoked$/);
});

test('restoring an account restores the keys that the closure revoked, but not keys that were revoked before or have expired', async () => {
  const open = testPlatform();
  const { platform, call } = open;
  const revoked = platform.seed.key();
  const short = platform.seed.key({ expires_at: new Date(platform.clock.now() + 86_400_000).toISOString() });
  await call(`POST /v1/keys/${revoked.id}/revoke`);
  const { restore_token } = await close(open);
  await platform.clock.advance({ milliseconds: deleteAfter - 1 });
  const restored = await restore(open, restore_token, await freshCode(platform));
  expect(restored.body).toMatchObject({ status: 'active', closed_at: null, deletes_at: null });
  expect((await call('GET /v1/account')).status).toBe(200);
  expect((await call('GET /v1/account', { key: revoked.secret })).body.type).toMatch(/key-revoked$/);
  expect((await call('GET /v1/account', { key: short.secret })).body.type).toMatch(/key-expired$/);
  expect((await call(`GET /v1/keys/${short.id}`)).body.status).toBe('expired');
  await platform.clock.advance({ milliseconds: deleteAfter });
  expect((await call('GET /v1/account')).status).toBe(200);
});

test('a restore token works only once, only with a right code, and only to restore the account', async () => {
  const open = testPlatform();
  const { restore_token } = await close(open);
  expect((await restore(open, restore_token, '000000')).body.type).toMatch(/mfa-code-rejected$/);
  expect((await restore(open, restore_token, 'abc')).status).toBe(422);
  expect((await restore(open, 'srt_nonsense', '000000')).body.type).toMatch(/restore-token-unknown$/);
  expect((await open.call('GET /v1/account', { key: restore_token })).status).toBe(401);
  expect((await restore(open, restore_token, await freshCode(open.platform))).status).toBe(200);
  await open.platform.clock.advance({ minutes: 5 });
  expect((await restore(open, restore_token, await freshCode(open.platform))).status).toBe(401);
});

test('after an account is deleted, its personal data is gone and its credentials get a 410 without a lockout', async () => {
  const open = testPlatform();
  const { platform, call } = open;
  const { restore_token, deletes_at } = await close(open);
  const before = memoryOf(open);
  await platform.clock.advanceTo(deletes_at);
  for (let time = 0; time < 2 * contract.figures.lockout_failures; time++)
    expect((await call('GET /v1/account')).body.type).toMatch(/account-deleted$/);
  expect((await restore(open, restore_token, '000000')).status).toBe(410);
  for (const personal of ['ada@example.com', 'Example Ltd', '198.51.100.1']) {
    expect(before).toContain(personal);
    expect(memoryOf(open)).not.toContain(personal);
  }
});

/** Returns all data of a platform as text: the rows of its tables, and the rest of its state. */
function memoryOf({ platform }: TestPlatform): string {
  const { tables, ...beside } = platform.snapshot().state;
  const rows = Object.values(tables).flatMap((table) => [...table.all()]);
  return JSON.stringify([rows, beside], (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

test.each([
  ['owner', 200],
  ['analyst', 403],
] as const)('the recovery code of an invited %s restores the account with %d', async (role, status) => {
  const open = testPlatform();
  const { platform, call } = open;
  const { body: invited } = await call('POST /v1/members', { body: { email: 'grace@example.com', role } });
  const { secret: key } = invited.key;
  const enrolled = await call('POST /v1/mfa/factors', { key, headers: { 'Invitation-Token': invited.invitation_token } });
  const step = Math.floor(platform.clock.now() / contract.figures.totp_step);
  const code = totpCode(enrolled.body.secret, step, contract.figures.totp_digits);
  const { body: active } = await call(`POST /v1/mfa/factors/${enrolled.body.id}/verify`, { key, body: { code } });
  const { restore_token } = await close(open);
  expect((await restore(open, restore_token, active.recovery_codes[0])).status).toBe(status);
});

test('the usage logs and statistics of an account are deleted with the account, before their own periods end', async () => {
  const { platform, call } = testPlatform();
  await call('GET /v1/account');
  await call('POST /v1/account/close', { body: { confirm_api_username: 'ada' } });
  const sizes = (): number[] => {
    const { logs, performance, availability, adoption } = platform.snapshot().state.tables;
    return [logs, performance, availability, adoption].map(({ size }) => size);
  };
  await platform.clock.advance({ days: 29 });
  expect(sizes()).not.toContain(0);
  await platform.clock.advance({ days: 1 });
  expect(sizes()).toEqual([0, 0, 0, 0]);
});

test('a deleted account has no buckets', async () => {
  const { platform, call } = testPlatform();
  await call('GET /v1/usage/logs');
  const { body: account } = await call('GET /v1/account');
  const buckets = (): string => JSON.stringify([...platform.snapshot().state.buckets.keys()]);
  expect(buckets()).toContain(platform.keyId);
  const { body: closed } = await call('POST /v1/account/close', { body: { confirm_api_username: account.api_username } });
  await platform.clock.advanceTo(closed.deletes_at);
  expect(buckets()).not.toContain(platform.keyId);
  expect(buckets()).not.toContain(account.id);
});

test('a deleted account has no scheduled jobs', async () => {
  const open = testPlatform({ seed: 'team' });
  const { platform, call } = open;
  const { body: account } = await call('GET /v1/account');
  platform.seed.key({ expires_at: '2027-01-01T00:00:00.000Z' });
  await call('POST /v1/exports', { body: { datasets: ['usage_logs'], format: 'csv' } });
  await call('POST /v1/privacy/requests', { body: { kind: 'access' }, headers: { 'Idempotency-Key': 'one' } });
  const due = (): string[] => platform.snapshot().state.agenda.heap.map(({ job }) => job);
  expect(due()).toContain('figure.delete');
  const { deletes_at } = await close(open);
  await platform.clock.advanceTo(deletes_at);
  // The retention jobs of usage logs contain only the number of a chunk, which identifies no account.
  expect(due().filter((job) => !job.startsWith('retention.'))).toEqual([]);
  expect(JSON.stringify(platform.snapshot().state.agenda)).not.toContain(account.id);
});

test('an address is forgotten when its failures no longer count and its lockout has ended', async () => {
  const { platform, call } = testPlatform();
  const { lockout_failures, lockout_window, lockout_duration } = contract.figures;
  const kept = (): string[] => [...platform.snapshot().state.failures.keys()];
  await call('GET /v1/account', { key: 'ssk_test_wrong', ip: '203.0.113.1' });
  for (let time = 0; time < lockout_failures; time++) await call('GET /v1/account', { key: 'ssk_test_wrong', ip: '203.0.113.2' });
  expect(kept()).toEqual(['203.0.113.1', '203.0.113.2']);
  await platform.clock.advance({ milliseconds: lockout_window });
  expect(kept()).toEqual(['203.0.113.2']);
  await platform.clock.advance({ milliseconds: lockout_duration });
  expect(kept()).toEqual([]);
});

test('data of another class that a hold covers stays unchanged after the account is deleted; other data is erased or deleted', async () => {
  const open = testPlatform();
  const { platform, call } = open;
  await call('GET /v1/account', { key: 'ssk_test_wrong', ip: '203.0.113.66' });
  const hold = platform.seed.hold({ covers: ['security'] });
  const { deletes_at, holds } = await close(open);
  expect(holds).toEqual([hold.id]);
  await platform.clock.advanceTo(deletes_at);
  const { tables } = platform.snapshot().state;
  expect(tables.accounts.all()).toEqual([]);
  expect(tables.events.all().map(({ wire }) => wire)).toMatchObject([{ ip_address: '203.0.113.66' }]);
  expect(tables.performance.all()).toEqual([]);
  expect(tables.audit.all().flatMap(({ wire }) => wire.values)).toEqual([]);
  platform.seed.liftHold(hold.id);
  expect(platform.snapshot().state.tables.events.all()).toMatchObject([{ wire: { ip_address: null, key_id: null } }]);
  expect(platform.snapshot().state.tables.holds.all()).toEqual([]);
  expect(() => platform.seed.liftHold(hold.id)).toThrow(/no hold/);
});

test('a held account cannot be restored after its period, and is deleted immediately when the hold is lifted', async () => {
  const open = testPlatform();
  const { platform } = open;
  const hold = platform.seed.hold({ covers: ['account'] });
  const { deletes_at, restore_token } = await close(open);
  await platform.clock.advanceTo(deletes_at);
  expect(platform.snapshot().state.tables.accounts.size).toBe(1);
  expect((await restore(open, restore_token, '000000')).body.type).toMatch(/account-deleted$/);
  platform.seed.liftHold(hold.id);
  expect(platform.snapshot().state.tables.accounts.size).toBe(0);
  expect((await restore(open, restore_token, '000000')).body.type).toMatch(/account-deleted$/);
});

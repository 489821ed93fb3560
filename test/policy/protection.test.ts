import { SentinelSec, totp } from '@sentinelsec/sdk';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';
import { testPlatform } from '../support/test-platform.ts';

const read = (identity: string, sealed: Uint8Array): Promise<string> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed, 'text');
};

test('P-040 the client sends nothing over a connection that is not encrypted', () => {
  const { apiKey } = setup().platform;
  expect(() => new SentinelSec({ apiKey, baseUrl: 'http://api.example.com' })).toThrow(/https/);
});

test('P-041 only the organization can read evidence', async () => {
  const { call } = testPlatform();
  const identity = await generateX25519Identity();
  await call('PUT /v1/organization/encryption-key', { body: { recipient: await identityToRecipient(identity) } });
  for (let attempt = 0; attempt < 10; attempt++) await call('GET /v1/account', { key: 'ssk_test_wrong', ip: '203.0.113.66' });
  const [{ sealed }] = (await call('GET /v1/security/incidents')).body.data[0].evidence;
  const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0));
  expect(atob(sealed)).not.toContain('203.0.113.66');
  expect(JSON.parse(await read(identity, bytes))).toMatchObject({ request: { address: '203.0.113.66' } });
  await expect(read(await generateX25519Identity(), bytes)).rejects.toThrow();
});

test('P-041 an export can be sealed to a key that the platform does not have', async () => {
  const { platform, client } = setup();
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const made = await client.exports.create({ datasets: ['account'], format: 'json', recipient });
  await platform.clock.advance({ minutes: 1 });
  const bytes = await (await client.exports.downloadFile(made.id, 'account.json.age')).bytes();
  expect(new TextDecoder().decode(bytes)).not.toContain('ada@example.com');
  expect(JSON.parse(await read(identity, bytes))).toMatchObject([{ email: 'ada@example.com' }]);
});

const guarded: [what: string, request: string, body?: object][] = [
  ['a key', 'POST /v1/keys', { name: 'x', scopes: ['account:read'] }],
  ['members', 'POST /v1/members', { email: 'grace@example.com', role: 'developer' }],
  ['settings', 'PATCH /v1/settings', { logging_level: 'none' }],
  ['the encryption key', 'DELETE /v1/organization/encryption-key'],
  ['an export', 'POST /v1/exports', { datasets: ['account'], format: 'json' }],
  ['the end of the account', 'POST /v1/account/close', { confirm_api_username: 'ada' }],
];

test.each(guarded)('P-044 a second factor is required: %s', async (_what, request, body) => {
  const { raw } = setup();
  const [method = '', path = ''] = request.split(' ');
  const sent = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
  const response = await raw(path, { method, ...sent });
  expect(response.status).toBe(401);
  expect(response.headers.get('WWW-Authenticate')).toContain('insufficient_user_authentication');
});

test('P-044 a correct code allows calls that need MFA for 15 minutes', async () => {
  const { platform } = setup();
  const codes = new Set<string>();
  const mfa = async (): Promise<string> => {
    const code = await platform.clientOptions().mfa();
    codes.add(code);
    return code;
  };
  const own = new SentinelSec({ ...platform.clientOptions(), mfa });
  await own.settings.update({ logging_level: 'errors' });
  await platform.clock.advance({ minutes: 14, seconds: 59 });
  await own.settings.update({ logging_level: 'full' });
  expect(codes.size).toBe(1);
  await platform.clock.advance({ seconds: 1 });
  await own.settings.update({ logging_level: 'errors' });
  expect(codes.size).toBe(2);
});

test('P-044 a code works only once, even for another key', async () => {
  const { platform } = setup();
  const code = platform.totp();
  const once = (apiKey: string) => new SentinelSec({ ...platform.clientOptions(), apiKey, mfa: async () => code });
  await once(platform.apiKey).settings.update({ logging_level: 'errors' });
  const again = await failure(once(platform.seed.key().secret).settings.update({ logging_level: 'none' }));
  expect(again.problem).toMatchObject({ type: expect.stringMatching(/mfa-code-rejected$/), reason: 'code_used' });
  expect((await once(platform.apiKey).settings.get()).logging_level).toBe('errors');
});

test('P-044 a lost factor can be replaced: its tokens end with it, and new recovery codes replace the old ones', async () => {
  const { platform, client } = setup({ plan: 'enterprise' });
  const { recovery_codes: old } = await client.mfa.createRecoveryCodes();
  const { recovery_codes: codes } = await client.mfa.createRecoveryCodes();
  const by = (code = '') => new SentinelSec({ ...platform.clientOptions(), mfa: async () => code });
  expect((await failure(by(old[0]).settings.update({ logging_level: 'none' }))).problem?.type).toMatch(/mfa-code-rejected$/);
  const lost = by(codes[0]);
  await lost.settings.update({ logging_level: 'errors' });
  await client.mfa.createRecoveryCodes();
  expect(await failure(lost.settings.update({ logging_level: 'none' }))).toMatchObject({ status: 403 });
  expect((await client.settings.get()).logging_level).toBe('errors');
});

test.each(['owner', 'admin', 'analyst', 'developer', 'auditor'] as const)(
  'P-044 every role has a second factor: an invited %s enrols one',
  async (role) => {
    const { platform, client } = setup();
    const { id, key, invitation_token: invitationToken } = await client.members.invite({ email: 'grace@example.com', role });
    const grace = new SentinelSec({ ...platform.clientOptions(), apiKey: key.secret });
    const factor = await grace.mfa.enroll({ invitationToken });
    const challenge = await grace.mfa.createChallenge();
    const code = await totp(factor.secret)({ ...challenge, serverTime: platform.clock.now(), rejected: false });
    await grace.mfa.verifyFactor(factor.id, { code });
    expect(await client.members.get(id)).toMatchObject({ status: 'active', mfa_enrolled: true });
  },
);

test('P-045 a role is a named set of permissions, and a key without a permission is refused', async () => {
  const { platform, client } = setup();
  const roles = (await client.roles.list()).data;
  expect(roles.map(({ name }) => name).sort()).toEqual(['admin', 'analyst', 'auditor', 'developer', 'owner']);
  const scopes = roles.find(({ name }) => name === 'auditor')?.scopes ?? [];
  const auditor = new SentinelSec({ ...platform.clientOptions(), apiKey: platform.seed.key({ scopes }).secret });
  expect((await auditor.audit.listEntries()).data).toEqual([]);
  expect(await failure(auditor.account.update({ email: 'x@example.com' }))).toMatchObject({
    kind: 'permission',
    required: ['account:write'],
  });
});

test('P-045 a member who gets a smaller role immediately loses the other permissions', async () => {
  const { platform, client } = setup();
  const { id } = platform.seed.member({ role: 'admin' });
  const key = platform.seed.key({ created_by: id, scopes: ['account:read', 'members:read'] });
  await client.members.changeRole(id, { role: 'developer' });
  expect((await client.keys.get(key.id)).scopes).toEqual(['account:read']);
});

test('P-046 a caller cannot give a key or a role more permissions than they hold', async () => {
  const { platform, client } = setup();
  const { secret } = await client.keys.create({ name: 'limited', scopes: ['keys:write', 'members:write', 'mfa:write'] });
  const limited = new SentinelSec({ ...platform.clientOptions(), apiKey: secret });
  const key = limited.keys.create({ name: 'more', scopes: ['account:close'] });
  expect(await failure(key)).toMatchObject({ kind: 'permission' });
  const member = limited.members.invite({ email: 'grace@example.com', role: 'owner' });
  expect(await failure(member)).toMatchObject({ kind: 'permission' });
  expect((await client.members.list()).data).toHaveLength(1);
});

test('P-047 a review of all access starts automatically every 90 days and lists unused access', async () => {
  const { platform, client } = setup();
  const { id } = platform.seed.key();
  const began = platform.clock.now();
  await platform.clock.advance({ days: 90 });
  const [review] = (await client.access_reviews.list()).data;
  expect(review).toMatchObject({ status: 'open', started_by: 'schedule' });
  expect(Date.parse(review?.created_at ?? '') - began).toBe(90 * 86_400_000);
  expect(review?.items.find(({ item_id }) => item_id === id)).toMatchObject({ kind: 'key', unused: true });
  expect(review?.items.some(({ kind }) => kind === 'member')).toBe(true);
});

test('P-047 a decision of a review takes effect', async () => {
  const { platform, client } = setup();
  const { id, secret } = platform.seed.key();
  const review = await client.access_reviews.start();
  await client.access_reviews.decide(review.id, id, { decision: 'revoked' });
  const revoked = new SentinelSec({ ...platform.clientOptions(), apiKey: secret });
  expect((await failure(revoked.account.get())).problem?.type).toMatch(/key-revoked$/);
});

import { expect, test } from 'vitest';
import { freshCode, type TestPlatform, testPlatform } from '../../../test/support/test-platform.ts';
import { totpCode } from '../base/totp.ts';
import { contract } from '../generated/contract.ts';

const { recovery_codes, totp_digits, totp_drift_steps, totp_step } = contract.figures;
const stranger = 'fac_01KASEQ4H8Z3M5N7P9R1T3V5X7';

/** Returns the TOTP code of a secret for the time step that comes `steps` steps after the current one. */
const codeOf = ({ platform }: TestPlatform, secret: string, steps = 0): string =>
  totpCode(secret, Math.floor(platform.clock.now() / totp_step) + steps, totp_digits);

/** Returns the code of a time step that is far from now. */
const wrongCode = (opened: TestPlatform, secret: string): string => codeOf(opened, secret, 1000);

/** Opens a platform and invites a member. */
async function invited(): Promise<TestPlatform & { member: string; key: string; token: string }> {
  const opened = testPlatform();
  const { body } = await opened.call('POST /v1/members', { body: { email: 'grace@example.com', role: 'developer' } });
  return { ...opened, member: body.id, key: body.key.secret, token: body.invitation_token };
}

/** Opens a platform and enrols a new factor of the owner. The factor is still pending. */
async function pending(): Promise<TestPlatform & { id: string; secret: string }> {
  const opened = testPlatform();
  const { status, body } = await opened.call('POST /v1/mfa/factors');
  expect(status).toBe(201);
  return { ...opened, id: body.id, secret: body.secret };
}

test('an enrolment shows the secret only once, also as a URI for authenticator apps', async () => {
  const { call } = testPlatform();
  const { body } = await call('POST /v1/mfa/factors');
  const { secret, uri, ...factor } = body;
  expect(factor).toMatchObject({ type: 'totp', status: 'pending', last_used_at: null });
  const address = new URL(uri);
  expect([address.protocol, address.host, address.searchParams.get('secret')]).toEqual(['otpauth:', 'totp', secret]);
  const { body: list } = await call('GET /v1/mfa/factors?order=asc');
  expect(list.data).toMatchObject([{ status: 'active' }, factor]);
  expect(JSON.stringify(list)).not.toContain(secret);
});

test('an enrolment needs MFA if the member already has a factor, also with the token of an invitation', async () => {
  const { call } = testPlatform();
  const headers = { 'MFA-Token': 'mft_none', 'Invitation-Token': `sit_${'a'.repeat(43)}` };
  const { status, body } = await call('POST /v1/mfa/factors', { headers });
  expect([status, body.type]).toEqual([401, contract.problems['mfa-required'].type]);
});

test('a pending factor cannot answer challenges, and becomes active with one of its codes', async () => {
  const opened = await pending();
  const { call, id, secret, platform } = opened;
  const { body: challenge } = await call('POST /v1/mfa/challenges');
  const early = await call('POST /v1/mfa/verify', { body: { challenge_id: challenge.id, code: codeOf(opened, secret) } });
  expect([early.status, early.body.reason]).toEqual([403, 'code_wrong']);
  const { status, body } = await call(`POST /v1/mfa/factors/${id}/verify`, { body: { code: codeOf(opened, secret) } });
  expect(status).toBe(200);
  const now = new Date(platform.clock.now()).toISOString();
  expect(body).toMatchObject({ factor: { id, status: 'active', last_used_at: now }, recovery_codes: [] });
  const again = await call(`POST /v1/mfa/factors/${id}/verify`, { body: { code: codeOf(opened, secret, 1) } });
  expect([again.status, again.body.type]).toEqual([409, contract.problems['state-conflict'].type]);
});

test('the code that activated a factor does not work a second time', async () => {
  const opened = await pending();
  const { call, id, secret } = opened;
  const code = codeOf(opened, secret);
  await call(`POST /v1/mfa/factors/${id}/verify`, { body: { code } });
  const { body: challenge } = await call('POST /v1/mfa/challenges');
  const used = await call('POST /v1/mfa/verify', { body: { challenge_id: challenge.id, code } });
  expect([used.status, used.body.reason]).toEqual([403, 'code_used']);
});

test('a code within the allowed drift activates a factor, and a code one step beyond does not', async () => {
  for (const [steps, status] of [
    [-totp_drift_steps, 200],
    [totp_drift_steps, 200],
    [-totp_drift_steps - 1, 403],
    [totp_drift_steps + 1, 403],
  ] as const) {
    const opened = await pending();
    const { call, id, secret } = opened;
    const body = { code: codeOf(opened, secret, steps) };
    expect([steps, (await call(`POST /v1/mfa/factors/${id}/verify`, { body })).status]).toEqual([steps, status]);
  }
});

test('only wrong codes are counted, and after too many of them even a right code is refused until the quota recovers', async () => {
  const opened = await pending();
  const { call, id, secret, platform } = opened;
  const { quota } = contract.policies.mfa;
  for (let wrong = 0; wrong < quota; wrong++) {
    const refused = await call(`POST /v1/mfa/factors/${id}/verify`, { body: { code: wrongCode(opened, secret) } });
    expect([refused.status, refused.body.reason]).toEqual([403, 'code_wrong']);
  }
  const shut = await call(`POST /v1/mfa/factors/${id}/verify`, { body: { code: codeOf(opened, secret) } });
  expect([shut.status, shut.body['violated-policies']]).toEqual([429, ['mfa']]);
  await platform.clock.advance({ seconds: Number(shut.headers.get('retry-after')) });
  const open = await call(`POST /v1/mfa/factors/${id}/verify`, { body: { code: codeOf(opened, secret) } });
  expect(open.status).toBe(200);
});

test('an invitation can enrol only the first factor; then the member is active and has recovery codes', async () => {
  const opened = await invited();
  const { call, key, member, token } = opened;
  const headers = { 'Invitation-Token': token };
  const enrolled = await call('POST /v1/mfa/factors', { key, headers });
  expect(enrolled.status).toBe(201);
  expect((await call(`GET /v1/members/${member}`)).body).toMatchObject({ status: 'invited', mfa_enrolled: false });
  const bare = { ...headers, 'MFA-Token': 'mft_none' };
  expect((await call('POST /v1/mfa/factors', { key, headers: bare })).status).toBe(401);
  const code = codeOf(opened, enrolled.body.secret);
  const { body } = await call(`POST /v1/mfa/factors/${enrolled.body.id}/verify`, { key, body: { code } });
  expect(new Set(body.recovery_codes).size).toBe(recovery_codes);
  expect((await call(`GET /v1/members/${member}`)).body).toMatchObject({ status: 'active', mfa_enrolled: true });
  expect((await call('POST /v1/mfa/factors', { key, headers: bare })).status).toBe(401);
});

test('an invitation that is sent twice with one idempotency key enrols once, and gets the same answer until the factor is active', async () => {
  const opened = await invited();
  const { call, key, token } = opened;
  const sent = { key, headers: { 'Invitation-Token': token, 'Idempotency-Key': 'enrol-1', 'MFA-Token': 'mft_none' } };
  const { body } = await call('POST /v1/mfa/factors', sent);
  const again = await call('POST /v1/mfa/factors', sent);
  expect([again.status, again.headers.get('idempotency-replayed'), again.body]).toEqual([201, 'true', body]);
  await call(`POST /v1/mfa/factors/${body.id}/verify`, { key, body: { code: codeOf(opened, body.secret) } });
  expect((await call('POST /v1/mfa/factors', sent)).status).toBe(401);
});

test.each([
  ['a wrong token', `sit_${'b'.repeat(43)}`],
  ['half a token', 'sit_'],
])('%s cannot enrol a factor', async (_, token) => {
  const { call, key } = await invited();
  const headers = { 'MFA-Token': 'mft_none', 'Invitation-Token': token };
  expect((await call('POST /v1/mfa/factors', { key, headers })).status).toBe(401);
  expect((await call('GET /v1/mfa/factors', { key })).body.data).toEqual([]);
});

test('the token of an invitation works only for its member, and only to enrol a factor', async () => {
  const { call, key, platform, token } = await invited();
  const other = platform.seed.member({ email: 'alan@example.com' });
  const { secret } = platform.seed.key({ created_by: other.id });
  const headers = { 'MFA-Token': 'mft_none', 'Invitation-Token': token };
  expect((await call('POST /v1/mfa/factors', { key: secret, headers })).status).toBe(401);
  const body = { name: 'reporting', scopes: ['usage:read'] };
  expect((await call('POST /v1/keys', { key, headers, body })).status).toBe(401);
});

test('each recovery code answers only one challenge, and only of its member', async () => {
  const opened = await invited();
  const { call, key, token } = opened;
  const { body: factor } = await call('POST /v1/mfa/factors', { key, headers: { 'Invitation-Token': token } });
  const code = codeOf(opened, factor.secret);
  const { body } = await call(`POST /v1/mfa/factors/${factor.id}/verify`, { key, body: { code } });
  const [first] = body.recovery_codes;
  const answer = async (by: string, recovery: string) => {
    const { body: challenge } = await call('POST /v1/mfa/challenges', { key: by });
    const verified = await call('POST /v1/mfa/verify', { key: by, body: { challenge_id: challenge.id, code: recovery } });
    return { methods: challenge.methods, status: verified.status, reason: verified.body.reason };
  };
  expect(await answer(opened.platform.apiKey, first)).toEqual({ methods: ['totp'], status: 403, reason: 'code_wrong' });
  for (const recovery of body.recovery_codes)
    expect(await answer(key, recovery)).toMatchObject({ methods: ['totp', 'recovery_code'], status: 200 });
  expect(await answer(key, first)).toEqual({ methods: ['totp'], status: 403, reason: 'code_wrong' });
});

test('a recovery code cannot activate a factor', async () => {
  const opened = await invited();
  const { call, key, token } = opened;
  const { body: factor } = await call('POST /v1/mfa/factors', { key, headers: { 'Invitation-Token': token } });
  const { body } = await call(`POST /v1/mfa/factors/${factor.id}/verify`, {
    key,
    body: { code: codeOf(opened, factor.secret) },
  });
  const { body: challenge } = await call('POST /v1/mfa/challenges', { key });
  const [first, second] = body.recovery_codes;
  const { body: passed } = await call('POST /v1/mfa/verify', { key, body: { challenge_id: challenge.id, code: first } });
  const { body: next } = await call('POST /v1/mfa/factors', { key, headers: { 'MFA-Token': passed.token } });
  const refused = await call(`POST /v1/mfa/factors/${next.id}/verify`, { key, body: { code: second } });
  expect([refused.status, refused.body.reason]).toEqual([403, 'code_wrong']);
});

test('the last active factor cannot be removed, and a removed factor answers no challenge', async () => {
  const opened = await pending();
  const { call, id, secret, platform } = opened;
  const [first] = (await call('GET /v1/mfa/factors?order=asc')).body.data;
  const last = await call(`DELETE /v1/mfa/factors/${first.id}`);
  expect([last.status, last.body.type]).toEqual([409, contract.problems['state-conflict'].type]);
  await call(`POST /v1/mfa/factors/${id}/verify`, { body: { code: codeOf(opened, secret) } });
  const old = await freshCode(platform);
  expect((await call(`DELETE /v1/mfa/factors/${first.id}`)).status).toBe(204);
  expect((await call('GET /v1/mfa/factors')).body.data).toMatchObject([{ id }]);
  const { body: challenge } = await call('POST /v1/mfa/challenges');
  const gone = await call('POST /v1/mfa/verify', { body: { challenge_id: challenge.id, code: old } });
  expect([gone.status, gone.body.reason]).toEqual([403, 'code_wrong']);
  expect(
    (await call('POST /v1/mfa/verify', { body: { challenge_id: challenge.id, code: await freshCode(platform) } })).status,
  ).toBe(200);
});

test('a pending factor can be removed at any time', async () => {
  const { call, id } = await pending();
  expect((await call(`DELETE /v1/mfa/factors/${id}`)).status).toBe(204);
  expect((await call(`DELETE /v1/mfa/factors/${id}`)).status).toBe(404);
});

test('changes of factors appear in the audit trail and in notifications, without codes and secrets', async () => {
  const opened = await pending();
  const { call, id, secret } = opened;
  const code = codeOf(opened, secret);
  await call(`POST /v1/mfa/factors/${id}/verify`, { body: { code } });
  await call(`DELETE /v1/mfa/factors/${id}`);
  const trail = await call(`GET /v1/audit/entries?target_id=${id}&order=asc`);
  const actions = trail.body.data.map(({ action }: { action: string }) => action);
  expect(actions).toEqual(['mfa.enroll', 'mfa.verifyFactor', 'mfa.removeFactor']);
  expect(JSON.stringify(trail.body)).not.toContain(secret);
  expect(JSON.stringify(trail.body)).not.toContain(`"${code}"`);
  const notices = await call('GET /v1/notifications?kind=security_notice&order=asc');
  expect(notices.body.data).toMatchObject([
    { topic: 'factor_added', resource_id: id },
    { topic: 'factor_removed', resource_id: id },
  ]);
});

test('a member cannot see or change the factors of another member', async () => {
  const { call, key } = await invited();
  const [factor] = (await call('GET /v1/mfa/factors')).body.data;
  expect((await call('GET /v1/mfa/factors', { key })).body.data).toEqual([]);
  expect((await call(`POST /v1/mfa/factors/${factor.id}/verify`, { key, body: { code: '000000' } })).status).toBe(404);
});

test('unknown factors, malformed ids and malformed codes are refused', async () => {
  const { call } = testPlatform();
  expect((await call(`POST /v1/mfa/factors/${stranger}/verify`, { body: { code: '000000' } })).status).toBe(404);
  expect((await call(`DELETE /v1/mfa/factors/${stranger}`)).status).toBe(404);
  expect((await call('DELETE /v1/mfa/factors/mine')).body.errors[0].pointer).toBe('/path/factor_id');
  const short = await call(`POST /v1/mfa/factors/${stranger}/verify`, { body: { code: '123' } });
  expect([short.status, short.body.errors[0].pointer]).toEqual([422, '/body/code']);
  expect((await call('GET /v1/mfa/factors?status=active')).body.errors[0].pointer).toBe('/query/status');
});

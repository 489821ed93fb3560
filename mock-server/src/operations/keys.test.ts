import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import { writeKey } from '../base/key-format.ts';
import { contract } from '../generated/contract.ts';

const reader = { name: 'reader', scopes: ['usage:read', 'limits:read'] };

test('a key shows its secret only once, and has only the scopes that it was given', async () => {
  const { call } = testPlatform();
  const made = await call('POST /v1/keys', { body: reader });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ ...reader, status: 'active', hint: made.body.secret.slice(-4), last_used_at: null });
  const shown = await call(`GET /v1/keys/${made.body.id}`);
  expect(shown.body.secret).toBeUndefined();
  expect((await call('GET /v1/limits', { key: made.body.secret })).status).toBe(200);
  const refused = await call('GET /v1/account', { key: made.body.secret });
  expect(refused.status).toBe(403);
  expect(refused.body).toMatchObject({ required: ['account:read'], held: reader.scopes });
});

test('a key cannot be given a scope that its creator does not hold', async () => {
  const { platform, call } = testPlatform();
  const { secret } = platform.seed.key({ scopes: ['keys:write', 'mfa:write', 'usage:read'] });
  const refused = await call('POST /v1/keys', { key: secret, body: { name: 'more', scopes: ['usage:read', 'account:read'] } });
  expect(refused.status).toBe(403);
  expect(refused.body.type).toMatch(/scope-not-held$/);
  expect(refused.body.held).not.toContain('account:read');
});

test('a key with fewer scopes cannot rotate a key with more scopes', async () => {
  const { platform, call } = testPlatform();
  const weak = platform.seed.key({ scopes: ['keys:write', 'mfa:write'] });
  const strong = platform.seed.key();
  const refused = await call(`POST /v1/keys/${strong.id}/rotate`, { key: weak.secret, body: { overlap: 'PT0S' } });
  expect(refused.status).toBe(403);
  expect(refused.body.type).toMatch(/scope-missing$/);
});

test.each([
  [{ ...reader, expires_at: '2025-12-31T00:00:00.000Z' }, '/body/expires_at'],
  [{ ...reader, allowed_addresses: ['203.0.113.0/24', '300.1.1.1/8'] }, '/body/allowed_addresses/1'],
  [{ ...reader, allowed_addresses: ['203.0.113.0/33'] }, '/body/allowed_addresses/0'],
  [{ ...reader, scopes: ['everything'] }, '/body/scopes/0'],
  [{ scopes: ['usage:read'] }, '/body/name'],
  [{ ...reader, admin: true }, '/body/admin'],
])('an invalid key is refused with a pointer: %j', async (body, pointer) => {
  const { call } = testPlatform();
  const refused = await call('POST /v1/keys', { body });
  expect(refused.status).toBe(422);
  expect(refused.body.errors[0].pointer).toBe(pointer);
});

test('a key that is limited to some addresses is refused from others', async () => {
  const { call } = testPlatform();
  const { body } = await call('POST /v1/keys', { body: { ...reader, allowed_addresses: ['203.0.113.0/24'] } });
  expect((await call('GET /v1/limits', { key: body.secret, ip: '203.0.113.9' })).status).toBe(200);
  expect((await call('GET /v1/limits', { key: body.secret, ip: '203.0.114.9' })).body.type).toMatch(/address-not-allowed$/);
});

test('the list of keys can be filtered by status, and an unknown key gets a 404', async () => {
  const { call } = testPlatform();
  const { body } = await call('POST /v1/keys', { body: reader });
  await call(`POST /v1/keys/${body.id}/revoke`);
  expect((await call('GET /v1/keys?status=revoked')).body.data).toMatchObject([{ id: body.id, revocation_reason: 'requested' }]);
  expect((await call('GET /v1/keys?status=lost')).status).toBe(422);
  expect((await call('GET /v1/keys/key_01KASEQ4H8Z3M5N7P9R1T3V5X7')).status).toBe(404);
});

test('a change checks If-Match, adds no scopes, and does not change a revoked key', async () => {
  const { call } = testPlatform();
  const { body } = await call('POST /v1/keys', { body: reader });
  const path = `/v1/keys/${body.id}`;
  const changed = await call(`PATCH ${path}`, { body: { name: 'nightly' }, headers: { 'If-Match': '"1"' } });
  expect(changed.body).toMatchObject({ name: 'nightly', scopes: reader.scopes });
  expect((await call(`PATCH ${path}`, { body: { name: 'x' }, headers: { 'If-Match': '"1"' } })).status).toBe(412);
  expect((await call(`PATCH ${path}`, { body: { scopes: ['account:read'] } })).body.type).toMatch(/scope-not-held$/);
  expect((await call(`PATCH ${path}`, { body: { scopes: ['usage:read'] } })).body.scopes).toEqual(['usage:read']);
  await call(`POST ${path}/revoke`);
  expect((await call(`PATCH ${path}`, { body: { name: 'back' } })).status).toBe(409);
});

test('a key expires exactly at its expiry, and works again after its expiry is moved to a later time', async () => {
  const { platform, call } = testPlatform();
  const ends = new Date(platform.clock.now() + 60_000).toISOString();
  const { body } = await call('POST /v1/keys', { body: { ...reader, expires_at: ends } });
  await platform.clock.advanceTo(ends);
  expect((await call('GET /v1/limits', { key: body.secret })).body.type).toMatch(/key-expired$/);
  expect((await call(`GET /v1/keys/${body.id}`)).body.status).toBe('expired');
  await call(`PATCH /v1/keys/${body.id}`, { body: { expires_at: null } });
  expect((await call('GET /v1/limits', { key: body.secret })).status).toBe(200);
});

test('after a rotation, the old secret works until the overlap ends, and not a millisecond longer', async () => {
  const { platform, call } = testPlatform();
  const { body: key } = await call('POST /v1/keys', { body: reader });
  const { body: rotated } = await call(`POST /v1/keys/${key.id}/rotate`, { body: { overlap: 'PT1H' } });
  expect(rotated).toMatchObject({ id: key.id, hint: rotated.secret.slice(-4) });
  expect(Date.parse(rotated.overlap_ends_at) - Date.parse(rotated.rotated_at)).toBe(3_600_000);
  await platform.clock.advance({ milliseconds: 3_599_999 });
  expect((await call('GET /v1/limits', { key: key.secret })).status).toBe(200);
  await platform.clock.advance({ milliseconds: 1 });
  expect((await call('GET /v1/limits', { key: key.secret })).body.type).toMatch(/key-rotated$/);
  expect((await call('GET /v1/limits', { key: rotated.secret })).status).toBe(200);
  expect((await call(`GET /v1/keys/${key.id}`)).body.overlap_ends_at).toBeNull();
});

test('a second rotation does not make the first secret valid for longer', async () => {
  const { platform, call } = testPlatform();
  const { body: first } = await call('POST /v1/keys', { body: reader });
  const { body: second } = await call(`POST /v1/keys/${first.id}/rotate`, { body: { overlap: 'PT1H' } });
  await call(`POST /v1/keys/${first.id}/rotate`, { body: { overlap: 'P1D' } });
  await platform.clock.advance({ hours: 1 });
  expect((await call('GET /v1/limits', { key: first.secret })).body.type).toMatch(/key-rotated$/);
  expect((await call('GET /v1/limits', { key: second.secret })).status).toBe(200);
});

test('an overlap cannot be longer than the platform allows', async () => {
  const { call } = testPlatform();
  const { body } = await call('POST /v1/keys', { body: reader });
  const longest = contract.figures.rotation_overlap_max / 1000;
  const rotate = (overlap: string) => call(`POST /v1/keys/${body.id}/rotate`, { body: { overlap } });
  expect((await rotate(`PT${longest}S`)).status).toBe(200);
  const refused = await rotate(`PT${longest + 1}S`);
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([{ pointer: '/body/overlap', detail: 'is longer than P7D' }]);
  expect((await rotate('soon')).status).toBe(422);
});

test('a revoked key is refused immediately, stays revoked, and cannot be rotated', async () => {
  const { call } = testPlatform();
  const { body } = await call('POST /v1/keys', { body: reader });
  const revoked = await call(`POST /v1/keys/${body.id}/revoke`);
  expect((await call('GET /v1/limits', { key: body.secret })).body.type).toMatch(/key-revoked$/);
  expect((await call(`POST /v1/keys/${body.id}/revoke`)).body).toEqual(revoked.body);
  expect((await call(`POST /v1/keys/${body.id}/rotate`, { body: { overlap: 'PT0S' } })).status).toBe(409);
});

test('a key that is reported as leaked is revoked, and its security event exists immediately', async () => {
  const { call } = testPlatform();
  const { body } = await call('POST /v1/keys', { body: reader });
  const reported = await call(`POST /v1/keys/${body.id}/report-leaked`, { body: { found_in: 'source_code' } });
  expect(reported.body).toMatchObject({ status: 'revoked', revocation_reason: 'leaked' });
  const { body: events } = await call('GET /v1/security/events?type=key_leaked');
  expect(events.data).toMatchObject([{ type: 'key_leaked', key_id: body.id, reason: 'source_code' }]);
  expect((await call(`POST /v1/keys/${body.id}/report-leaked`, { body: { found_in: 'somewhere' } })).status).toBe(422);
});

test('a wrong secret with a known key id counts as a failed authentication of that key only', async () => {
  const { platform, call } = testPlatform();
  const { id, environment } = platform.seed.key();
  const other = platform.seed.key();
  const secret = 'A'.repeat(contract.keyFormat.secret_length);
  const forged = writeKey(contract.keyFormat, { environment, ulid: id.slice('key_'.length), secret });
  expect((await call('GET /v1/account', { key: forged })).status).toBe(401);
  await call('GET /v1/account', { key: 'ssk_test_wrong' });
  await platform.clock.advance({ seconds: 1 });
  expect((await call(`GET /v1/keys/${id}/usage`)).body).toMatchObject({ calls: 0, failed_authentications: 1 });
  expect((await call(`GET /v1/keys/${other.id}/usage`)).body.failed_authentications).toBe(0);
  const { body } = await call('GET /v1/security/events?type=authentication_failed&order=asc');
  expect(body.data).toMatchObject([
    { reason: 'key-unknown', key_id: id },
    { reason: 'key-malformed', key_id: null },
  ]);
});

test('the usage of a key lists its calls and unused scopes; a call after its expiry is an error but not a failed authentication', async () => {
  const { platform, call } = testPlatform();
  const { body: key } = await call('POST /v1/keys', { body: reader });
  await call('GET /v1/limits', { key: key.secret });
  await call('GET /v1/limits', { key: key.secret });
  await call('GET /v1/account', { key: key.secret });
  await call(`POST /v1/keys/${key.id}/revoke`);
  await call('GET /v1/limits', { key: key.secret });
  await platform.clock.advance({ seconds: 1 });
  const { status, body } = await call(`GET /v1/keys/${key.id}/usage`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ key_id: key.id, calls: 4, errors: 2, failed_authentications: 0 });
  expect(body.operations[0]).toEqual({ operation: 'limits.get', calls: 3, errors: 1 });
  expect(body.scopes_unused).toEqual(['usage:read']);
  const turned = await call(`GET /v1/keys/${key.id}/usage?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z`);
  expect(turned.body.errors[0].pointer).toBe('/query/to');
});

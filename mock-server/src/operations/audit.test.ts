import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import { sha256Hex } from '../base/digest.ts';
import { verifyChain } from '../rules/audit/audit-verification.ts';

async function changed(): Promise<{ entries: Parameters<typeof verifyChain>[0]; call: ReturnType<typeof testPlatform>['call'] }> {
  const { call } = testPlatform();
  for (const email of ['one@example.com', 'two@example.com', 'three@example.com'])
    await call('PATCH /v1/account', { body: { email } });
  const { body } = await call('GET /v1/audit/entries?action=account.update&order=asc');
  return { entries: body.data, call };
}

test('each change writes an audit entry, and reading writes none', async () => {
  const { entries, call } = await changed();
  expect(entries).toHaveLength(3);
  expect(entries[0]).toMatchObject({ action: 'account.update', actor: { kind: 'key' }, previous_hash: null });
  expect(entries[0]?.values).toMatchObject([{ pointer: '/email', value: 'one@example.com' }]);
  expect((await call(`GET /v1/audit/entries/${entries[1]?.id}`)).body).toEqual(entries[1]);
  const { body } = await call('GET /v1/audit/verification');
  expect(body).toEqual({ valid: true, entries: 3, first_broken: null, erased: 0, head: entries[2]?.hash });
});

test('a verification detects an entry that was changed, removed or moved', async () => {
  const { entries } = await changed();
  const [first, second, third] = entries;
  if (!first || !second || !third) throw new Error('There must be three entries.');
  expect(verifyChain([first, { ...second, action: 'keys.create' }, third]).first_broken).toBe(second.id);
  expect(verifyChain([first, third]).first_broken).toBe(third.id);
  expect(verifyChain([second, third]).first_broken).toBe(second.id);
  expect(verifyChain([first, third, second]).first_broken).toBe(third.id);
  const forged = second.values.map((value) => ({ ...value, value: 'forged@example.com' }));
  expect(verifyChain([first, { ...second, values: forged }, third])).toMatchObject({ valid: false, first_broken: second.id });
});

test.each([
  ['the last entry', -1],
  ['the last two entries', -2],
  ['every entry', -4],
])('a verification detects that %s was removed from the trail', async (_, from) => {
  const { platform, call } = testPlatform();
  for (const organization_name of ['A', 'B', 'C', 'D']) await call('PATCH /v1/account', { body: { organization_name } });
  const tampered = platform.snapshot();
  const rows = tampered.state.tables.audit.all();
  for (const { id } of rows.slice(from)) tampered.state.tables.audit.remove(id);
  platform.restore(tampered);
  const { body } = await call('GET /v1/audit/verification');
  expect(body).toMatchObject({ valid: false, first_broken: rows.at(-1)?.id, entries: 4 + from });
});

test('erased values do not break the chain, and their entries are counted and listed', async () => {
  const { platform, call } = testPlatform();
  for (const email of ['one@example.com', 'two@example.com']) await call('PATCH /v1/account', { body: { email } });
  const { id } = platform.seed.key();
  await call(`POST /v1/keys/${id}/revoke`);
  const emptied = platform.snapshot();
  const [first] = emptied.state.tables.audit.all();
  if (!first) throw new Error('There must be an entry.');
  const values = first.wire.values.map((value) => ({ ...value, salt: null, value: null }));
  emptied.state.tables.audit.update(first.id, { wire: { values } });
  platform.restore(emptied);
  expect((await call('GET /v1/audit/verification')).body).toMatchObject({ valid: true, entries: 3, erased: 1 });
  const idsOf = async (erased: boolean) =>
    (await call(`GET /v1/audit/entries?erased=${erased}&order=asc`)).body.data.map((entry: { id: string }) => entry.id);
  expect(await idsOf(true)).toEqual([first.id]);
  expect(await idsOf(false)).toHaveLength(2);
  expect((await call('GET /v1/audit/entries?erased=maybe')).status).toBe(422);
});

test('an empty trail is valid and has no head', () => {
  expect(verifyChain([])).toEqual({ valid: true, entries: 0, first_broken: null, erased: 0, head: null });
});

test('unknown entries get a 404, and a period that ends before it begins is refused', async () => {
  const { call } = testPlatform();
  expect((await call('GET /v1/audit/entries/aud_01KASEQ4H8Z3M5N7P9R1T3V5X7')).status).toBe(404);
  expect((await call('GET /v1/audit/entries?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z')).status).toBe(422);
});

test('the entries of an invitation and a key contain personal values with salt and digest, but no secret', async () => {
  const { call } = testPlatform();
  const { body: invitation } = await call('POST /v1/members', { body: { email: 'grace@example.com', role: 'analyst' } });
  const allowed_addresses = ['203.0.113.0/24', '2001:db8::/48'];
  const { body: key } = await call('POST /v1/keys', { body: { name: 'bound', scopes: ['usage:read'], allowed_addresses } });
  const { body } = await call('GET /v1/audit/entries?order=asc');
  const valuesOf = (target: string) => body.data.find((entry: { target_id: string }) => entry.target_id === target).values;
  expect(valuesOf(invitation.id)).toMatchObject([{ pointer: '/email', value: 'grace@example.com' }]);
  expect(valuesOf(key.id)).toMatchObject([
    { pointer: '/allowed_addresses/0', value: '203.0.113.0/24' },
    { pointer: '/allowed_addresses/1', value: '2001:db8::/48' },
  ]);
  for (const { salt, value, digest } of [...valuesOf(invitation.id), ...valuesOf(key.id)])
    expect(digest).toBe(sha256Hex(salt + value));
  for (const secret of [invitation.invitation_token, invitation.key.secret, key.secret])
    expect(JSON.stringify(body)).not.toContain(secret);
  expect((await call('GET /v1/audit/verification')).body.valid).toBe(true);
});

import { expect, test } from 'vitest';
import { period } from '../../../test/support/spec-figures.ts';
import { type TestPlatform, testPlatform } from '../../../test/support/test-platform.ts';
import { contract } from '../generated/contract.ts';

const anonymizeAfter = period('usage_log', 'anonymize_after');
const deleteAfter = period('usage_log', 'delete_after');

/** Sends three requests: with a key id in the path, with an email address in the path, and to an unknown path. */
async function calls({ platform, call }: TestPlatform): Promise<void> {
  await call(`GET /v1/keys/${platform.keyId}`);
  await call('GET /v1/members/ada%40example.com');
  await call('GET /v1/people/ada@example.com', { key: 'none' });
}

test('an entry shows the request until usage logs of the same time are anonymized, and then only what these logs show', async () => {
  const open = testPlatform();
  const { platform } = open;
  await calls(open);
  const { keyId } = platform;
  await platform.clock.advance({ milliseconds: anonymizeAfter - 1 });
  expect(platform.journal.entries).toMatchObject([
    { operation: 'keys.get', path: `/v1/keys/${keyId}`, key: keyId, requestId: expect.stringMatching(/^req_/), status: 200 },
    { operation: 'members.get', path: '/v1/members/{member_id}', key: keyId, status: 422 },
    { operation: undefined, path: '/v1/people/ada@example.com', key: undefined, status: 404 },
  ]);
  await platform.clock.advance({ milliseconds: 1 });
  const gone = { key: undefined, requestId: undefined, failure: undefined };
  expect(platform.journal.entries).toMatchObject([
    { operation: 'keys.get', path: contract.operations['keys.get'].path, status: 200, rule: 'operation', ...gone },
    { operation: 'members.get', path: contract.operations['members.get'].path, status: 422, rule: 'validate', ...gone },
    { operation: undefined, path: undefined, status: 404, rule: 'route', ...gone },
  ]);
});

test('an entry is deleted at the same time as usage logs of its time, even if no request arrives', async () => {
  const open = testPlatform();
  await calls(open);
  await open.platform.clock.advance({ milliseconds: deleteAfter - 1 });
  expect(open.platform.journal.entries).toHaveLength(3);
  await open.platform.clock.advance({ milliseconds: 1 });
  expect(open.platform.journal.entries).toEqual([]);
  expect(open.platform.journal.find({ status: 404 })).toEqual([]);
});

test('if an account shortens its retention period, its entries are immediately and permanently removed earlier', async () => {
  const open = testPlatform();
  const { platform, call } = open;
  await calls(open);
  await platform.clock.advance({ days: 2 });
  const retention = { usage_logs_anonymized_after: 'P1D', usage_logs_deleted_after: 'P3D' };
  await call('PATCH /v1/settings', { body: { retention } });
  await call('PATCH /v1/settings', {
    body: { retention: { usage_logs_anonymized_after: null, usage_logs_deleted_after: null } },
  });
  expect(platform.journal.find({ operation: 'keys.get' })).toMatchObject([{ key: undefined, requestId: undefined }]);
  expect(platform.journal.find({ status: 404 })).toMatchObject([{ path: '/v1/people/ada@example.com' }]);
  await call('PATCH /v1/settings', { body: { retention } });
  await platform.clock.advance({ days: 1 });
  expect(platform.journal.find({ operation: 'keys.get' })).toEqual([]);
});

test('the entries of an account are deleted with the account', async () => {
  const open = testPlatform();
  await calls(open);
  await open.platform.clock.advance({ days: 70 });
  await open.call('POST /v1/account/close', { body: { confirm_api_username: 'ada' } });
  const before = open.platform.journal.find({ operation: 'account.close' });
  expect(before.length).toBeGreaterThan(0);
  await open.platform.clock.advance({ milliseconds: period('account', 'delete_after') });
  expect(open.platform.journal.entries).toEqual([]);
});

test('the search for personal data finds values in failures', async () => {
  const { platform, call } = testPlatform({ check: () => {} });
  platform.on('account.get', () => Promise.reject(new Error('no room for grace@example.com')), { once: true });
  await call('GET /v1/account');
  const found = await platform.expectNoPersonalData('grace@example.com').catch((error) => error);
  expect(found.places).toMatchObject([{ kind: 'journal', where: '/0/failure' }]);
});

test('the search for personal data finds values in paths, and says when they will be removed', async () => {
  const open = testPlatform();
  const { platform } = open;
  await open.call('GET /v1/people/grace@example.com');
  const found = await platform.expectNoPersonalData('grace@example.com').catch((error) => error);
  const at = platform.clock.now() + anonymizeAfter;
  expect(found.places).toEqual([
    {
      kind: 'journal',
      where: '/0/path',
      value: 'grace@example.com',
      holder: undefined,
      ends: { does: 'anonymize', properties: expect.arrayContaining(['path']), when: { kind: 'at', at, because: 'class' } },
    },
  ]);
  await open.call(`GET /v1/keys/${platform.keyId}`);
  await platform.clock.advanceTo(at);
  expect((await platform.expectNoPersonalData('grace@example.com')).answers).toBeGreaterThan(0);
});

test('the journal keeps at most its number of entries; the oldest are dropped and counted', async () => {
  const { platform, call } = testPlatform({ journalSize: 3 });
  for (const path of ['account', 'limits', 'settings', 'roles', 'keys']) await call(`GET /v1/${path}`);
  expect(platform.journal.entries.map(({ path }) => path)).toEqual(['/v1/settings', '/v1/roles', '/v1/keys']);
  expect(platform.journal.dropped).toBe(2);
  platform.journal.clear();
  expect([platform.journal.entries, platform.journal.dropped]).toEqual([[], 0]);
});

test('a journal with the size 0 keeps no entries', async () => {
  const { platform, call } = testPlatform({ journalSize: 0 });
  await call('GET /v1/account');
  expect([platform.journal.entries, platform.journal.dropped]).toEqual([[], 1]);
});

test('a search for an unknown rule is refused, and the error suggests the right name', () => {
  const { platform } = testPlatform();
  expect(() => platform.journal.find({ rule: 'limit' as 'limits' })).toThrow(/limits/);
});

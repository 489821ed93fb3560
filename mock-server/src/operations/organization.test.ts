import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';

const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

test('the organization and the account have the same name', async () => {
  const { call } = testPlatform();
  const changed = await call('PATCH /v1/organization', { body: { organization_name: 'Analytical Engines' } });
  expect(changed.body.organization_name).toBe('Analytical Engines');
  expect((await call('GET /v1/account')).body.organization_name).toBe('Analytical Engines');
  await call('PATCH /v1/account', { body: { organization_name: null } });
  expect((await call('GET /v1/organization')).body.organization_name).toBeNull();
});

test('setting and removing an encryption key needs a second factor', async () => {
  const { platform, call } = testPlatform();
  const set = await call('PUT /v1/organization/encryption-key', { body: { recipient } });
  const now = new Date(platform.clock.now()).toISOString();
  expect(set.body).toMatchObject({ encryption_key: recipient, encryption_key_set_at: now });
  expect(platform.journal.find({ operation: 'organization.setEncryptionKey', status: 401 })).toHaveLength(1);
  const removed = await call('DELETE /v1/organization/encryption-key', {
    headers: { 'if-match': set.headers.get('etag') ?? '' },
  });
  expect(removed.body).toMatchObject({ encryption_key: null, encryption_key_set_at: null });
});

test('a recipient with a wrong checksum is refused with its pointer', async () => {
  const { call } = testPlatform();
  const { status, body } = await call('PUT /v1/organization/encryption-key', {
    body: { recipient: recipient.replace('ql3z', 'ql3y') },
  });
  expect(status).toBe(422);
  expect(body.errors).toEqual([{ pointer: '/body/recipient', detail: expect.stringContaining('checksum') }]);
  expect((await call('GET /v1/organization')).body.encryption_key).toBeNull();
});

test.each([{}, { organization_name: 7 }, { organization_name: 'x'.repeat(201) }, { vat: '1' }])('%j is refused', async (body) => {
  const { call } = testPlatform();
  expect((await call('PATCH /v1/organization', { body })).status).toBe(422);
});

test('an edit with an old ETag is refused', async () => {
  const { call } = testPlatform();
  const { status } = await call('PATCH /v1/organization', {
    body: { organization_name: 'Late' },
    headers: { 'if-match': '"7"' },
  });
  expect(status).toBe(412);
});

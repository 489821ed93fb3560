import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';

const leak = async ({ platform, call }: ReturnType<typeof testPlatform>): Promise<void> => {
  await call(`POST /v1/keys/${platform.seed.key().id}/report-leaked`, { body: { found_in: 'website' } });
};

test('a serious event and its incident send notifications', async () => {
  const opened = testPlatform();
  await leak(opened);
  const { body } = await opened.call('GET /v1/notifications?order=asc');
  const [incident] = (await opened.call('GET /v1/security/incidents')).body.data;
  expect(body.data).toMatchObject([
    { kind: 'security_notice', topic: 'incident_opened', resource_id: incident.id },
    { kind: 'security_notice', topic: 'security_event', resource_id: incident.event_ids[0] },
  ]);
  expect((await opened.call('GET /v1/notifications?kind=service_update')).body.data).toEqual([]);
});

test('a kind of notification that is switched off is not sent', async () => {
  const opened = testPlatform();
  const { body } = await opened.call('PATCH /v1/notifications/settings', { body: { security_notices: false } });
  expect(body).toMatchObject({ security_notices: false, service_updates: true });
  await leak(opened);
  expect((await opened.call('GET /v1/notifications')).body.data).toEqual([]);
});

test('a rotated key sends a notification', async () => {
  const { platform, call } = testPlatform();
  const { id } = platform.seed.key();
  await call(`POST /v1/keys/${id}/rotate`, { body: { overlap: 'PT0S' } });
  expect((await call('GET /v1/notifications')).body.data).toMatchObject([{ topic: 'key_rotated', resource_id: id }]);
});

test('a key sends a notification exactly when it expires', async () => {
  const { platform, call } = testPlatform();
  const { id, expires_at } = platform.seed.key({ expires_at: '2026-01-02T00:00:00.000Z' });
  await platform.clock.advance({ days: 2 });
  expect((await call('GET /v1/notifications')).body.data).toMatchObject([
    { topic: 'key_expires', resource_id: id, created_at: expires_at },
  ]);
});

test('settings can be changed only with the ETag of the current version', async () => {
  const { call } = testPlatform();
  const { headers } = await call('GET /v1/notifications/settings');
  const edit = { body: { service_updates: false }, headers: { 'if-match': headers.get('etag') ?? '' } };
  expect((await call('PATCH /v1/notifications/settings', edit)).status).toBe(200);
  expect((await call('PATCH /v1/notifications/settings', edit)).status).toBe(412);
});

test.each([{}, { security_notices: 'yes' }, { newsletter: true }])('the settings %j are refused', async (body) => {
  const { call } = testPlatform();
  expect((await call('PATCH /v1/notifications/settings', { body })).status).toBe(422);
});

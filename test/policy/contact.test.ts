import { expect, test } from 'vitest';
import { setup } from '../support/setup.ts';

test('P-063 privacy requests go to the privacy team', async () => {
  const { client } = setup();
  const request = await client.privacy.createRequest({ kind: 'inquiry' });
  expect(request).toMatchObject({ team: 'privacy', team_address: 'privacy@sentinelsec.studio' });
});

test('P-064 security requests go to the security team', async () => {
  const { client } = setup();
  const request = await client.privacy.createRequest({ kind: 'inquiry', team: 'security' });
  expect(request).toMatchObject({ team: 'security', team_address: 'security@sentinelsec.studio' });
});

test.each(['access', 'correction', 'deletion', 'inquiry'] as const)(
  'P-065 an answer is due within 24 hours and arrives in time: %s',
  async (kind) => {
    const { platform, client } = setup();
    const { id, created_at, respond_by } = await client.privacy.createRequest({ kind });
    expect(Date.parse(respond_by) - Date.parse(created_at)).toBe(24 * 3_600_000);
    await platform.clock.advance({ hours: 24 });
    const answered = await client.privacy.getRequest(id);
    expect(answered.status).toBe('answered');
    expect(Date.parse(answered.answered_at ?? '')).toBeLessThanOrEqual(Date.parse(respond_by));
  },
);

test('P-066 the platform says which version of the policy it follows', async () => {
  const { client } = setup();
  expect((await client.privacy.getInventory()).policy_version).toBe('2024-12');
});

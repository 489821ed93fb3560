import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';
import { period } from '../support/spec-figures.ts';

const anonymized = period('usage_log', 'anonymize_after');
const deleted = period('usage_log', 'delete_after');

test('a log loses its personal data when it is anonymized, and is deleted later', async () => {
  const { platform, client } = setup();
  await client.account.get();
  const [log] = (await client.usage.listLogs({ operation: 'account.get' })).data;
  if (!log) throw new Error('no log');
  const made = Date.parse(log.created_at);
  expect(log).toMatchObject({
    path: '/v1/account',
    ip_address: expect.any(String),
    api_username: expect.any(String),
    anonymized: false,
  });

  await platform.clock.advanceTo(made + anonymized - 1);
  expect(await client.usage.getLog(log.id)).toEqual(log);
  await platform.clock.advanceTo(made + anonymized);
  expect(await client.usage.getLog(log.id)).toMatchObject({
    path: '/v1/account',
    ip_address: null,
    key_id: null,
    api_username: null,
    request_id: null,
    anonymized: true,
  });

  await platform.clock.advanceTo(made + deleted - 1);
  expect((await client.usage.getLog(log.id)).anonymized).toBe(true);
  await platform.clock.advanceTo(made + deleted);
  expect(await failure(client.usage.getLog(log.id))).toMatchObject({ kind: 'not-found' });
  const left = await client.usage.listLogs({ to: new Date(made + 1).toISOString() });
  expect(left.data).toEqual([]);
});

test('one jump results in the same state as many small ones', async () => {
  const logsAfter = async (jumps: number): Promise<unknown> => {
    const { platform, client } = setup({ seed: 'team' });
    platform.clock.freeze();
    const until = platform.clock.now() + deleted;
    const step = deleted / jumps;
    for (let jump = 0; jump < jumps; jump++) await platform.clock.advance({ milliseconds: step });
    expect(platform.clock.now()).toBe(until);
    return (await client.usage.listLogs({ limit: 1000 })).data.map(({ id, anonymized }) => [id, anonymized]);
  };
  expect(await logsAfter(90)).toEqual(await logsAfter(1));
});

test('an account may shorten the retention of its logs, but not lengthen it', async () => {
  const { platform, client } = setup();
  await client.account.get();
  const [log] = (await client.usage.listLogs({ operation: 'account.get' })).data;
  if (!log) throw new Error('no log');
  const { retention } = await client.settings.get();
  await client.settings.update({
    retention: { ...retention, usage_logs_deleted_after: 'P7D', usage_logs_anonymized_after: 'P3D' },
  });
  await platform.clock.advance({ days: 3 });
  expect((await client.usage.getLog(log.id)).ip_address).toBeNull();
  await platform.clock.advance({ days: 4 });
  expect(await failure(client.usage.getLog(log.id))).toMatchObject({ kind: 'not-found' });
  const longer = client.settings.update({ retention: { ...retention, usage_logs_deleted_after: 'P400D' } });
  expect(await failure(longer)).toMatchObject({ kind: 'validation' });
});

test('the clock cannot be set back', async () => {
  const { platform } = setup();
  await expect(platform.clock.advance({ days: -1 })).rejects.toThrow(RangeError);
});

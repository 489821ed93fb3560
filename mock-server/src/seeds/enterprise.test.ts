import { beforeAll, expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import type { Platform } from '../index.ts';

const options = { seed: 'enterprise', startTime: '2026-06-01T12:00:00.000Z', frozen: true } as const;
type Call = ReturnType<typeof testPlatform>['call'];
let platform: Platform;
let call: Call;

beforeAll(() => {
  ({ platform, call } = testPlatform(options));
});

const pageOf = async (query: string): Promise<{ id: string }[]> => (await call(`GET /v1/usage/logs?${query}`)).body.data;

test('a million logs over 90 days are listed, filtered, read and counted', async () => {
  expect(platform.snapshot().state.tables.logs.size).toBe(1_000_000);
  const [newest] = await pageOf('limit=1');
  const [oldest] = await pageOf('limit=1&order=asc');
  expect((await call(`GET /v1/usage/logs/${newest?.id}`)).body).toMatchObject({
    anonymized: false,
    ip_address: expect.any(String),
  });
  expect((await call(`GET /v1/usage/logs/${oldest?.id}`)).body).toMatchObject({ anonymized: true, ip_address: null });
  const failed = await pageOf('status=503&limit=1000');
  expect(failed).toHaveLength(1000);
  const { body } = await call('GET /v1/usage/statistics');
  expect(body.calls).toBe(1_000_000 + 5);
});

test('its keys and members do not exceed the maximum of an account, and a review lists all of them', async () => {
  const [review] = (await call('GET /v1/access-reviews')).body.data;
  const { keys, members } = platform.snapshot().state.tables;
  expect(review.items).toHaveLength(keys.all().length + members.all().length);
});

test('the same seed number gives the same rows, and another number gives others', async () => {
  const rows = async (seedNumber: number) => {
    const other = testPlatform({ ...options, seedNumber });
    return (await other.call('GET /v1/usage/logs?limit=1000&order=asc')).body.data;
  };
  expect(await rows(1)).toEqual(await pageOf('limit=1000&order=asc'));
  expect(await rows(2)).not.toEqual(await pageOf('limit=1000&order=asc'));
});

test('two years later all logs and statistics are deleted, and a reset restores them', async () => {
  const first = await pageOf('limit=100&order=asc');
  const { ran } = await platform.clock.advance({ days: 731 });
  expect(ran.find(({ job }) => job === 'retention.delete')?.count).toBeGreaterThan(1_000_000 - 10_000);
  const { tables, agenda } = platform.snapshot().state;
  expect([tables.logs.size, tables.logs.chunks.length]).toEqual([0, 0]);
  expect(tables.performance.size).toBeLessThan(100);
  expect(agenda.heap.length).toBeLessThan(100);
  platform.reset();
  expect(await pageOf('limit=100&order=asc')).toEqual(first);
});

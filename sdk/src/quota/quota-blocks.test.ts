import { expect, test } from 'vitest';
import { QuotaBlocks } from './quota-blocks.ts';

test('a server is believed for one day at most', () => {
  const blocks = new QuotaBlocks();
  blocks.block(['daily'], { now: 5, ms: Number.MAX_SAFE_INTEGER });
  expect(blocks.find(['daily'], 5)).toEqual({ name: 'daily', until: 86_400_005 });
});

test('a block can become longer, not shorter, and does not concern other policies', () => {
  const blocks = new QuotaBlocks();
  blocks.block(['a'], { now: 0, ms: 100 });
  blocks.block(['a'], { now: 0, ms: 50 });
  expect(blocks.find(['b', 'a'], 99)).toEqual({ name: 'a', until: 100 });
  expect(blocks.find(['b'], 0)).toBeUndefined();
  blocks.block(['a'], { now: 0, ms: 200 });
  expect(blocks.find(['a'], 199)).toEqual({ name: 'a', until: 200 });
});

test('when the first call after a block has ended, the policy is free, unless it was blocked again', async () => {
  const blocks = new QuotaBlocks();
  blocks.block(['a'], { now: 0, ms: 100 });
  const ended = blocks.enter(['a', 'b'], () => 150);
  expect(blocks.find(['a'], 120)).toMatchObject({ name: 'a', probe: expect.any(Promise) });
  ended?.();
  expect(blocks.find(['a'], 151)).toBeUndefined();
  expect(blocks.enter(['a'], () => 151)).toBeUndefined();
  blocks.block(['a'], { now: 200, ms: 100 });
  const again = blocks.enter(['a'], () => 310);
  blocks.block(['a'], { now: 305, ms: 100 });
  again?.();
  expect(blocks.find(['a'], 310)).toEqual({ name: 'a', until: 405 });
});

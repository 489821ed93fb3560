import { getEventListeners } from 'node:events';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { faultNames, faultProxy } from '../support/fault-proxy.ts';
import { countedClock } from './counted-clock.ts';
import { tally, work } from './workload.ts';

/** How many calls all seeds make together; `npm run chaos` asks for more. */
const calls = Number(process.env.CHAOS_CALLS ?? 1200);
const seeds = [1, 2, 3, 4];
const timeout = 120_000;

/** Works through a fault proxy, and looks at what is there afterwards. `spoil` may change what the client sends. */
async function storm(seed: number, spoil: (init: RequestInit) => RequestInit = (init) => init) {
  const platform = createPlatform({
    seed: 'empty',
    check: conformance,
    plan: 'enterprise',
    startTime: '2026-01-01T00:00:00.000Z',
    frozen: true,
  });
  const options = platform.clientOptions();
  const clock = countedClock(options.clock);
  const proxy = faultProxy((url, init) => options.fetch(url, spoil(init)), { clock, seed, share: 0.12 });
  const limits = { timeout, attemptTimeout: 5000, idleTimeout: 5000 };
  const client = new SentinelSec({ ...options, ...limits, clock, fetch: proxy.fetch, logLevel: 'off' });
  const { signal } = new AbortController();
  const outcomes = await work({ client, clock, seed, calls: calls / seeds.length, workers: 32, signal });
  const made: string[] = [];
  for await (const key of new SentinelSec(options).keys.list({ limit: 100 })) made.push(key.name);
  return { proxy, outcomes, made, pending: clock.pending, listeners: getEventListeners(signal, 'abort').length, client };
}

test.each(seeds)(
  'through faults of every kind (seed %d) each call ends in time, right or with a typed error, and no write is done twice',
  { timeout: 120_000 },
  async (seed) => {
    const { proxy, outcomes, made, pending, listeners, client } = await storm(seed);
    const ends = tally(outcomes);
    if (process.env.CHAOS_CALLS) console.log({ seed, ends, faults: Object.fromEntries(proxy.counts) });
    expect(outcomes).toHaveLength(calls / seeds.length);
    expect(Math.max(...outcomes.map(({ tookMs }) => tookMs))).toBeLessThanOrEqual(timeout);
    expect(ends.right).toBeGreaterThan(outcomes.length * 0.8);
    expect([...proxy.counts.keys()].sort()).toEqual([...faultNames].sort());
    const writes = outcomes.filter(({ name }) => name !== undefined);
    const times = (wanted: string | undefined): number => made.filter((name) => name === wanted).length;
    expect(writes.filter(({ ended, name }) => times(name) !== 1 && ended === 'right')).toEqual([]);
    expect(writes.filter(({ name }) => times(name) > 1)).toEqual([]);
    expect({ pending, listeners, waiting: client.quota.waiting }).toEqual({ pending: 0, listeners: 0, waiting: 0 });
  },
);

test('a client that lost its idempotency keys is caught writing twice', { timeout: 300_000 }, async () => {
  const withoutKey = (init: RequestInit): RequestInit => {
    const headers = new Headers(init.headers);
    headers.delete('idempotency-key');
    return { ...init, headers };
  };
  const twice = [];
  for (const seed of seeds) {
    const { made } = await storm(seed, withoutKey);
    twice.push(made.length - new Set(made).size);
  }
  expect(Math.max(...twice)).toBeGreaterThan(0);
});

import { getEventListeners } from 'node:events';
import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { startServer } from '@sentinelsec/mock-server/server';
import { type Clock, SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { dice, next } from '../../mock-server/src/base/random.ts';
import { systemClock } from '../../sdk/src/base/clock.ts';
import { faultProxy } from '../support/fault-proxy.ts';
import { countedClock } from './counted-clock.ts';
import { socketProxy } from './socket-proxy.ts';
import { tally, work } from './workload.ts';

const calls = Number(process.env.CHAOS_CALLS ?? 300);
const timeout = 20_000;
const seed = 5;

/** Sockets and timers that keep the process alive. */
const held = (): number =>
  process.getActiveResourcesInfo().filter((kind) => ['TCPSocketWrap', 'TCPServerWrap', 'Timeout'].includes(kind)).length;

/** A client whose waits after failures are short, so that the test is: what they are is tested where no time passes. */
function clientAt(baseUrl: string, { platform, clock }: { platform: Platform; clock: Clock }): SentinelSec {
  const chance = dice(seed);
  return new SentinelSec({
    apiKey: platform.apiKey,
    // Gives a new code each time, where a person would wait for the next.
    mfa: platform.clientOptions().mfa,
    baseUrl,
    clock,
    random: { next: () => next(chance) / 10, uuid: () => crypto.randomUUID() },
    timeout,
    attemptTimeout: 1500,
    idleTimeout: 600,
    logLevel: 'off',
  });
}

test('through a proxy that breaks connections each call ends in time, right or with a typed error, and leaves nothing behind', {
  timeout: 300_000,
}, async () => {
  const before = held();
  const platform = createPlatform({ seed: 'empty', check: conformance, plan: 'enterprise' });
  const server = await startServer(platform, { port: 0 });
  const clock = countedClock(systemClock);
  const faults = faultProxy((url, init) => fetch(url, init), { clock: systemClock, seed, share: 0.1 });
  const proxy = await socketProxy(faults.fetch, server.url);
  const client = clientAt(proxy.url, { platform, clock });
  const { signal } = new AbortController();
  const outcomes = await work({ client, clock, seed, calls, workers: 16, signal });
  const ends = tally(outcomes);
  if (process.env.CHAOS_CALLS) console.log({ ends, faults: Object.fromEntries(faults.counts) });
  expect(outcomes).toHaveLength(calls);
  expect(Math.max(...outcomes.map(({ tookMs }) => tookMs))).toBeLessThan(timeout + 2000);
  expect(ends.right).toBeGreaterThan(calls * 0.8);

  const made: string[] = [];
  for await (const key of new SentinelSec(platform.clientOptions()).keys.list({ limit: 100 })) made.push(key.name);
  const right = outcomes.flatMap(({ name, ended }) => (name !== undefined && ended === 'right' ? [name] : []));
  expect(right.filter((name) => !made.includes(name))).toEqual([]);
  expect(made.length).toBe(new Set(made).size);
  expect({ pending: clock.pending, listeners: getEventListeners(signal, 'abort').length }).toEqual({ pending: 0, listeners: 0 });
  await proxy.close();
  await server.close();
  await expect.poll(held, { timeout: 10_000 }).toBeLessThanOrEqual(before);
});

import { getEventListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Fetch, SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { systemClock } from '../../sdk/src/base/clock.ts';
import { keyWith } from '../support/fake-server.ts';
import { countedClock } from './counted-clock.ts';

const whole = process.env.CHAOS_CALLS !== undefined;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Makes a `fetch` whose response arrives in another turn of the event loop, as from a network. The engine clears weak references
 * only between turns.
 */
const answering =
  (headers: Readonly<Record<string, string>>): Fetch =>
  async () => {
    await setImmediate();
    return Response.json({ plan: 'free' }, { headers });
  };

/** Returns the size of the heap in bytes after garbage collections. */
async function heap(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    await setImmediate();
    collect();
  }
  return process.memoryUsage().heapUsed;
}

/**
 * Returns the growth of the heap in bytes during the second half of the work. In the first half, the engine still compiles code
 * and makes caches.
 */
async function grownBy(count: number, half: (count: number) => unknown): Promise<number> {
  await half(count / 2);
  const before = await heap();
  await half(count / 2);
  return (await heap()) - before;
}

/** The size of a heap with the same objects varies by less than this number of bytes. */
const noise = 1_000_000;

test('no client that was made, used and dropped stays in memory, nor anything that belongs to it', {
  timeout: 240_000,
}, async () => {
  const dropped: WeakRef<SentinelSec>[] = [];
  const clock = countedClock(systemClock);
  const grown = await grownBy(whole ? 2000 : 400, async (count) => {
    for (let made = 0; made < count; made += 1) {
      const client = new SentinelSec({
        apiKey: keyWith(),
        clock,
        logLevel: 'off',
        fetch: answering({}),
        onEvent: () => undefined,
      });
      await client.account.get();
      dropped.push(new WeakRef(client.withOptions({ timeout: 1000 })), new WeakRef(client));
    }
  });
  // The last objects may still be on the stack.
  expect(dropped.slice(0, -2).filter((client) => client.deref() !== undefined)).toEqual([]);
  expect(clock.pending).toBe(0);
  if (whole) console.log(`a thousand clients: ${grown} bytes more of heap`);
  expect(grown).toBeLessThan(noise);
});

const closed = { 'ratelimit-policy': '"standard";q=1;w=36000', ratelimit: '"standard";r=0;t=36000' };

/**
 * Starts calls that wait for a used-up quota, and aborts them. Half of the calls share one signal, and the others have their own
 * signals.
 */
async function abortWaits(client: SentinelSec, count: number): Promise<void> {
  const all = new AbortController();
  const own = Array.from({ length: count / 2 }, () => new AbortController());
  const signals = [...own.map(({ signal }) => signal), ...own.map(() => all.signal)];
  const ends = Promise.allSettled(signals.map((signal) => client.account.get({ signal })));
  await setImmediate();
  expect(client.quota.waiting).toBe(count);
  for (const one of own) one.abort();
  await setImmediate();
  expect(client.quota.waiting).toBe(count / 2);
  all.abort();
  const kinds = (await ends).map((end) => end.status === 'rejected' && end.reason.kind);
  expect(new Set(kinds)).toEqual(new Set(['abort']));
  expect(client.quota.waiting).toBe(0);
  expect([all, ...own].flatMap(({ signal }) => getEventListeners(signal, 'abort'))).toEqual([]);
}

test('aborted waits leave no timer, no listener, no waiter and no memory', {
  timeout: 240_000,
}, async () => {
  const clock = countedClock(systemClock);
  const client = new SentinelSec({ apiKey: keyWith(), clock, logLevel: 'off', timeout: Infinity, fetch: answering(closed) });
  await client.account.get();
  const grown = await grownBy(whole ? 20_000 : 4000, (count) => abortWaits(client, count));
  // When the last waiter has left, the queue clears its timer.
  expect(clock.pending).toBe(0);
  if (whole) console.log(`ten thousand aborted waits: ${grown} bytes more of heap`);
  expect(grown).toBeLessThan(noise);
});

test('clients that are kept and waits that continue are found in the heap, even if they are few', {
  timeout: 240_000,
}, async () => {
  const client = new SentinelSec({ apiKey: keyWith(), logLevel: 'off', timeout: Infinity, fetch: answering(closed) });
  await client.account.get();
  const kept: SentinelSec[] = [];
  const clients = await grownBy(400, (count) => {
    for (let made = 0; made < count; made += 1) kept.push(client.withOptions({ timeout: 1000 }));
  });
  const all = new AbortController();
  const calls: Promise<unknown>[] = [];
  const waits = await grownBy(2000, (count) => {
    for (let made = 0; made < count; made += 1) calls.push(client.account.get({ signal: all.signal }).catch(() => undefined));
  });
  expect([kept.length, client.quota.waiting]).toEqual([400, 2000]);
  expect(clients).toBeGreaterThan(noise);
  expect(waits).toBeGreaterThan(noise);
  all.abort();
  await Promise.all(calls);
});

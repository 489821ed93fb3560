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

/** As from a network, the answer comes in another turn: what is held weakly is let go between turns only. */
const answering =
  (headers: Readonly<Record<string, string>>): Fetch =>
  async () => {
    await setImmediate();
    return Response.json({ plan: 'free' }, { headers });
  };

/** The heap once nothing that can go is left, in bytes. */
async function heap(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    await setImmediate();
    collect();
  }
  return process.memoryUsage().heapUsed;
}

test('of a thousand clients that were made, used and dropped none is left', { timeout: 240_000 }, async () => {
  const count = whole ? 1000 : 300;
  const dropped: WeakRef<SentinelSec>[] = [];
  const clock = countedClock(systemClock);
  for (let made = 0; made < count; made += 1) {
    const client = new SentinelSec({ apiKey: keyWith(), clock, logLevel: 'off', fetch: answering({}), onEvent: () => undefined });
    await client.account.get();
    dropped.push(new WeakRef(client.withOptions({ timeout: 1000 })), new WeakRef(client));
  }
  await heap();
  // The last may still be on the stack.
  expect(dropped.slice(0, -2).filter((client) => client.deref() !== undefined)).toEqual([]);
  expect(clock.pending).toBe(0);
});

test('ten thousand aborted waits leave no timer, no listener, nobody in the queue and no memory', {
  timeout: 240_000,
}, async () => {
  const count = whole ? 10_000 : 2000;
  const clock = countedClock(systemClock);
  const closed = { 'ratelimit-policy': '"standard";q=1;w=36000', ratelimit: '"standard";r=0;t=36000' };
  const client = new SentinelSec({ apiKey: keyWith(), clock, logLevel: 'off', timeout: Infinity, fetch: answering(closed) });
  await client.account.get();
  const all = new AbortController();
  const round = async (): Promise<Set<unknown>> => {
    const own: AbortController[] = [];
    const calls = Array.from({ length: count }, (_, at) => {
      if (at % 2 === 0) return client.account.get({ signal: all.signal });
      const one = new AbortController();
      own.push(one);
      return client.account.get({ signal: one.signal });
    });
    const ends = Promise.allSettled(calls);
    await setImmediate();
    expect(client.quota.waiting).toBe(count);
    for (const one of own) one.abort();
    return new Set(
      [...(await Promise.race([ends, aborting(all, ends)]))].map((end) => end.status === 'rejected' && end.reason.kind),
    );
  };
  expect(await round()).toEqual(new Set(['abort']));
  expect({ waiting: client.quota.waiting, listeners: getEventListeners(all.signal, 'abort').length }).toEqual({
    waiting: 0,
    listeners: 0,
  });
  // The one wake-up that the queue had set is taken back with the last who waited.
  expect(clock.pending).toBe(0);
});

/** Ends all that is left, once those with signals of their own have been told. */
async function aborting<T>(all: AbortController, ends: Promise<T>): Promise<T> {
  await setImmediate();
  all.abort();
  return ends;
}

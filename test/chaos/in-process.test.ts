import { getEventListeners } from 'node:events';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type ClientOptions, SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { faultNames, faultProxy } from '../support/fault-proxy.ts';
import { countedClock } from './counted-clock.ts';
import { complaints } from './verdict.ts';
import { tally, work } from './workload.ts';

/** The number of calls in the runs of all seeds together. `npm run chaos` sets a higher number. */
const calls = Number(process.env.CHAOS_CALLS ?? 800);
const seeds = [1, 2, 3, 4];
const timeout = 120_000;

/** Changes that disable one of the client's protections. */
interface Without {
  /** Changes the request that the client sends. */
  readonly sent?: (init: RequestInit) => RequestInit;
  /** Changes the response that the client receives. */
  readonly answered?: (answer: Response) => Response;
  readonly options?: ClientOptions;
}

/**
 * Makes calls through a proxy that causes faults in a share of the requests. Returns what went wrong, and what was still open
 * after the calls.
 */
async function storm(seed: number, { sent = (init) => init, answered = (answer) => answer, options: own }: Without = {}) {
  const platform = createPlatform({
    seed: 'empty',
    check: conformance,
    plan: 'enterprise',
    startTime: '2026-01-01T00:00:00.000Z',
    frozen: true,
  });
  const options = platform.clientOptions();
  const clock = countedClock(options.clock);
  const proxy = faultProxy((url, init) => options.fetch(url, sent(init)), { clock, seed, share: 0.12 });
  const client = new SentinelSec({
    ...options,
    ...{ timeout, attemptTimeout: 5000, idleTimeout: 5000, logLevel: 'off' },
    ...own,
    clock,
    fetch: async (url, init) => answered(await proxy.fetch(url, init)),
  });
  const { signal } = new AbortController();
  const each = calls / seeds.length;
  const outcomes = await work({ client, clock, seed, calls: each, workers: 32, signal });
  const made: string[] = [];
  for await (const key of new SentinelSec(options).keys.list({ limit: 100 })) made.push(key.name);
  const left = { pending: clock.pending, listeners: getEventListeners(signal, 'abort').length, waiting: client.quota.waiting };
  return {
    proxy,
    ends: tally(outcomes),
    left,
    complaints: complaints({ outcomes, calls: each, most: timeout, through: 0.95, made }),
  };
}

test.each(seeds)(
  'under faults of every kind (seed %d), each call ends in time with a result or a typed error, and no write is made twice',
  { timeout: 240_000 },
  async (seed) => {
    const { proxy, ends, left, complaints: told } = await storm(seed);
    if (process.env.CHAOS_CALLS) console.log({ seed, ends, faults: Object.fromEntries(proxy.counts) });
    expect(told).toEqual([]);
    expect([...proxy.counts.keys()].sort()).toEqual([...faultNames].sort());
    expect(left).toEqual({ pending: 0, listeners: 0, waiting: 0 });
  },
);

const withoutHeader = (name: string, from: HeadersInit | undefined): Headers => {
  const headers = new Headers(from);
  headers.delete(name);
  return headers;
};

/**
 * The protections that the test above relies on. Each entry has the complaint that `storm` must return if the client lacks this
 * protection, and the changes that disable the protection.
 */
const guards: readonly (readonly [guard: string, complaint: string, without: Without])[] = [
  [
    'its idempotency keys',
    'a write was done twice',
    { sent: (init) => ({ ...init, headers: withoutHeader('idempotency-key', init.headers) }) },
  ],
  [
    'the digest of what it reads',
    'a wrong answer was taken for right',
    {
      answered: ({ body, status, headers }) => new Response(body, { status, headers: withoutHeader('repr-digest', headers) }),
    },
  ],
  ['its retries', 'too few calls got through', { options: { maxRetries: 0 } }],
  [
    'its limits of time',
    'a call ended late',
    { options: { timeout: Infinity, attemptTimeout: Infinity, idleTimeout: Infinity } },
  ],
];

/**
 * The seeds for a client that lacks one of the protections in `guards`. With some seeds, no fault harms this client, so `storm`
 * does not return the complaint. The test then tries the next seed.
 */
const guardSeeds = [...seeds, ...seeds.map((seed) => seed + 100), ...seeds.map((seed) => seed + 200)];

test.each(guards)('a client without %s is detected: %s', { timeout: 600_000 }, async (_, complaint, without) => {
  const told = new Set<string>();
  for (const seed of guardSeeds) {
    for (const one of (await storm(seed, without)).complaints) told.add(one);
    if (told.has(complaint)) break;
  }
  expect([...told]).toContain(complaint);
});

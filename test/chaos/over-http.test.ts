import { getEventListeners } from 'node:events';
import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { startServer } from '@sentinelsec/mock-server/server';
import { type ClientOptions, type Clock, SentinelSec } from '@sentinelsec/sdk';
import { type UndiciTransport, undiciTransport } from '@sentinelsec/sdk/node';
import { expect, onTestFinished, test } from 'vitest';
import { dice, next } from '../../mock-server/src/base/random.ts';
import { systemClock } from '../../sdk/src/base/clock.ts';
import { faultProxy } from '../support/fault-proxy.ts';
import { countedClock } from './counted-clock.ts';
import { fairClock } from './fair-clock.ts';
import { watchOpen } from './left-open.ts';
import { rawFaults, rawNames } from './raw-faults.ts';
import { socketProxy } from './socket-proxy.ts';
import { complaints } from './verdict.ts';
import { tally, work } from './workload.ts';

const calls = Number(process.env.CHAOS_CALLS ?? 250);
const timeout = 30_000;
/** The maximum delay in milliseconds with which the test may notice the end of a call on a busy machine. */
const slack = 5000;
const seed = 5;

/** Functions that return a transport. Undefined for the default transport of the client. */
const transports = {
  'the fetch of the runtime': () => undefined,
  'undiciTransport()': () => undiciTransport({ proxy: false }),
};

/**
 * Returns options with short waits before retries, so that the test is fast. Other tests check the length of these waits in
 * virtual time.
 */
function optionsAt(baseUrl: string, { platform, clock }: { platform: Platform; clock: Clock }): ClientOptions {
  const chance = dice(seed);
  return {
    apiKey: platform.apiKey,
    // The platform's function advances the clock to get an unused code, so no call waits for the next code.
    mfa: platform.clientOptions().mfa,
    baseUrl,
    clock,
    random: { next: () => next(chance) / 10, uuid: () => crypto.randomUUID() },
    timeout,
    attemptTimeout: 2000,
    idleTimeout: 600,
    logLevel: 'off',
  };
}

/** Collects the warnings of the process, such as a warning about too many listeners. */
function warnings(): Error[] {
  const heard: Error[] = [];
  const hear = (warning: Error): void => void heard.push(warning);
  process.on('warning', hear);
  onTestFinished(() => void process.off('warning', hear));
  return heard;
}

/** Makes calls through the proxy with one transport and closes everything. Returns what went wrong and what was left open. */
async function storm(open: () => UndiciTransport | undefined) {
  const platform = createPlatform({ seed: 'empty', check: conformance, plan: 'enterprise' });
  const server = await startServer(platform, { port: 0 });
  const clock = countedClock(fairClock());
  const faults = faultProxy((url, init) => fetch(url, init), { clock: systemClock, seed, share: 0.1 });
  const raw = rawFaults(dice(seed), 0.1);
  const proxy = await socketProxy(faults.fetch, server.url, raw.draw);
  const transport = open();
  const client = new SentinelSec({ ...optionsAt(proxy.url, { platform, clock }), ...(transport && { fetch: transport }) });
  const { signal } = new AbortController();
  const outcomes = await work({ client, clock, seed, calls, workers: 24, signal });
  const made: string[] = [];
  for await (const key of new SentinelSec(platform.clientOptions()).keys.list({ limit: 100 })) made.push(key.name);
  const left = { pending: clock.pending, listeners: getEventListeners(signal, 'abort').length, waiting: client.quota.waiting };
  await transport?.close();
  await proxy.close();
  await server.close();
  return {
    ends: tally(outcomes),
    faults: [...faults.counts, ...raw.counts],
    unseen: rawNames.filter((name) => !raw.counts.has(name)),
    complaints: complaints({ outcomes, calls, most: timeout + slack, through: 0.8, made }),
    left,
  };
}

test('through a proxy that breaks connections, each call ends in time with a result or a typed error, and nothing is left behind', {
  timeout: 900_000,
}, async () => {
  const watch = watchOpen();
  onTestFinished(watch.stop);
  const heard = warnings();
  // Both runs spend most of their time waiting, so they run at the same time.
  const runs = await Promise.all(Object.entries(transports).map(async ([name, open]) => ({ name, ...(await storm(open)) })));
  for (const { name, ends, faults, unseen, complaints: told, left } of runs) {
    if (process.env.CHAOS_CALLS) console.log({ name, ends, faults: Object.fromEntries(faults) });
    expect.soft({ told, unseen, left }, `${name}: ${JSON.stringify(ends)}`).toEqual({
      told: [],
      unseen: [],
      left: { pending: 0, listeners: 0, waiting: 0 },
    });
  }
  await expect.poll(watch.left, { timeout: 30_000 }).toEqual([]);
  expect(heard).toEqual([]);
});

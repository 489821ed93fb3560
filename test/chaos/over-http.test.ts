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
/** How late the end of a call may be seen on a machine with other things to do, in milliseconds. */
const slack = 5000;
const seed = 5;

/** What sends the client's requests. */
const transports = {
  'the fetch of the runtime': () => undefined,
  'undiciTransport()': () => undiciTransport({ proxy: false }),
};

/** A client whose waits after failures are short, so that the test is: what they are is tested where no time passes. */
function optionsAt(baseUrl: string, { platform, clock }: { platform: Platform; clock: Clock }): ClientOptions {
  const chance = dice(seed);
  return {
    apiKey: platform.apiKey,
    // Gives a new code each time, where a person would wait for the next.
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

/** The warnings of the process from now on: of listeners that pile up, for instance. */
function warnings(): Error[] {
  const heard: Error[] = [];
  const hear = (warning: Error): void => void heard.push(warning);
  process.on('warning', hear);
  onTestFinished(() => void process.off('warning', hear));
  return heard;
}

/** Works through the proxy by one transport, closes all, and tells how it went. */
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
  // At the same time, since both wait more than they work.
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

import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { ConnectionError, SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';

test('after two server errors, the third attempt succeeds', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const client = new SentinelSec(platform.clientOptions());
  platform.faults.add({ kind: 'problem', problem: 'internal-error', operation: 'account.get', times: 2 });

  await client.account.get();
  expect(platform.journal.find({ operation: 'account.get' }).map(({ rule }) => rule)).toEqual(['fault', 'fault', 'operation']);
});

test('the platform creates a key and the response is lost; the retry creates no second key', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const client = new SentinelSec(platform.clientOptions());
  platform.faults.add({ kind: 'reset', at: 'answer', operation: 'keys.create', times: 2 });

  const { name } = await client.keys.create({ name: 'worker', scopes: ['usage:read'] });
  const { data } = await client.keys.list();
  expect(data.filter((key) => key.name === name)).toHaveLength(1);
});

test('an outage of one minute on the platform clock', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const client = new SentinelSec({ ...platform.clientOptions(), timeout: 5_000 });
  platform.faults.add({ kind: 'refused', until: platform.clock.now() + 60_000 });

  await expect(client.account.get()).rejects.toBeInstanceOf(ConnectionError);
  await platform.clock.advance({ minutes: 1 });
  await client.account.get();
});

test('delays of seconds take no real time, and a seed makes them repeatable', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const client = new SentinelSec(platform.clientOptions());
  platform.faults.add({ kind: 'latency', medianMs: 2_000, sigma: 0.5, seed: 7 });

  const from = platform.clock.now();
  await client.account.get();
  expect(platform.clock.now()).toBeGreaterThan(from);
  expect(platform.faults.list()).toEqual([{ id: 'latency-1', kind: 'latency', medianMs: 2_000, sigma: 0.5, seed: 7, used: 1 }]);
});

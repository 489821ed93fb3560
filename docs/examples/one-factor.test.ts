import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';

const worker = { name: 'worker', scopes: ['usage:read' as const] };

test('two clients with one factor: the mfa of clientOptions() returns an unused code to each', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const first = new SentinelSec(platform.clientOptions());
  const second = new SentinelSec(platform.clientOptions());
  const keys = await Promise.all([first, second].map((client) => client.keys.create(worker)));
  expect(new Set(keys.map(({ id }) => id)).size).toBe(2);
});

test('platform.totp() returns a code that works now; each code works once', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const client = new SentinelSec({ ...platform.clientOptions(), mfa: () => platform.totp() });
  await client.keys.create(worker);
  expect(platform.totp()).toMatch(/^\d{6}$/); // the code of the next 30 seconds, which the platform accepts early
  await platform.clock.advance({ minutes: 1 }); // a minute later, there are unused codes again
  expect(platform.totp()).toMatch(/^\d{6}$/);
});

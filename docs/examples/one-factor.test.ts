import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';

const worker = { name: 'worker', scopes: ['usage:read' as const] };

test('two clients with one factor: clientOptions() gives each a code that was not used yet', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const first = new SentinelSec(platform.clientOptions());
  const second = new SentinelSec(platform.clientOptions());
  const keys = await Promise.all([first, second].map((client) => client.keys.create(worker)));
  expect(new Set(keys.map(({ id }) => id)).size).toBe(2);
});

test('a code by hand: platform.totp() gives one that works now, and each works once', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const client = new SentinelSec({ ...platform.clientOptions(), mfa: () => platform.totp() });
  await client.keys.create(worker);
  expect(platform.totp()).toMatch(/^\d{6}$/); // the code of the next 30 seconds: the platform takes it early
  await platform.clock.advance({ minutes: 1 }); // and a minute later there are new ones
  expect(platform.totp()).toMatch(/^\d{6}$/);
});

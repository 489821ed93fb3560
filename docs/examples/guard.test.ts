import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { guard, LeakError } from '@sentinelsec/mock-server/guard';
import { expect, test } from 'vitest';

test('a request that leaves the mock is stopped, and the guard names it', async () => {
  const { origin } = createPlatform({ check: conformance });
  const watched = guard();

  await fetch(`${origin}/v1/account`).catch(() => {}); // here, the program under test does not use the mock

  expect(() => watched.stop()).toThrow(LeakError);
});

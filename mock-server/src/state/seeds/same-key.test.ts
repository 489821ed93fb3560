import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { expect, test } from 'vitest';

test.each(['empty', 'team'] as const)('the key and the factor of the seed %s are the same at every start', (seed) => {
  const at = (startTime: string, seedNumber: number) =>
    createPlatform({ seed, startTime, seedNumber, frozen: true, check: conformance });
  const [first, later, other] = [at('2026-01-01T00:00:00Z', 1), at('2031-05-06T07:08:09.123Z', 1), at('2026-01-01T00:00:00Z', 2)];
  expect([later.apiKey, later.keyId, later.totpSecret]).toEqual([first.apiKey, first.keyId, first.totpSecret]);
  expect(other.apiKey).not.toBe(first.apiKey);
});

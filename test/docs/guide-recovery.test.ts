import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { RateLimitError, SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { loadFacts, type QuotaPolicyFacts } from '../../docs/scripts/spec-facts.ts';
import { secondsWords } from '../../docs/scripts/wording.ts';
import { guidePart, table } from '../support/guide-parts.ts';

const { policies } = loadFacts();

/** Returns the longest time until a used-up quota has a new unit, in seconds. Undefined if no unit comes back with time. */
const longestWait = ({ algorithm, window, quota }: QuotaPolicyFacts): number | undefined =>
  algorithm === 'token-bucket' ? Math.ceil((window ?? 0) / quota) : window;

test('the guide says how long each policy needs for a new unit', () => {
  const rows = Object.entries(policies).map(([name, policy]) => {
    const wait = longestWait(policy);
    return [`\`${name}\``, wait === undefined ? 'until a download ends' : secondsWords(wait)];
  });
  const made = table(['quota policy', 'longest wait for a new unit'], rows);
  expect(guidePart('recovery', made, 'docs/guides/limits.md')).toBe(made);
});

/** One second after midnight. Almost the whole window of each policy is still to come. */
const start = { frozen: true, startTime: '2026-01-01T00:00:01.000Z', check: conformance };

test.each(['standard', 'search', 'daily'] as const)(
  '%s: a call with default options waits or fails as the table says',
  async (name) => {
    const platform = createPlatform(start);
    const client = new SentinelSec(platform.clientOptions());
    platform.limits.exhaust(platform.apiKey, name);
    const call = client.usage.listLogs();
    const wait = longestWait(policies[name] as QuotaPolicyFacts) ?? 0;
    if (wait < 60) await expect(call).resolves.toBeDefined();
    else await expect(call).rejects.toBeInstanceOf(RateLimitError);
  },
);

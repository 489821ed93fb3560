import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { guidePart } from '../support/guide-parts.ts';

const start = { frozen: true, startTime: '2026-01-01T00:00:00.000Z', check: conformance };
const screen = (error: Error): string => `\`\`\`text\n${error.message}\n\`\`\`\n`;

async function errorOf(fail: () => unknown): Promise<Error> {
  try {
    await fail();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown.');
}

test('the guide shows how a request that was not received is explained', async () => {
  const platform = createPlatform(start);
  await new SentinelSec(platform.clientOptions()).exports.create({ datasets: ['account'], format: 'csv' });
  const error = await errorOf(() => platform.journal.verify({ operation: 'exports.create', body: { format: 'json' } }));
  expect(guidePart('verification', screen(error), 'docs/guides/verifying.md')).toBe(screen(error));
});

test('the guide shows how personal data that is left is reported', async () => {
  const platform = createPlatform({ ...start, seed: 'empty' });
  const client = new SentinelSec(platform.clientOptions());
  await client.members.invite({ email: 'grace@example.com', role: 'developer' });
  const { api_username } = await client.account.get();
  await client.account.close({ confirm_api_username: api_username });
  const error = await errorOf(() => platform.expectNoPersonalData(['grace@example.com']));
  expect(guidePart('personal data', screen(error), 'docs/guides/testing.md')).toBe(screen(error));
});

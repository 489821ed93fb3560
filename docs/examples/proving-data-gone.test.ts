import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';

test('30 days after an account is closed nothing of its people is left', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const client = new SentinelSec(platform.clientOptions());
  const { id, api_username } = await client.account.get();
  await client.members.invite({ email: 'grace@example.com', role: 'developer' });

  const personal = platform.personalDataOf(id); // emails, names, addresses, user agents: while they are there
  expect(personal).toContain('grace@example.com');

  await client.account.close({ confirm_api_username: api_username });
  await expect(platform.expectNoPersonalData(personal)).rejects.toThrow('grace@example.com');

  await platform.clock.advance({ days: 30 });
  await platform.expectNoPersonalData(personal);
});

test('a log tells what becomes of it, and why', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const { id } = platform.seed.usageLog();
  platform.seed.hold({ covers: ['usage_log'] });

  const explained = platform.retention.explain(id);
  console.log(String(explained)); // its class, its past and its future, a line each
  if (explained.kind !== 'kept') throw new Error('It is there.');
  expect(explained.will).toMatchObject([
    { does: 'anonymize', when: { kind: 'held' } },
    { does: 'delete', when: { kind: 'held' } },
  ]);
});

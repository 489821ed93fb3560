import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';

test('30 days after an account is closed, no personal data of its members is left', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const client = new SentinelSec(platform.clientOptions());
  const { id, api_username } = await client.account.get();
  await client.members.invite({ email: 'grace@example.com', role: 'developer' });

  const personal = platform.personalDataOf(id); // email addresses, names, IP addresses and user agents
  expect(personal).toContain('grace@example.com');

  await client.account.close({ confirm_api_username: api_username });
  await expect(platform.expectNoPersonalData(personal)).rejects.toThrow('grace@example.com');

  await platform.clock.advance({ days: 30 });
  await platform.expectNoPersonalData(personal);
});

test('explain() says what happens to a usage log, and why', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const { id } = platform.seed.usageLog();
  platform.seed.hold({ covers: ['usage_log'] });

  const explained = platform.retention.explain(id);
  console.log(String(explained)); // the data class, the past and the future of the log, one line each
  if (explained.kind !== 'kept') throw new Error('It is there.');
  expect(explained.will).toMatchObject([
    { does: 'anonymize', when: { kind: 'held' } },
    { does: 'delete', when: { kind: 'held' } },
  ]);
});

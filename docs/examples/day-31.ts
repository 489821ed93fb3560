import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';

test('on day 31, a usage log leads to no person', async () => {
  const platform = createPlatform({ frozen: true });
  const client = new SentinelSec(platform.clientOptions());

  await client.account.get(); // the platform writes a usage log
  const { data } = await client.usage.listLogs({ operation: 'account.get' });
  const id = data[0]?.id ?? '';
  assert.notEqual(data[0]?.ip_address, null);

  await platform.clock.advance({ days: 31 });
  const log = await client.usage.getLog(id);
  assert.equal(log.anonymized, true);
  assert.deepEqual([log.ip_address, log.api_username, log.key_id, log.request_id], [null, null, null, null]);
});

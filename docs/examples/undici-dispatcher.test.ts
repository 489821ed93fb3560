import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { dispatcher } from '@sentinelsec/mock-server/undici';
import { request } from 'undici';
import { expect, test } from 'vitest';

test('the platform answers requests of the undici package', async () => {
  const platform = createPlatform({ check: conformance });
  const { statusCode, body } = await request(`${platform.origin}/v1/account`, {
    dispatcher: dispatcher(platform),
    headers: { authorization: `Bearer ${platform.apiKey}` },
  });
  expect([statusCode, await body.json()]).toMatchObject([200, { status: 'active' }]);
});

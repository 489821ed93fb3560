import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { expect, test } from 'vitest';

test('a client that does not wait after a refusal is found', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  platform.limits.exhaust(platform.apiKey, 'standard');

  const headers = { authorization: `Bearer ${platform.apiKey}` };
  for (let attempt = 0; attempt < 2; attempt++) {
    const response = await platform.fetch(`${platform.origin}/v1/account`, { headers });
    await response.text(); // the second request comes immediately, although the first response has a Retry-After
  }

  expect(platform.lint()).toMatchObject([{ rule: 'early-retry', message: expect.stringContaining('Retry-After') }]);
});

import type { SeedData } from '@sentinelsec/mock-server';
import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/support/test-platform.ts';

test('a start state is loaded, as JSON has it', async () => {
  const { platform, call } = testPlatform();
  const data = JSON.parse(
    JSON.stringify({
      members: [{ email: 'lin@example.com', role: 'analyst' }],
      keys: [{ name: 'Reports', scopes: ['usage:read'], created_by: 'lin@example.com' }],
      usage_logs: [{ created_at: '2025-12-31T00:00:00Z', status: 503 }],
      holds: [{ covers: ['usage_log'] }],
      disclosures: [{ recipient: 'court' }],
    }),
  ) as SeedData;
  const { members, keys, usage_logs, holds, disclosures } = platform.seed.load(data);
  expect([members, keys, usage_logs, holds, disclosures].map(({ length }) => length)).toEqual([1, 1, 1, 1, 1]);
  expect(keys[0]).toMatchObject({ name: 'Reports', created_by: members[0]?.id });
  const { body } = await call('GET /v1/usage/logs?status=503', { key: keys[0]?.secret ?? '' });
  expect(body.data).toMatchObject([{ id: usage_logs[0]?.id, created_at: '2025-12-31T00:00:00.000Z' }]);
});

test('every value that does not fit the spec is named by its pointer, and nothing is loaded', () => {
  const { platform } = testPlatform();
  const before = platform.snapshot();
  const data = {
    members: [{ email: 'lin@example.com' }, { email: 'no address', role: 'king' }],
    keys: [{ scopes: ['usage:read', 'all'] }, 5, { nam: 'x' }],
    'holds/x': [],
    disclosures: {},
  } as unknown as SeedData;
  expect(() => platform.seed.load(data)).toThrow(
    /^platform\.seed\.load: \/members\/1\/email: Member\.email is "no address".* \/members\/1\/role: .* \/keys\/0\/scopes: .* \/keys\/1: it is 5; it must be an object\. \/keys\/2\/nam: .*Did you mean "name"\? And 2 more\.$/,
  );
  expect(platform.snapshot()).toEqual(before);
});

test.each([
  [{ keys: [{ name: 'Fine' }, { created_by: 'nobody@example.com' }] }, /\/keys\/1: created_by is "nobody@example\.com"/],
  [{ keys: [{ name: 'Fine' }, { allowed_addresses: ['here'] }] }, /^platform\.seed\.load: \/keys\/1/],
  [
    { members: [{}], usage_logs: [{ created_at: '2031-01-01T00:00:00Z' }] },
    /\/usage_logs\/0: created_at is .* must not be in the future/,
  ],
  [{ members: [{}], holds: [{ from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' }] }, /\/holds\/0: the hold ends at/],
] as const)('a record that is refused is named by its pointer, and nothing is loaded: %j', (data, message) => {
  const { platform } = testPlatform();
  const before = platform.snapshot();
  expect(() => platform.seed.load(data)).toThrow(message);
  expect(platform.snapshot()).toEqual(before);
});

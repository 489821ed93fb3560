import { expect, test, vi } from 'vitest';
import type { PolicyName } from '../../mock-server/src/generated/contract.ts';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { told } from './limited.ts';

// In this test, the policy `search` counts each IP address separately. No policy of the spec does this now.
vi.mock(import('../../mock-server/src/generated/contract.ts'), async (original) => {
  const { contract } = await original();
  const { search } = contract.policies;
  return { contract: { ...contract, policies: { ...contract.policies, search: { ...search, partition: 'ip' } } } } as never;
});

const quota = 2;
/** Makes a call with the API key and from the IP address in `sent`. Returns the status and the remaining units of a policy. */
async function left({ call }: TestPlatform, policy: PolicyName, sent: { key?: string; ip?: string } = {}): Promise<unknown> {
  const { status, headers } = await call('GET /v1/usage/logs', sent);
  return [status, told(headers).get(policy)?.r];
}

test('a policy per key: the units that one key uses are not charged to another key of the account', async () => {
  const opened = testPlatform();
  const { secret: key } = opened.platform.seed.key();
  opened.platform.limits.set('standard', { quota, window: 60 });
  expect([await left(opened, 'standard'), await left(opened, 'standard'), await left(opened, 'standard')]).toEqual([
    [200, 1],
    [200, 0],
    [429, 0],
  ]);
  expect(await left(opened, 'standard', { key })).toEqual([200, 1]);
});

test('a policy per account: the units that one key uses are charged to the other keys too, from any address', async () => {
  const opened = testPlatform();
  const { secret: key } = opened.platform.seed.key();
  opened.platform.limits.set('daily', { quota, window: 60 });
  expect([await left(opened, 'daily'), await left(opened, 'daily', { key, ip: '203.0.113.9' })]).toEqual([
    [200, 1],
    [200, 0],
  ]);
  expect(await left(opened, 'daily', { key })).toEqual([429, 0]);
});

test('a policy per address: the units that one address uses are not charged to another address, even with the same key', async () => {
  const opened = testPlatform();
  const { secret: key } = opened.platform.seed.key();
  opened.platform.limits.set('search', { quota, window: 60 });
  const here = { ip: '203.0.113.7' };
  expect([await left(opened, 'search', here), await left(opened, 'search', { ...here, key })]).toEqual([
    [200, 1],
    [200, 0],
  ]);
  expect(await left(opened, 'search', here)).toEqual([429, 0]);
  expect(await left(opened, 'search', { ip: '203.0.113.8' })).toEqual([200, 1]);
});

test('a key that is used from a forbidden address is not charged, and neither is a malformed key', async () => {
  const opened = testPlatform();
  const { secret: key } = opened.platform.seed.key({ allowed_addresses: ['192.0.2.0/24'] });
  const before = opened.platform.limits.peek(key);
  expect((await opened.call('GET /v1/usage/logs', { key })).status).toBe(403);
  expect((await opened.call('GET /v1/usage/logs', { key: `${key}x` })).status).toBe(401);
  expect(opened.platform.limits.peek(key)).toEqual(before);
});

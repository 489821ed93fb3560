import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/support/test-platform.ts';
import { contract } from '../../generated/contract.ts';

const { standard } = contract.policies;

test('a used-up quota policy refuses calls, says for how long, and accepts a call after this time', async () => {
  const { platform, call } = testPlatform();
  platform.limits.exhaust(platform.apiKey, 'standard');
  const refused = await call('GET /v1/account');
  expect(refused.status).toBe(429);
  expect(refused.body['violated-policies']).toEqual(['standard']);
  expect(refused.headers.get('ratelimit')).toMatch(/"standard";r=0;t=1/);
  expect(refused.headers.get('retry-after')).toBe('1');
  await platform.clock.advance({ seconds: 1 });
  expect((await call('GET /v1/account')).status).toBe(200);
});

test('a refused call is charged by no quota policy', async () => {
  const { platform, call } = testPlatform();
  platform.limits.exhaust(platform.apiKey, 'standard');
  const before = platform.limits.peek(platform.apiKey);
  for (let time = 0; time < 5; time++) expect((await call('GET /v1/account')).status).toBe(429);
  expect(platform.limits.peek(platform.apiKey)).toEqual(before);
});

test('the headers show what is left after the call, even if another caller calls in between', async () => {
  const { platform, call } = testPlatform();
  const left = (headers: Headers): number[] =>
    [...(headers.get('ratelimit') ?? '').matchAll(/r=(\d+)/g)].map((match) => Number(match[1]));
  expect(left((await call('GET /v1/account')).headers)).toEqual([(standard.burst ?? 0) - 1, contract.policies.daily.quota - 1]);
  const other = platform.seed.key();
  await call('GET /v1/account', { key: other.secret });
  // `standard` counts the calls of each key separately. `daily` counts all calls of the account.
  expect(left((await call('GET /v1/account')).headers)).toEqual([(standard.burst ?? 0) - 2, contract.policies.daily.quota - 3]);
});

test('a plan multiplies quota and burst', async () => {
  const { call } = testPlatform({ plan: 'team' });
  const { scale } = contract.plans.team;
  const { headers } = await call('GET /v1/account');
  expect(headers.get('ratelimit-policy')).toContain(`"standard";q=${standard.quota * scale};w=${standard.window}`);
  expect(headers.get('ratelimit')).toContain(`"standard";r=${(standard.burst ?? 0) * scale - 1};`);
});

test('changed figures apply immediately, and reset restores the figures of the spec', async () => {
  const { platform, call } = testPlatform();
  platform.limits.set('standard', { quota: 2, window: 10 });
  const statuses: number[] = [];
  for (let time = 0; time < 3; time++) statuses.push((await call('GET /v1/account')).status);
  expect(statuses).toEqual([200, 200, 429]);
  platform.limits.reset();
  expect((await call('GET /v1/account')).headers.get('ratelimit')).toContain(`"standard";r=${(standard.burst ?? 0) - 1}`);
});

test('leave keeps some units, but not more units than are left', () => {
  const { platform } = testPlatform();
  platform.limits.leave(platform.keyId, 'daily', 3);
  expect(platform.limits.peek(platform.apiKey).find(({ policy }) => policy === 'daily')?.remaining).toBe(3);
  expect(() => platform.limits.leave(platform.keyId, 'daily', 4)).toThrow(/3 units left/);
});

test.each([
  ['a key that does not exist', (limits: ReturnType<typeof testPlatform>['platform']['limits']) => limits.peek('ssk_test_x')],
  [
    'a policy of no name',
    (limits: ReturnType<typeof testPlatform>['platform']['limits']) => limits.exhaust('x', 'hourly' as never),
  ],
  ['a quota of nothing', (limits: ReturnType<typeof testPlatform>['platform']['limits']) => limits.set('daily', { quota: 0 })],
  ['half a unit', (limits: ReturnType<typeof testPlatform>['platform']['limits']) => limits.set('daily', { quota: 1.5 })],
])('%s is refused', (_what, use) => {
  expect(() => use(testPlatform().platform.limits)).toThrow(RangeError);
});

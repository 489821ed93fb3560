import { expect, test } from 'vitest';
import { told } from '../limits/limited.ts';
import { quotaPolicy } from '../support/spec-figures.ts';
import { testPlatform } from '../support/test-platform.ts';
import { operations } from './operations.ts';

const open = operations.filter(({ auth }) => auth === 'none');

test('every operation without a key is limited by address', () => {
  expect(open.map(({ id }) => id)).toContain('health.get');
  for (const { policies } of open) expect(policies.map((name) => quotaPolicy(name).partition)).toEqual(['ip']);
});

test.each(open.map(({ id, method, path, policies }) => ({ id, method, path, policy: policies[0] ?? '' })))(
  '$id accepts as many calls of an address as its quota says, for every plan, and its headers say so',
  async ({ method, path, policy }) => {
    const { platform } = testPlatform({ plan: 'enterprise' });
    const { quota, window = 0 } = quotaPolicy(policy);
    const ask = (ip: string): Promise<Response> => platform.handle(new Request(platform.origin + path, { method }), { ip });
    for (let left = quota - 1; left >= 0; left--) {
      const { status, headers } = await ask('203.0.113.7');
      expect([status, told(headers).get(policy)]).toMatchObject([200, { r: left, q: quota, w: window }]);
    }
    const refused = await ask('203.0.113.7');
    expect([refused.status, await refused.json()]).toEqual([429, expect.objectContaining({ 'violated-policies': [policy] })]);
    expect(Number(refused.headers.get('retry-after'))).toBe(told(refused.headers).get(policy)?.t);
    expect((await ask('203.0.113.8')).status).toBe(200);
    await platform.clock.advance({ milliseconds: Number(refused.headers.get('retry-after')) * 1000 });
    expect((await ask('203.0.113.7')).status).toBe(200);
  },
);

test('an address that has used up its calls without a key can still call with a key', async () => {
  const { platform, call } = testPlatform();
  platform.limits.exhaust(platform.apiKey, 'public');
  expect((await call('GET /v1/health')).status).toBe(429);
  expect((await call('GET /v1/account')).status).toBe(200);
});

test.each(operations.filter(({ mfa }) => mfa).map(({ id, method, path, body }) => ({ id, method, path, body })))(
  '$id: ten answers that ask for a second factor charge no policy that is charged after it',
  async ({ id, method, path, body }) => {
    const { platform } = testPlatform();
    const request = (): Request =>
      new Request(platform.origin + path.replace(/\{\w+\}/g, 'x'), {
        method,
        headers: { authorization: `Bearer ${platform.apiKey}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body.example) }),
      });
    const charged =
      operations.find((operation) => operation.id === id)?.policies.filter((name) => quotaPolicy(name).charge) ?? [];
    expect(charged.length).toBeGreaterThan(0);
    for (let call = 0; call < 10; call++) expect((await platform.handle(request())).status).toBe(401);
    const left = platform.limits.peek(platform.apiKey);
    for (const name of charged)
      expect(left.find(({ policy }) => policy === name)).toMatchObject({ remaining: quotaPolicy(name).quota });
  },
);

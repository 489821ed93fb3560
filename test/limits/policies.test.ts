import { expect, test } from 'vitest';
import { contract, type PolicyName } from '../../mock-server/src/generated/contract.ts';
import { soundDraft } from '../gates/draft.ts';
import { countingCalls, keyed, operationOf, operations } from '../gates/operations.ts';
import { prepare } from '../gates/send.ts';
import { quotaPolicy } from '../support/spec-figures.ts';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';

const remaining = ({ platform }: TestPlatform, secret: string): Record<string, number> =>
  Object.fromEntries(platform.limits.peek(secret).map(({ policy, remaining: units }) => [policy, units]));

/** Returns the names of the policies in a limit header, in their order. */
const named = (header: string | null): string[] =>
  [...(header ?? '').matchAll(/(?:^|, )"([a-z-]+)";/g)].map(([, name = '']) => name);

test.each(keyed.map(({ id }) => id))('%s charges each policy that it names once, and no other', async (id) => {
  const entrance = testPlatform();
  const operation = operationOf(id);
  const { scene, request } = await prepare(entrance, soundDraft(operation));
  const before = remaining(entrance, scene.key.secret);
  const response = await entrance.platform.handle(request(), { ip: scene.draft.ip });
  const after = remaining(entrance, scene.key.secret);
  const charged = Object.keys(before).filter((name) => before[name] !== after[name]);
  const wrongCodes = response.status === 403 ? operation.policies.filter((name) => chargeOf(name) === 'wrong-code') : [];
  expect(charged.toSorted()).toEqual(
    [...countingCalls(operation, undefined), ...countingCalls(operation, 'after-mfa'), ...wrongCodes].toSorted(),
  );
  for (const name of charged) expect((before[name] ?? 0) - (after[name] ?? 0)).toBe(1);
  expect(named(response.headers.get('ratelimit-policy'))).toEqual(operation.policies);
  expect(named(response.headers.get('ratelimit'))).toEqual(operation.policies);
});

const chargeOf = (name: string): string | undefined => contract.policies[name as PolicyName].charge;

test.each(keyed.map(({ id }) => id))(
  '%s is refused by each of its used-up policies, and the refusal names this policy and the wait in the headers',
  async (id) => {
    const entrance = testPlatform();
    const operation = operationOf(id);
    for (const name of [...countingCalls(operation, undefined), ...countingCalls(operation, 'after-mfa')]) {
      entrance.platform.reset();
      const { scene, request } = await prepare(entrance, { ...soundDraft(operation), exhausted: [name] });
      const response = await entrance.platform.handle(request(), { ip: scene.draft.ip });
      expect([name, response.status, await response.json()]).toEqual([
        name,
        429,
        expect.objectContaining({ 'violated-policies': [name] }),
      ]);
      const [, wait] = new RegExp(`"${name}";r=0;t=(\\d+)`).exec(response.headers.get('ratelimit') ?? '') ?? [];
      expect(response.headers.get('retry-after')).toBe(wait);
    }
  },
);

test('a refusal names all used-up policies and the longest wait', async () => {
  const entrance = testPlatform();
  const exhausted = countingCalls(operationOf('usage.listLogs'), undefined);
  const { scene, request } = await prepare(entrance, { ...soundDraft(operationOf('usage.listLogs')), exhausted });
  const response = await entrance.platform.handle(request(), { ip: scene.draft.ip });
  expect(await response.json()).toMatchObject({ 'violated-policies': exhausted });
  const waits = [...(response.headers.get('ratelimit') ?? '').matchAll(/;t=(\d+)/g)].map(([, seconds]) => Number(seconds));
  expect(waits).toHaveLength(exhausted.length);
  expect(Number(response.headers.get('retry-after'))).toBe(Math.max(...waits));
});

test('a wrong code is charged, and a right code is not', async () => {
  const { platform, call } = testPlatform();
  const [policy = ''] = operationOf('mfa.verify').policies.filter((name) => chargeOf(name) === 'wrong-code');
  const left = (): number | undefined =>
    platform.limits.peek(platform.apiKey).find(({ policy: name }) => name === policy)?.remaining;
  const challenge = async (): Promise<string> => (await call('POST /v1/mfa/challenges')).body.id;
  const right = await call('POST /v1/mfa/verify', { body: { challenge_id: await challenge(), code: platform.totp() } });
  expect([right.status, left()]).toEqual([200, quotaPolicy(policy).quota]);
  const wrong = await call('POST /v1/mfa/verify', { body: { challenge_id: await challenge(), code: '000000' } });
  expect([wrong.status, left()]).toEqual([403, quotaPolicy(policy).quota - 1]);
});

test('every policy of the spec is charged by a call of some operation', () => {
  const named = new Set(operations.flatMap(({ policies }) => policies));
  expect([...named].toSorted()).toEqual(Object.keys(contract.policies).toSorted());
});

test('limits.get shows what each policy was charged, and is not charged itself', async () => {
  const { platform, call } = testPlatform();
  await call('GET /v1/usage/logs');
  const before = remaining({ platform, call }, platform.apiKey);
  const { body } = await call('GET /v1/limits');
  expect(
    Object.fromEntries(
      (body.policies as { name: string; remaining: number }[]).map(({ name, remaining: units }) => [name, units]),
    ),
  ).toEqual(before);
  expect(remaining({ platform, call }, platform.apiKey)).toEqual(before);
});

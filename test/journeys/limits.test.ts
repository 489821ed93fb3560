import { expect, test } from 'vitest';
import { failure, limitItems, setup } from '../support/setup.ts';
import { quotaPolicy } from '../support/spec-figures.ts';

const { quota, burst = quota, window } = quotaPolicy('standard');
const perUnit = window / quota;

test('the headers show what is left, even if a second caller calls in between', async () => {
  const { platform, raw } = setup();
  platform.clock.freeze();
  const left = async (): Promise<number | undefined> => limitItems(await raw('/v1/account'), 'RateLimit').standard?.r;
  expect(await left()).toBe(burst - 1);
  // Another client with the same key makes calls in between.
  for (let call = 0; call < 5; call++) await raw('/v1/usage/logs');
  expect(await left()).toBe(burst - 7);
  await platform.clock.advance({ milliseconds: 3 * perUnit * 1000 });
  expect(await left()).toBe(burst - 7 + 3 - 1);
});

test('r=0 is refused, and after t seconds exactly one call is accepted', async () => {
  const { platform, raw } = setup();
  platform.clock.freeze();
  for (let call = 0; call < burst; call++) expect((await raw('/v1/account')).status).toBe(200);
  const refused = await raw('/v1/account');
  const { r, t } = limitItems(refused, 'RateLimit').standard ?? {};
  expect({ status: refused.status, r, t }).toEqual({ status: 429, r: 0, t: Math.ceil(perUnit) });
  expect(Number(refused.headers.get('Retry-After'))).toBe(t);
  expect(await refused.json()).toMatchObject({
    type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
    'violated-policies': ['standard'],
  });
  await platform.clock.advance({ seconds: t ?? 0 });
  const admitted = Math.floor((t ?? 0) / perUnit);
  for (let call = 0; call < admitted; call++) expect((await raw('/v1/account')).status).toBe(200);
  expect((await raw('/v1/account')).status).toBe(429);
});

test('a refused call is not charged', async () => {
  const { platform, raw } = setup();
  platform.clock.freeze();
  for (let call = 0; call < burst + 50; call++) await raw('/v1/account');
  await platform.clock.advance({ seconds: Math.ceil(perUnit) });
  expect((await raw('/v1/account')).status).toBe(200);
});

test('refusals come from the counter: without the counter there are none', async () => {
  const { platform, raw } = setup();
  platform.clock.freeze();
  platform.limits.set('standard', { quota: 1_000_000, burst: 1_000_000 });
  const statuses = new Set<number>();
  for (let call = 0; call < burst + 10; call++) statuses.add((await raw('/v1/account')).status);
  expect([...statuses]).toEqual([200]);
});

test('a client above the limit waits for its turn, in order, and is never refused', async () => {
  const { platform, client } = setup();
  const began = platform.clock.now();
  const order: number[] = [];
  await Promise.all(Array.from({ length: burst + 30 }, (_, index) => client.account.get().then(() => order.push(index))));
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(platform.journal.find({ status: 429 })).toEqual([]);
  expect(platform.clock.now() - began).toBeGreaterThanOrEqual(29 * perUnit * 1000);
});

test('a limit of an hour takes milliseconds', async () => {
  const { platform, client } = setup();
  const { quota: exportsAllowed, window: hour } = quotaPolicy('exports');
  const began = platform.clock.now();
  for (let count = 0; count <= exportsAllowed; count++) {
    await client.exports.create({ datasets: ['account'], format: 'json' }, { timeout: 2 * hour * 1000 });
  }
  expect(platform.clock.now() - began).toBeGreaterThan(0);
  expect(Math.floor(platform.clock.now() / (hour * 1000))).toBe(Math.floor(began / (hour * 1000)) + 1);
});

test('a wait that cannot end before the deadline fails immediately and says when to come back', async () => {
  const { platform, client } = setup();
  platform.limits.exhaust(platform.apiKey, 'daily');
  await failure(client.account.get({ timeout: 5_000 }));
  const began = platform.clock.now();
  const error = await failure(client.account.get({ timeout: 5_000 }));
  expect(error).toMatchObject({ kind: 'rate-limit', retryable: true });
  expect(error.retryAt?.getTime()).toBeGreaterThan(began + 5_000);
  expect(platform.clock.now() - began).toBeLessThan(5_000);
});

test('the client obeys a changed limit after it has learnt the limit from an answer', async () => {
  const { platform, client } = setup();
  platform.limits.set('standard', { quota: 5, burst: 5, window: 10 });
  await Promise.all(Array.from({ length: 25 }, () => client.account.get()));
  // The first calls may run into a limit that the client does not know yet. After the first answer, it obeys the limit.
  expect(platform.journal.find({ status: 429 }).length).toBeLessThanOrEqual(1);
});

test('limits.get shows the quotas and is not charged', async () => {
  const { platform, client } = setup();
  platform.clock.freeze();
  const before = await client.limits.get();
  const after = await client.limits.get();
  expect(after.policies).toEqual(before.policies);
  expect(after.policies.find(({ name }) => name === 'standard')).toMatchObject({ quota, remaining: burst });
});

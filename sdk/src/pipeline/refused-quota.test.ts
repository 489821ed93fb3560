import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, problem } from '../../../test/support/fake-server.ts';

type Fields = Readonly<Record<string, string>>;

/** Makes a client whose first call gets the response `refusal`. All later calls succeed. */
function refusedOnce(refusal: () => Response, options: { readonly timeout?: number } = {}) {
  const times: number[] = [];
  const made = fakeClient((_, count) => {
    times.push(made.clock.now());
    return count === 1 ? refusal() : json({});
  }, options);
  const status = (name: string) => made.client.quota.policies.find((policy) => policy.name === name);
  return { ...made, status, gap: () => (times[1] ?? Number.NaN) - (times[0] ?? Number.NaN) };
}
/** Makes an error response without a body that the client understands, as a proxy sends it. */
const page = (status: number, headers: Fields) => () =>
  new Response('<h1>No</h1>', { status, headers: { 'content-type': 'text/html', ...headers } });

test.each([
  ['a token bucket', { ratelimit: '"standard";r=0;t=30', 'ratelimit-policy': '"standard";q=600;w=60' }],
  ['a window', { ratelimit: '"standard";r=9;t=1, "daily";r=0;t=30' }],
])('if a 503 has Retry-After, it takes precedence over the t of %s', async (_, headers) => {
  const { client, clock, gap, status } = refusedOnce(page(503, { 'retry-after': '1', ...headers }), { timeout: 12_000 });
  await clock.run(client.account.get());
  expect(gap()).toBeGreaterThanOrEqual(1000);
  expect(gap()).toBeLessThanOrEqual(1250);
  expect(status('daily')?.blockedUntil).toBeUndefined();
});

test('a Retry-After of a success is not about the quota, so t counts', async () => {
  const said = { 'retry-after': '1', ratelimit: '"standard";r=9;t=1, "daily";r=0;t=30' };
  const { client, clock, gap } = refusedOnce(() => json({}, said));
  await clock.run(client.account.get());
  await clock.run(client.account.get());
  expect(gap()).toBe(30_000);
});

test.each([{}, { 'retry-after': '3' }])(
  'a limit that the spec does not list is refused until its own time (%j)',
  async (more) => {
    const headers = { ratelimit: '"gateway";r=0;t=3', 'ratelimit-policy': '"gateway";q=10;w=60', ...more };
    const { client, clock, gap, status } = refusedOnce(page(429, headers), { timeout: 5000 });
    const call = client.account.get();
    await clock.pass(1);
    expect(status('gateway')).toMatchObject({ refusals: 1, blockedUntil: expect.any(Date) });
    for (const name of ['standard', 'daily']) expect(status(name)).toMatchObject({ refusals: 0, blockedUntil: undefined });
    await clock.run(call);
    expect([3000, 3001]).toContain(gap());
  },
);

test('without a problem, a refusal belongs to the limits with r=0, each until its own time', async () => {
  const headers = { ratelimit: '"standard";r=0;t=60, "daily";r=100;t=9' };
  const { client, clock, status } = refusedOnce(page(429, headers), { timeout: 12_000 });
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'rate-limit', policies: ['standard'] });
  expect(status('standard')).toMatchObject({ refusals: 1, blockedUntil: new Date(clock.now() + 60_000) });
  expect(status('daily')).toMatchObject({ refusals: 0, blockedUntil: undefined });

  const both = refusedOnce(page(429, { ratelimit: '"standard";r=0;t=2, "daily";r=0;t=900' }));
  await both.clock.run(failureOf(both.client.account.get()));
  expect(both.status('standard')).toMatchObject({ refusals: 1, blockedUntil: new Date(both.clock.now() + 2000) });
  expect(both.status('daily')).toMatchObject({ refusals: 1, blockedUntil: new Date(both.clock.now() + 900_000) });
});

test('a refusal belongs to the limits that its problem names, although others have r=0, and although they are new', async () => {
  const refusal = (policies: readonly string[], headers: Fields) => () =>
    problem('quota-exceeded', 429, { members: { 'violated-policies': policies }, headers });
  const named = refusedOnce(refusal(['daily'], { 'retry-after': '2', ratelimit: '"standard";r=0;t=1, "daily";r=0;t=2' }));
  await named.clock.run(named.client.account.get());
  expect([named.status('standard')?.refusals, named.status('daily')?.refusals]).toEqual([0, 1]);

  const unheard = refusedOnce(refusal(['gateway'], { 'retry-after': '2' }));
  await unheard.clock.run(unheard.client.account.get());
  expect(unheard.gap()).toBe(2000);
  expect(['gateway', 'standard', 'daily'].map((name) => unheard.status(name)?.refusals)).toEqual([1, 0, 0]);
});

test('a refusal that names no limit belongs to all limits of the call', async () => {
  const { client, clock, status } = refusedOnce(page(429, { 'retry-after': '2' }));
  await clock.run(client.account.get());
  expect([status('standard')?.refusals, status('daily')?.refusals]).toEqual([1, 1]);
});

test('if a response states only the quota of a limit, all its units remain', async () => {
  const { client, clock, status } = refusedOnce(() => json({}, { 'ratelimit-policy': '"gateway";q=10;w=60' }));
  await clock.run(client.account.get());
  expect(status('gateway')).toMatchObject({ quota: 10, window: 60, remaining: 10 });
});

test.each([
  [429, 'quota-exceeded', { 'retry-after': '1' }],
  [503, 'internal-error', {}],
])('the error of a call that got a %d and then cannot wait for quota says that it was sent', async (status, slug, more) => {
  const headers = { ratelimit: '"standard";r=0;t=1, "daily";r=0;t=30', ...more };
  const members = { 'violated-policies': status === 429 ? ['standard'] : [] };
  const { client, clock } = refusedOnce(() => problem(slug, status, { members, headers }), { timeout: 12_000 });
  const error = await clock.run(failureOf(client.account.get()));
  expect(error).toMatchObject({ kind: 'rate-limit', sent: true, status, requestId: 'req_2', policies: ['daily'] });
  expect(error).toMatchObject({ retryAt: expect.any(Date), problem: { status }, attempts: [{ status }] });
  expect((error as Error).message).toContain(`Its last attempt got ${status}.`);
});

test('an error of maxQueueTime after a refusal says that the call was sent', async () => {
  const { client, clock } = refusedOnce(page(429, { 'retry-after': '3' }));
  const error = await clock.run(failureOf(client.account.get({ maxQueueTime: 10 })));
  expect(error).toMatchObject({ kind: 'rate-limit', sent: true, status: 429 });
});

test('the common quota of operations without quota policies has no name in an error', async () => {
  const { client, clock } = refusedOnce(page(429, { 'retry-after': '30' }));
  const refused = failureOf(client.limits.get({ timeout: 5000 }));
  await clock.run(refused);
  const error = await clock.run(failureOf(client.limits.get({ timeout: 5000 })));
  expect(error).toMatchObject({ sent: false, policies: [], message: expect.stringMatching(/^The quota is used up until/) });
});

test('if the server states a quota of 0 for some seconds, all waiting calls succeed after this time', async () => {
  let closedUntil = Number.POSITIVE_INFINITY;
  const { client, clock } = fakeClient(async () => {
    await clock.sleep(10);
    const closed = clock.now() < closedUntil;
    const said = { ratelimit: `"gateway";r=${closed ? 0 : 5};t=1`, 'ratelimit-policy': `"gateway";q=${closed ? 0 : 10};w=1` };
    return closed ? new Response(null, { status: 429, headers: { 'retry-after': '1', ...said } }) : json({}, said);
  });
  closedUntil = clock.now() + 3000;
  await clock.run(Promise.all(Array.from({ length: 50 }, () => client.account.get({ timeout: 25_000 }))));
  expect(clock.now() - closedUntil).toBeLessThan(12_000);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dice, next } from '../../mock-server/src/base/random.ts';
import { failureOf, fakeClient } from '../support/fake-client.ts';
import { json, problem, type Seen } from '../support/fake-server.ts';
import { runs } from '../support/runs.ts';

const then =
  (...answers: (() => Response)[]) =>
  (_: Seen, count: number): Response =>
    answers[count - 1]?.() ?? json({ plan: 'free' });
const status = (code: number, headers: Readonly<Record<string, string>> = {}) => new Response(null, { status: code, headers });
const reset = (): never => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
};

test('a refusal, a failure and a success are three attempts, each with the wait before it', async () => {
  const { client, clock } = fakeClient(
    then(
      () => status(429, { 'retry-after': '2' }),
      () => status(500),
    ),
  );
  const { attempts } = await clock.run(client.account.get().withResponse());
  expect(attempts.map(({ status: code, kind, waitedMs }) => [code, kind, waitedMs])).toEqual([
    [429, 'rate-limit', 0],
    [500, 'server', 2000],
    [200, undefined, 250],
  ]);
});

test('a call does not report attempts of another call', async () => {
  const { client, clock } = fakeClient(({ url }, count) =>
    url.pathname.endsWith('/account') && count < 3 ? status(500) : json({}),
  );
  const [failed, other] = await clock.run(Promise.all([client.account.get().withResponse(), client.limits.get().withResponse()]));
  expect(failed.attempts.length).toBeGreaterThan(1);
  expect(other.attempts).toHaveLength(1);
});

test.each([
  ['a reset', reset],
  ['a 500', () => status(500)],
  ['a body that is cut', () => new Response('{"pl', { headers: { 'content-type': 'application/json' } })],
])('with maxRetries 0 nothing is sent twice: %s is final, for reads and writes', async (_, failure) => {
  const { client, clock, seen } = fakeClient(failure, { maxRetries: 0 });
  await clock.run(failureOf(client.account.get()));
  await clock.run(failureOf(client.keys.create({ name: 'ci', scopes: ['usage:read'] })));
  expect(seen).toHaveLength(2);
});

test('the options of a call override those of its client in both directions, except undefined', async () => {
  const { client, clock, seen } = fakeClient(() => status(500), { maxRetries: 1 });
  const sent = async (options: object): Promise<number> => {
    const before = seen.length;
    await clock.run(failureOf(client.account.get(options)));
    return seen.length - before;
  };
  expect(await sent({ maxRetries: 3 })).toBe(4);
  expect(await sent({ maxRetries: 0 })).toBe(1);
  expect(await sent({ maxRetries: undefined })).toBe(2);
  expect(await sent({})).toBe(2);
});

test('an HTML page with a retryable status is retried and never parsed', async () => {
  const html = () => new Response('<html>Bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } });
  const { client, clock, seen } = fakeClient(then(html, html));
  expect(await clock.run(client.account.get())).toEqual({ plan: 'free' });
  expect(seen).toHaveLength(3);
});

test('if all attempts fail, the last error is thrown and contains all attempts', async () => {
  const answers = [reset, () => status(503), () => problem('internal-error', 500)];
  const { client, clock } = fakeClient(then(...answers), { maxRetries: 2 });
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({
    kind: 'server',
    status: 500,
    problem: { title: 'Title of internal-error' },
    attempts: [{ kind: 'connection' }, { status: 503 }, { status: 500 }],
  });
});

test('each attempt has the whole attemptTimeout, and the call takes no longer than its timeout', async () => {
  const hanging = (): Promise<Response> => new Promise(() => undefined);
  const { client, clock } = fakeClient(hanging, { attemptTimeout: 1000, timeout: 3000, maxRetries: 9 });
  const began = clock.now();
  const error = await clock.run(failureOf(client.account.get()));
  expect(clock.now() - began).toBe(3000);
  expect(error).toMatchObject({ kind: 'timeout', attempts: [{ durationMs: 1000 }, { durationMs: 1000 }, { kind: 'timeout' }] });
});

test('the retries of a thousand clients that failed together are spread: p95 - p5 is more than half of the mean delay', async () => {
  const delays: number[] = [];
  const chance = dice(7);
  for (let at = 0; at < 1000; at += 1) {
    const random = { next: () => next(chance), uuid: () => 'uuid-1' };
    const { client, clock } = fakeClient(
      then(() => status(503)),
      { random },
    );
    const { attempts } = await clock.run(client.health.get().withResponse());
    delays.push(attempts[1]?.waitedMs ?? 0);
  }
  delays.sort((one, other) => one - other);
  const mean = delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
  expect((delays[950] ?? 0) - (delays[50] ?? 0)).toBeGreaterThan(mean / 2);
});

/** Random error responses. `seconds` is the value of `Retry-After`. Undefined if the header is missing. */
const storms = fc.array(
  fc.record({
    code: fc.constantFrom(408, 425, 429, 500, 502, 503, 504),
    seconds: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  }),
  { maxLength: 6 },
);

test('for any failures: no attempt is earlier than the server allows, none is later than the timeout, and the result is typed', async () => {
  await fc.assert(
    fc.asyncProperty(storms, fc.integer({ min: 1, max: 1000 }), async (answers, seed) => {
      const chance = dice(seed);
      const random = { next: () => next(chance), uuid: () => 'uuid-1' };
      const at: number[] = [];
      const { client, clock } = fakeClient(
        (_, count) => {
          at.push(clock.now());
          const answer = answers[count - 1];
          if (!answer) return json({ plan: 'free' });
          return status(answer.code, answer.seconds === undefined ? {} : { 'retry-after': String(answer.seconds) });
        },
        { random },
      );
      const began = clock.now();
      const end: unknown = await clock.run(
        client.account.get().then(
          () => 'right',
          (error: unknown) => error,
        ),
      );
      expect(clock.now() - began).toBeLessThanOrEqual(60_000);
      for (const [index, sentAt] of at.entries()) {
        const stated = answers[index - 1]?.seconds ?? 0;
        if (index > 0) expect(sentAt - (at[index - 1] ?? 0)).toBeGreaterThanOrEqual(stated * 1000);
      }
      if (end === 'right') return;
      expect(end).toMatchObject({ kind: expect.stringMatching(/^(server|rate-limit|request|timeout)$/), retryable: true });
      // The call failed after six attempts, or because the next wait did not fit into its timeout of 60 seconds. This is the wait
      // that the server stated, or a random wait of up to 20 seconds if the server stated none.
      const { retryAt, attempts } = end as { retryAt?: Date; attempts: unknown[] };
      if (attempts.length >= 6) return;
      const due = answers[attempts.length - 1]?.seconds === undefined ? clock.now() : (retryAt?.getTime() ?? Number.NaN);
      expect(due - began).toBeGreaterThanOrEqual(60_000 - 20_000);
    }),
    runs,
  );
});

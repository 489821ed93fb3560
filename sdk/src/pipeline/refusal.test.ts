import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { broken, json } from '../../../test/support/fake-server.ts';
import { problemTypes } from '../generated/platform.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Makes a body from which no more bytes arrive after the first part. */
const hanging = (text = ''): ReadableStream =>
  new ReadableStream({
    start: (controller) => {
      if (text !== '') controller.enqueue(bytes(text));
    },
  });
/** Makes a body that never ends. */
const endless = (text: string): ReadableStream => new ReadableStream({ pull: (controller) => controller.enqueue(bytes(text)) });
const answer = (status: number, body: BodyInit | null, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(body, { status, headers: { 'content-type': 'application/problem+json', 'request-id': 'req_9', ...headers } });

test.each([
  [401, 'authentication'],
  [403, 'permission'],
  [404, 'not-found'],
  [422, 'validation'],
  [429, 'rate-limit'],
  [500, 'server'],
])('a %d whose body hangs, breaks or never ends is an error by its status within five seconds', async (status, kind) => {
  for (const body of [hanging(), hanging('{"title":"T'), broken('{"title":"T'), endless(' '.repeat(4096))]) {
    const { client, clock } = fakeClient(() => answer(status, body), { maxRetries: 0 });
    const begun = clock.now();
    expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind, status, requestId: 'req_9' });
    expect(clock.now() - begun).toBeLessThanOrEqual(5000);
  }
});

test('the timeout of the call ends the wait for an error’s body, and the status decides the error', async () => {
  const { client, clock } = fakeClient(() => answer(500, hanging()), { timeout: 1000 });
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'server', status: 500, requestId: 'req_9' });
});

test.each([429, 502, 503])(
  'after a %d, the wait in Retry-After begins at the headers, not at the end of the body',
  async (status) => {
    for (const [stated, wait] of [
      ['2', 5000],
      ['7', 7000],
      ['Tue, 24 Nov 2026 00:00:07 GMT', 7000],
    ] as const) {
      const times: number[] = [];
      const { client, clock } = fakeClient(
        (_, count) => {
          times.push(clock.now());
          return count === 1 ? answer(status, hanging(), { 'retry-after': stated }) : json({});
        },
        { timeout: 7500 },
      );
      await clock.run(client.account.get());
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(wait);
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeLessThanOrEqual(wait + 250);
    }
  },
);

test('`retryAt` is the time that the server stated, even if the body took a while', async () => {
  const { client, clock } = fakeClient(() => answer(503, hanging(), { 'retry-after': '60' }));
  const begun = clock.now();
  const error = await clock.run(failureOf(client.account.get()));
  expect(error).toMatchObject({ retryAt: new Date(begun + 60_000), retryAfter: 55_000 });
});

test('the caller’s signal ends the wait for an error’s body immediately', async () => {
  const end = new AbortController();
  const { client, clock } = fakeClient(() => answer(500, hanging()));
  const failure = failureOf(client.account.get({ signal: end.signal }));
  await clock.pass(10);
  end.abort('enough');
  expect(await clock.run(failure)).toMatchObject({ kind: 'abort', cause: 'enough' });
});

test('a problem of 80 kB keeps all its issues', async () => {
  const errors = Array.from({ length: 1000 }, (_, at) => ({
    pointer: `/body/scopes/${at}`,
    detail: 'is no scope that there is, at all',
  }));
  const problem = { type: problemTypes['validation-failed'], title: 'T', status: 422, errors };
  expect(JSON.stringify(problem).length).toBeGreaterThan(65_536);
  const { client, clock } = fakeClient(() => json(problem, {}, 422));
  const error = (await clock.run(failureOf(client.account.get()))) as { errors: readonly unknown[] };
  expect(error.errors).toHaveLength(1000);
});

test('a problem that is too large or incomplete is parsed up to its last complete member', async () => {
  const begin = `{"type":"${problemTypes['validation-failed']}","title":"T","errors":[{"pointer":"/body/a","detail":"no"},{"pointer":"/bo`;
  for (const body of [broken(begin), hanging(begin), begin + 'x'.repeat(2_000_000)]) {
    const { client, clock } = fakeClient(() => answer(422, body));
    const error = await clock.run(failureOf(client.account.get()));
    expect(error).toMatchObject({ problem: { title: 'T' }, errors: [{ pointer: '/body/a', detail: 'no' }] });
  }
});

test.each([
  ['whole', (text: string) => text],
  ['of 70 kB', (text: string) => text.replace('{', `{"more":"${'x'.repeat(70_000)}",`)],
  ['that breaks off', (text: string) => broken(text.slice(0, -10))],
  ['that hangs', (text: string) => hanging(text.slice(0, -10))],
  ['larger than is read', (text: string) => `${text.slice(0, -1)},"more":"${'x'.repeat(2_000_000)}"}`],
])('a refusal for abnormal usage %s stops the client', async (_, write) => {
  const text = JSON.stringify({ type: problemTypes['abnormal-usage-detected'], title: 'Stop', detail: 'Find out why.' });
  const { client, clock, seen } = fakeClient(() => answer(429, write(text)));
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({
    kind: 'rate-limit',
    retryable: false,
    problem: { type: problemTypes['abnormal-usage-detected'] },
  });
  expect(seen).toHaveLength(1);
});

test.each([
  ['that breaks off', () => broken('{"ty')],
  ['that hangs', () => hanging('{"ty')],
  ['that is no JSON', () => '{"type":'],
])('a 429 with a body %s is retried, with and without a stated wait', async (_, body) => {
  for (const headers of [{}, { 'retry-after': '2' }]) {
    const { client, clock, seen } = fakeClient((_seen, count) => (count === 1 ? answer(429, body(), headers) : json({})));
    await clock.run(client.account.get());
    expect(seen).toHaveLength(2);
    const never = fakeClient(() => answer(429, body(), headers), { maxRetries: 0 });
    const error = await never.clock.run(failureOf(never.client.account.get()));
    expect(error).toMatchObject({ kind: 'rate-limit', retryable: true, status: 429 });
  }
});

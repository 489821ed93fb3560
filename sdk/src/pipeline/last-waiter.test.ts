import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, keyWith, problem, type Seen } from '../../../test/support/fake-server.ts';
import type { MfaRequest } from '../credentials/step-up.ts';

const create = { name: 'ci', scopes: ['usage:read' as const] };
const later = '2030-01-01T00:00:00.000Z';

/**
 * The responses of a platform that rejects every code. If `mfa` then returns the same code again, the client waits until the next
 * code can be valid.
 */
const codeUsed = ({ url }: Seen): Response => {
  if (url.pathname.endsWith('/challenges')) return json({ id: 'chl_1', methods: ['totp'], expires_at: later }, {}, 201);
  return url.pathname.startsWith('/v1/mfa') ? problem('mfa-code-rejected', 401) : problem('mfa-required', 401);
};

test('a step-up ends with the only call that waits for it, and nothing is sent after that', async () => {
  const { client, clock, seen } = fakeClient(codeUsed, { mfa: () => 'same' });
  const error = await clock.run(failureOf(client.keys.create(create, { timeout: 2000 })));
  expect(error).toMatchObject({ kind: 'timeout', limit: 'call' });
  const sent = seen.length;
  await clock.pass(120_000);
  expect(seen).toHaveLength(sent);
});

test('a step-up continues while a call waits for it, and ends with the last one', async () => {
  const { client, clock, seen } = fakeClient(codeUsed, { mfa: () => 'same' });
  const [one, two] = [new AbortController(), new AbortController()];
  const calls = [one, two].map(({ signal }) => failureOf(client.keys.create(create, { signal })));
  await clock.pass(1);
  one.abort();
  await clock.pass(30_000);
  const during = seen.length;
  expect(await Promise.race([calls[1], setImmediate('waits')])).toMatchObject({ kind: 'authentication' });
  expect(during).toBeGreaterThan(4);
  two.abort();
  await clock.pass(120_000);
  expect(seen).toHaveLength(during);
});

test('the signal of the `mfa` function aborts when no call waits, and a later code is not sent', async () => {
  const asked: MfaRequest[] = [];
  let answer = (_: string): void => undefined;
  const mfa = (request: MfaRequest): Promise<string> => {
    asked.push(request);
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const { client, clock, seen } = fakeClient(codeUsed, { mfa });
  const error = await clock.run(failureOf(client.keys.create(create, { timeout: 2000 })));
  expect(error).toMatchObject({ kind: 'timeout' });
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true]);
  answer('123456');
  await clock.pass(60_000);
  expect(seen.map(({ url }) => url.pathname)).toEqual(['/v1/mfa/challenges']);
});

test('the signal of the key source aborts when no call waits; a key that it still returns serves the next call', async () => {
  const signals: AbortSignal[] = [];
  const answers: { readonly resolve: (key: string) => void; readonly reject: (reason: unknown) => void }[] = [];
  const { client, clock, seen } = fakeClient(() => json({ plan: 'free' }), {
    environment: 'test',
    apiKey: (_refused, request) => {
      if (request) signals.push(request.signal);
      return new Promise((resolve, reject) => answers.push({ resolve, reject }));
    },
  });
  const timedOut = async (): Promise<unknown> => clock.run(failureOf(client.account.get({ timeout: 2000 })));
  expect(await timedOut()).toMatchObject({ kind: 'timeout' });
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  // If a request to the source ends with its signal, the client sends a new request to the source.
  answers[0]?.reject(signals[0]?.reason);
  await clock.pass(1);
  expect(await timedOut()).toMatchObject({ kind: 'timeout' });
  const next = client.account.get();
  answers[1]?.resolve(keyWith('b'));
  expect(await clock.run(next)).toEqual({ plan: 'free' });
  expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual([`Bearer ${keyWith('b')}`]);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

test('a result of the key source that arrives after a later result is ignored', async () => {
  const answers: ((key: string) => void)[] = [];
  const { client, clock, seen } = fakeClient(() => json({ plan: 'free' }), {
    environment: 'test',
    apiKey: () => new Promise((resolve) => answers.push(resolve)),
  });
  // The timeout is so long that the next call no longer waits for the same request to the source.
  expect(await clock.run(failureOf(client.account.get({ timeout: 20_000, attemptTimeout: 20_000 })))).toMatchObject({
    kind: 'timeout',
  });
  const next = client.account.get();
  await clock.pass(1);
  answers[1]?.(keyWith('b'));
  await clock.run(next);
  answers[0]?.(keyWith('a'));
  await clock.pass(1);
  await clock.run(client.account.get());
  expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual(Array(2).fill(`Bearer ${keyWith('b')}`));
});

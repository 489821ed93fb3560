import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, keyWith, problem, type Seen } from '../../../test/support/fake-server.ts';
import { runs } from '../../../test/support/runs.ts';

const atOnce = { headers: { 'retry-after': '0' } };
const challenge = { id: 'chl_1', methods: ['totp'], expires_at: '2030-01-01T00:00:00.000Z' };
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Responses after which the client sends the call again. */
const again: Readonly<Record<string, () => Response>> = {
  '429, at once': () => problem('quota-exceeded', 429, atOnce),
  '429 without a word': () => new Response(null, { status: 429 }),
  '429 that names a policy': () => problem('quota-exceeded', 429, { ...atOnce, members: { 'violated-policies': ['standard'] } }),
  '503, at once': () => problem('internal-error', 503, atOnce),
  '500': () => new Response(null, { status: 500 }),
  '408': () => new Response(null, { status: 408 }),
  '425': () => new Response(null, { status: 425 }),
  '409 in progress': () => problem('idempotency-in-progress', 409, atOnce),
  'a body that breaks off': () => new Response('{"id":', { headers: { 'content-type': 'application/json' } }),
  'no connection': () => {
    throw Object.assign(new TypeError('fetch failed'), { code: 'ECONNREFUSED' });
  },
  'the key has ended': () => problem('key-expired', 401),
  'the key was rotated': () => problem('key-rotated', 401),
  'a second factor is needed': () => problem('mfa-required', 401, { members: { challenge } }),
};
const names = Object.keys(again);

/** Returns how many requests a call makes if the server sends these responses again and again. No time limit ends the call. */
async function requests(ways: readonly string[], options: { readonly maxRetries?: number } = {}): Promise<number> {
  let key = 0;
  let sent = 0;
  const answer = ({ url }: Seen): Response => {
    if (url.pathname.endsWith('/challenges')) return json(challenge, {}, 201);
    if (url.pathname.startsWith('/v1/mfa')) return json({ token: `mft_${sent}`, expires_at: '2030-01-01T00:00:00.000Z' });
    sent += 1;
    return (again[ways[(sent - 1) % ways.length] ?? ''] ?? (() => json({})))();
  };
  const { client, clock } = fakeClient(answer, {
    environment: 'test',
    apiKey: () => keyWith(letters[key++ % letters.length]),
    mfa: () => '123456',
    timeout: Infinity,
    ...options,
  });
  await clock.run(failureOf(client.keys.create({ name: 'ci', scopes: ['usage:read'] })));
  return sent;
}

const [mostFailed, mostPaced, mostKeys, mostFactors] = [5, 20, 10, 1];

test.each([
  ['429, at once', 1 + mostPaced],
  ['429 that names a policy', 1 + mostPaced],
  ['429 without a word', 1 + mostPaced],
  ['503, at once', 1 + mostFailed],
  ['409 in progress', 1 + mostFailed],
  ['no connection', 1 + mostFailed],
  ['the key has ended', 1 + mostKeys],
  ['a second factor is needed', 1 + mostFactors],
])('if the server always answers "%s", the client sends %d requests, even without a timeout', async (way, most) => {
  expect(await requests([way])).toBe(most);
});

test.each(names.filter((name) => !/key|factor/.test(name)))('with `maxRetries: 0`, "%s" is not retried', async (way) => {
  expect(await requests([way], { maxRetries: 0 })).toBe(1);
});

test('a call ends, with any sequence of responses', async () => {
  const most = 1 + mostFailed + mostPaced + mostKeys + mostFactors;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }), async (ways) => {
      expect(await requests(ways)).toBeLessThanOrEqual(most);
    }),
    { ...runs, numRuns: Math.min(runs.numRuns, 60) },
  );
});

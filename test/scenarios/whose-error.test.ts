import type { SentinelSec } from '@sentinelsec/sdk';
import { SentinelSecError } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../support/fake-client.ts';
import { json, problem } from '../support/fake-server.ts';

const silent = () => new Promise<Response>(() => undefined);
const failing = () => problem('not-found', 404);

/** The program that makes the call. The stack of the error must contain a line of this function. */
async function program(call: () => PromiseLike<unknown>): Promise<unknown> {
  return await call();
}

const ways: [what: string, answer: () => Response | Promise<Response>, call: (client: SentinelSec) => PromiseLike<unknown>][] = [
  [
    'an answer',
    failing,
    (client) =>
      program(function ofTheProgram() {
        return client.account.get();
      }),
  ],
  [
    'a time limit',
    silent,
    (client) =>
      program(function ofTheProgram() {
        return client.account.get({ timeout: 5 });
      }),
  ],
  [
    'a connection',
    () => Promise.reject(new TypeError('fetch failed')),
    (client) =>
      program(function ofTheProgram() {
        return client.account.get();
      }),
  ],
  [
    'an abort',
    failing,
    (client) =>
      program(function ofTheProgram() {
        return client.account.get({ signal: AbortSignal.abort() });
      }),
  ],
  [
    'an argument that is refused',
    failing,
    (client) =>
      program(function ofTheProgram() {
        return client.keys.get('..');
      }),
  ],
  [
    'a list that is awaited',
    failing,
    (client) =>
      program(function ofTheProgram() {
        return client.keys.list();
      }),
  ],
  [
    'a list that is iterated',
    failing,
    (client) =>
      program(async function ofTheProgram() {
        for await (const _ of client.keys.list());
      }),
  ],
  [
    'a path of one’s own',
    failing,
    (client) =>
      program(function ofTheProgram() {
        return client.request('GET', '/v1/new');
      }),
  ],
  [
    'a typed path',
    failing,
    (client) =>
      program(function ofTheProgram() {
        return client.api.GET('/v1/account');
      }),
  ],
];

test.each(ways)(
  'the stack of an error by %s shows the line that made the call, and says which error it is',
  async (_, answer, call) => {
    const { client, clock } = fakeClient(answer, { maxRetries: 0 });
    const error = (await clock.run(failureOf(call(client)))) as Error;
    const [first, ...frames] = error.stack?.split('\n') ?? [];
    expect(first).toBe(`${error.name}: ${error.message.split('\n', 1)[0]}`);
    expect(frames.join('\n')).toMatch(/at .*ofTheProgram .*whose-error\.test\.ts/);
  },
);

test('calls that fail for a shared reason each have their own error, with their own operation and attempts', async () => {
  const { client, clock } = fakeClient(() => json({}), {
    environment: 'test',
    apiKey: async () => {
      throw new Error('the vault is sealed');
    },
  });
  const calls = [client.account.get(), client.limits.get(), client.account.get()].map(failureOf);
  const errors = (await clock.run(Promise.all(calls))) as SentinelSecError[];
  expect(new Set(errors).size).toBe(3);
  expect(errors.map(({ operation }) => operation)).toEqual(['account.get', 'limits.get', 'account.get']);
  expect(errors.every((error) => SentinelSecError.is(error) && (error.cause as Error).message === 'the vault is sealed')).toBe(
    true,
  );
});

test('calls that wait for one second factor each have their own error when it is refused', async () => {
  const { client, clock } = fakeClient(
    ({ url }) => {
      if (url.pathname.endsWith('/challenges'))
        return json({ id: 'chl_1', methods: ['totp'], expires_at: '2999-01-01T00:00:00Z' }, {}, 201);
      return problem('mfa-code-rejected', 403);
    },
    { mfa: async () => '000000' },
  );
  const body = { name: 'ci', scopes: ['usage:read'] } as const;
  const calls = [client.keys.create({ ...body, scopes: [...body.scopes] }), client.mfa.createRecoveryCodes()];
  const errors = (await clock.run(Promise.all(calls.map(failureOf)))) as SentinelSecError[];
  expect(errors[0]).not.toBe(errors[1]);
  expect(errors.map(({ operation, kind }) => [operation, kind])).toEqual([
    ['mfa.verify', 'authentication'],
    ['mfa.verify', 'authentication'],
  ]);
  expect(errors.map(({ message }) => message.split(' ', 1)[0])).toEqual(['keys.create', 'mfa.createRecoveryCodes']);
});

test('a call that is aborted while the source of its key fails affects no other call', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  const { client, clock } = fakeClient(() => json({}), {
    environment: 'test',
    apiKey: () => Promise.reject(new Error('sealed')),
  });
  const controller = new AbortController();
  const call = failureOf(client.account.get({ signal: controller.signal }));
  controller.abort();
  expect(await clock.run(call)).toHaveProperty('kind', 'abort');
  await new Promise(setImmediate);
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

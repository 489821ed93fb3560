import { expect, test, vi } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, keyWith, problem, type Seen } from '../../../test/support/fake-server.ts';
import { origins } from '../generated/platform.ts';
import type { KeyProvider, KeySource } from './key-source.ts';
import { type RotatingKeys, rotatingKey } from './rotating-source.ts';

const sent = ({ headers }: Seen): string => headers.get('authorization')?.slice('Bearer '.length) ?? '';
const refusing =
  (...dead: string[]) =>
  (seen: Seen): Response =>
    dead.map((letter) => keyWith(letter)).includes(sent(seen)) ? problem('key-revoked', 401) : json({ plan: 'team' });

test('the client uses the next key when the server refuses the current one, and no call fails', async () => {
  const next = vi.fn(async () => keyWith('b'));
  const { client, clock, seen } = fakeClient(refusing('a'), {
    environment: 'test',
    apiKey: rotatingKey({ current: keyWith('a'), next }),
  });
  const accounts = await clock.run(Promise.all(Array.from({ length: 20 }, () => client.account.get())));
  expect(accounts).toEqual(Array.from({ length: 20 }, () => ({ plan: 'team' })));
  expect(next).toHaveBeenCalledOnce();
  expect(sent(seen.at(-1) as Seen)).toBe(keyWith('b'));
});

test('the next key is not requested while the current one works', async () => {
  const next = vi.fn(() => keyWith('b'));
  const { client, clock } = fakeClient(refusing(), { environment: 'test', apiKey: rotatingKey({ current: keyWith('a'), next }) });
  await clock.run(client.account.get());
  expect(next).not.toHaveBeenCalled();
});

test('if two clients share a source, the second does not start with a key that was refused to the first', async () => {
  const apiKey = rotatingKey({ current: keyWith('a'), next: keyWith('b') });
  for (const refusals of [1, 0]) {
    const { client, clock, seen } = fakeClient(refusing('a'), { environment: 'test', apiKey });
    await clock.run(client.account.get());
    expect(seen.filter((one) => sent(one) === keyWith('a'))).toHaveLength(refusals);
  }
});

test('if both keys are refused, the call fails with the error of the server after one attempt for each key', async () => {
  const { client, clock, seen } = fakeClient(refusing('a', 'b'), {
    environment: 'test',
    apiKey: rotatingKey({ current: keyWith('a'), next: keyWith('b') }),
  });
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'authentication', reason: 'key-revoked' });
  expect(seen.map(sent)).toEqual([keyWith('a'), keyWith('b')]);
});

test('a newer key from `current` is used instead of `next`', async () => {
  let letter = 'a';
  const source = rotatingKey({ current: () => keyWith(letter), next: keyWith('b') });
  expect(await source(keyWith('a'))).toBe(keyWith('b'));
  letter = 'c';
  expect(await source(keyWith('b'))).toBe(keyWith('c'));
  expect(await source()).toBe(keyWith('c'));
});

test('the version changes when one of the sources changes; two strings have no version', async () => {
  let version = 1;
  const file: KeyProvider = Object.assign(() => keyWith('a'), { version: async () => String(version) });
  const source = rotatingKey({ current: file, next: keyWith('b') });
  const before = await source.version?.();
  version = 2;
  expect(await source.version?.()).not.toBe(before);
  expect(rotatingKey({ current: keyWith('a'), next: keyWith('b') }).version).toBeUndefined();
});

test.each([
  ['is no key', 'hunter2', 'This is not a valid API key'],
  ['is missing', undefined, '`next` of `rotatingKey`'],
])('a next key that %s is rejected immediately and not quoted', (_, next, message) => {
  const make = (): unknown => rotatingKey({ current: keyWith('a'), next: next as KeySource });
  expect(make).toThrow(expect.objectContaining({ kind: 'configuration', message: expect.stringContaining(message) }));
  expect(make).not.toThrow(/hunter2/);
});

test.each([[undefined], [null], ['key']])('rotatingKey(%j) is rejected immediately', (keys) => {
  expect(() => rotatingKey(keys as unknown as RotatingKeys)).toThrow(expect.objectContaining({ kind: 'configuration' }));
});

test('the client derives the environment from keys that are strings', async () => {
  const next = async (): Promise<string> => keyWith('b');
  const { client, seen } = fakeClient(() => json({}), { apiKey: rotatingKey({ current: keyWith('a'), next }) });
  await client.account.get();
  expect(seen[0]?.url.origin).toBe(origins.test);
  expect(rotatingKey({ current: next, next: keyWith('b', 'live') }).environment).toBe('live');
  expect(rotatingKey({ current: next, next }).environment).toBeUndefined();
});

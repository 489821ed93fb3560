import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { keyWith } from '../../../test/support/fake-server.ts';
import { type KeySource, Keys } from './key-source.ts';

const keysOf = (source: KeySource) => new Keys(source, () => undefined);
const revealed = (keys: Keys) => keys.current?.secret.reveal();

test('a string is there at once, a function when it is first needed', async () => {
  expect(revealed(keysOf(keyWith('a')))).toBe(keyWith('a'));
  const keys = keysOf(async () => keyWith('b'));
  expect(keys.current).toBeUndefined();
  await keys.ready();
  expect(revealed(keys)).toBe(keyWith('b'));
});

test('a hundred who wait ask the source once', async () => {
  let asked = 0;
  const keys = keysOf(async () => {
    asked += 1;
    return keyWith('a');
  });
  await Promise.all(Array.from({ length: 100 }, () => keys.ready()));
  expect(asked).toBe(1);
});

test('a refusal asks the source once for all whose request was sent before it', async () => {
  let asked = 0;
  const keys = keysOf(() => keyWith(['a', 'b', 'b', 'c'][asked++]));
  await keys.ready();
  const first = await Promise.all([keys.refresh(1, keys.answers), keys.refresh(1, keys.answers)]);
  expect(first).toEqual([true, true]);
  expect(asked).toBe(2);
  const { answers } = keys;
  expect(await keys.refresh(2, answers)).toBe(false);
  expect(await keys.refresh(2, answers)).toBe(false);
  expect(asked).toBe(3);
  expect(await keys.refresh(2, keys.answers)).toBe(true);
  expect(revealed(keys)).toBe(keyWith('c'));
});

test.each([
  ['throws', () => Promise.reject(new Error('vault is sealed')), 'The function `apiKey` failed'],
  ['answers nothing', async () => '', 'it is empty'],
  ['answers no string', (async () => undefined) as unknown as KeySource, 'it is not a string'],
  ['answers a key with a newline', async () => `${keyWith('z')}\n`, 'white space'],
])('a source that %s rejects with a ConfigurationError that quotes no key', async (_, source, message) => {
  const keys = keysOf(source);
  const error = await keys.ready().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ kind: 'configuration', message: expect.stringContaining(message) });
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain('zzzz');
  await expect(keys.ready()).rejects.toMatchObject({ kind: 'configuration' });
});

test('a mistyped key is refused before anything is sent', () => {
  expect(() => keysOf('ssk_test_short')).toThrow(/This is no API key/);
  expect(() => keysOf(keyWith('q').replace('qq', 'q\r'))).not.toThrow(/qqq/);
});

test('the key and the one before it are hidden in what comes from outside', () => {
  const keys = keysOf(keyWith('a'));
  keys.replace(keyWith('b'));
  expect(keys.mask(`${keyWith('a')} ${keyWith('b')} ${keyWith('c')}`)).toBe(`[secret] [secret] ${keyWith('c')}`);
});

test('a key of the wrong environment is not held', () => {
  const refuse = (): never => {
    throw new Error('wrong environment');
  };
  expect(() => new Keys(keyWith('a', 'live'), refuse)).toThrow('wrong environment');
});

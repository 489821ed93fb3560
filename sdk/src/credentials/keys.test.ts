import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { settled } from '../../../test/support/fake-clock.ts';
import { json, keyWith } from '../../../test/support/fake-server.ts';
import type { KeySource } from './key-source.ts';
import { Keys } from './keys.ts';

const keysOf = (source: KeySource) => new Keys(source, () => undefined);
const revealed = (keys: Keys) => keys.current?.secret.reveal();

test('a string is the key immediately; a function is called when the first call needs the key', async () => {
  expect(revealed(keysOf(keyWith('a')))).toBe(keyWith('a'));
  const keys = keysOf(async () => keyWith('b'));
  expect(keys.current).toBeUndefined();
  await keys.ready();
  expect(revealed(keys)).toBe(keyWith('b'));
});

test.each([
  ['JSON.parse', () => JSON.parse(keyWith('z')) as string],
  ['a vault', () => Promise.reject(new Error('outer', { cause: new Error(`no entry for ${keyWith('z')}`) }))],
  ['a plain text', () => Promise.reject(`not ${keyWith('z')}`)],
])('a key that %s quotes in its error is hidden, and the error keeps its stack', async (_, source) => {
  const { client, clock } = fakeClient(() => json({}), { environment: 'test', apiKey: source as KeySource });
  const error = await clock.run(failureOf(client.account.get()));
  const told = inspect(error, { depth: null, showHidden: true });
  expect(told).not.toMatch(/ssk_test_0|zzz/);
  expect(told).toContain('[secret]');
  expect(told.includes('at ') && told.includes('keys.test.ts')).toBe(true);
});

test('an error of the source without a key is the cause, unchanged', async () => {
  const sealed = Object.assign(new Error('sealed'), { vault: 'eu-1' });
  await expect(keysOf(() => Promise.reject(sealed)).ready()).rejects.toHaveProperty('cause', sealed);
});

test('a hundred waiting calls request the key once', async () => {
  let asked = 0;
  const keys = keysOf(async () => {
    asked += 1;
    return keyWith('a');
  });
  await Promise.all(Array.from({ length: 100 }, () => keys.ready()));
  expect(asked).toBe(1);
});

test('a call that is sent at the moment when the key arrives gets another key after a refusal', async () => {
  let asked = 0;
  const keys = keysOf(async () => keyWith(['a', 'b'][asked++]));
  const ready = keys.ready();
  while (!keys.current) await Promise.resolve();
  const { answers } = keys;
  await ready;
  expect(await keys.refresh(1, answers)).toBe(true);
  expect(revealed(keys)).toBe(keyWith('b'));
});

test('after a refusal, all calls that were sent before it share one request to the source', async () => {
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
  ['throws', () => Promise.reject(new Error('vault is sealed')), 'The function in the option `apiKey` failed'],
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

test('the source gets the refused key, or undefined if no key was refused', async () => {
  const told: (string | undefined)[] = [];
  const keys = keysOf((refused) => {
    told.push(refused);
    return keyWith(refused ? 'b' : 'a');
  });
  await keys.ready();
  await keys.refresh(1, keys.answers);
  expect(told).toEqual([undefined, keyWith('a')]);
});

/** Makes a key source that has versions, like the source that reads a key file. */
function versioned(letter: string) {
  const state = { letter, version: 1, asked: 0, broken: false };
  const give = (): string => {
    state.asked += 1;
    if (state.broken) throw new Error('half written');
    return keyWith(state.letter);
  };
  return { state, source: Object.assign(give, { version: async () => String(state.version) }) };
}

test('a new version of the source is read in the background, once for all calls', async () => {
  const { state, source } = versioned('a');
  const keys = keysOf(source);
  keys.freshen();
  expect(state.asked).toBe(0);
  await keys.ready();
  keys.freshen();
  await vi.waitFor(() => expect(state.asked).toBe(2));
  Object.assign(state, { letter: 'b', version: 2 });
  for (let call = 0; call < 10; call += 1) keys.freshen();
  expect(revealed(keys)).toBe(keyWith('a'));
  await vi.waitFor(() => expect(revealed(keys)).toBe(keyWith('b')));
  keys.freshen();
  await Promise.resolve();
  expect(state.asked).toBe(3);
});

test('a new version that cannot be read makes no call fail, and is read again later', async () => {
  const { state, source } = versioned('a');
  const keys = keysOf(source);
  await keys.ready();
  Object.assign(state, { letter: 'b', version: 2, broken: true });
  keys.freshen();
  await vi.waitFor(() => expect(state.asked).toBe(2));
  expect(revealed(keys)).toBe(keyWith('a'));
  expect(await keys.refresh(1, keys.answers).catch((error: unknown) => error)).toMatchObject({ kind: 'configuration' });
  state.broken = false;
  keys.freshen();
  await vi.waitFor(() => expect(revealed(keys)).toBe(keyWith('b')));
});

test('a mistyped key is refused before anything is sent', () => {
  expect(() => keysOf('ssk_test_short')).toThrow(/This is not a valid API key/);
  expect(() => keysOf(keyWith('q').replace('qq', 'q\r'))).not.toThrow(/qqq/);
});

test('the current key and the previous key are hidden in texts', () => {
  const keys = keysOf(keyWith('a'));
  keys.replace(keyWith('b'));
  expect(keys.mask(`${keyWith('a')} ${keyWith('b')} ${keyWith('c')}`)).toBe(`[secret] [secret] ${keyWith('c')}`);
});

test('a key of the wrong environment is not used', () => {
  const refuse = (): never => {
    throw new Error('wrong environment');
  };
  expect(() => new Keys(keyWith('a', 'live'), refuse)).toThrow('wrong environment');
});

test.each([
  ['a string', () => keyWith('a') as KeySource],
  ['a function', () => () => keyWith('a')],
])('after a rotation in place, the client does not return to the old key of %s', async (_, source) => {
  const keys = keysOf(source());
  await keys.ready();
  keys.replace(keyWith('b'));
  expect(await keys.refresh(2, keys.answers)).toBe(false);
  expect(revealed(keys)).toBe(keyWith('b'));
});

test('after a rotation in place, another key from the source is used', async () => {
  const given = ['a', 'a', 'c', 'a'];
  const keys = keysOf(() => keyWith(given.shift()));
  await keys.ready();
  keys.replace(keyWith('b'));
  expect(await keys.refresh(2, keys.answers)).toBe(false);
  expect(await keys.refresh(2, keys.answers)).toBe(true);
  expect(revealed(keys)).toBe(keyWith('c'));
  expect(await keys.refresh(3, keys.answers)).toBe(true);
  expect(revealed(keys)).toBe(keyWith('a'));
});

test('a call that is refused during a change waits for its end; a failed change makes no other call fail', async () => {
  const keys = keysOf(keyWith('a'));
  let end: () => void = () => undefined;
  const change = keys.change(async () => {
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    keys.replace(keyWith('b'));
  });
  const refreshed = keys.refresh(1, keys.answers);
  await settled();
  end();
  expect(await refreshed).toBe(true);
  await change;
  await expect(keys.change(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
  expect(await keys.refresh(2, keys.answers)).toBe(false);
});

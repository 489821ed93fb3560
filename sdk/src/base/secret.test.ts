import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from './secret.ts';

const secret = new Secret('hunter2');

test.each([
  ['template', `${secret}`],
  ['JSON', JSON.stringify({ secret })],
  ['inspect', inspect(secret, { depth: null, showHidden: true })],
  ['inspect inside an error', inspect(new Error('x', { cause: { secret } }), { depth: null, showHidden: true })],
  ['Object.assign', JSON.stringify(Object.assign({}, secret))],
  ['structured clone', inspect(structuredClone(secret), { depth: null, showHidden: true })],
])('%s does not show the value', (_, text) => {
  expect(text).not.toContain('hunter2');
});

test('a secret is hidden everywhere in a text, and an empty secret hides nothing', () => {
  expect(secret.maskIn('a hunter2 b hunter2')).toBe('a [secret] b [secret]');
  expect(new Secret('').maskIn('abc')).toBe('abc');
});

test('two secrets are equal when their values are', () => {
  expect(secret.equals(new Secret('hunter2'))).toBe(true);
  expect(secret.equals(new Secret('hunter3'))).toBe(false);
});

test.each(['a"b\\c', 'a%b&c', 'a\nb', 'a\ud83db'])('%j is also hidden in its JSON form and its URL form', (value) => {
  const secret = new Secret(value);
  expect(secret.maskIn(`it is ${value}!`)).toBe('it is [secret]!');
  expect(secret.maskIn(JSON.stringify({ value }))).toMatch(/"value":"(\[secret\]|a\\ud83db)"/);
  expect(secret.maskIn(`?q=${encodeURIComponent(value.replace('\ud83d', '\ufffd'))}`)).toBe('?q=[secret]');
});

import { expect, test } from 'vitest';
import { mediaTypeOf, pairOf, splitHeader } from './header-syntax.ts';

test('a list is split at commas outside quotes, and empty elements are ignored', () => {
  expect(splitHeader('a, b;c="d, e" ,, f', ',')).toEqual(['a', 'b;c="d, e"', 'f']);
  expect(splitHeader('a;b="\\";";c', ';')).toEqual(['a', 'b="\\";"', 'c']);
  expect(splitHeader('a, "b', ',')).toBeUndefined();
});

test.each([
  ['code=503', ['code', '503']],
  ['Code = "503"', ['code', '503']],
  ['example', ['example', '']],
  ['x="a\\"b"', ['x', 'a"b']],
  ['a b=c', undefined],
  ['=c', undefined],
  ['a=b c', undefined],
])('%j is read as the pair %j', (text, pair) => {
  expect(pairOf(text)).toEqual(pair);
});

test.each([
  ['application/json', 'application/json'],
  [' Application/JSON ; Charset = "UTF-8"', 'application/json'],
  ['application', undefined],
  ['application/', undefined],
  ['a/b/c', undefined],
  ['application/json, text/plain', undefined],
  ['application/json; =x', undefined],
  ['', undefined],
])('%j has the media type %j', (text, type) => {
  expect(mediaTypeOf(text)?.value).toBe(type);
});

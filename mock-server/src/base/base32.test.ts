import { expect, test } from 'vitest';
import { fromBase32, toBase32 } from './base32.ts';

// The vectors of RFC 4648, section 10, without padding.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('"%s" is %s', (text, encoded) => {
  const bytes = new TextEncoder().encode(text);
  expect(toBase32(bytes)).toBe(encoded);
  expect(fromBase32(encoded)).toEqual(bytes);
});

test('small letters, spaces and padding are read; what is not of the alphabet is left out', () => {
  expect(new TextDecoder().decode(fromBase32('mzxw 6ytb-oi======'))).toBe('foobar');
  expect(fromBase32('018!')).toHaveLength(0);
});

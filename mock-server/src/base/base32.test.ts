import { expect, test } from 'vitest';
import { fromBase32, toBase32 } from './base32.ts';

// The test vectors of RFC 4648, section 10, without padding.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('the base32 of "%s" is %s', (text, encoded) => {
  const bytes = new TextEncoder().encode(text);
  expect(toBase32(bytes)).toBe(encoded);
  expect(fromBase32(encoded)).toEqual(bytes);
});

test('lower-case letters, spaces and padding are accepted; characters outside the alphabet are ignored', () => {
  expect(new TextDecoder().decode(fromBase32('mzxw 6ytb-oi======'))).toBe('foobar');
  expect(fromBase32('018!')).toHaveLength(0);
});

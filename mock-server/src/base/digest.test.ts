import { expect, test } from 'vitest';
import { sameText, sha256Hex } from './digest.ts';

test('SHA-256 gives the values of FIPS 180-4, for text and for bytes', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Hex(new TextEncoder().encode('abc'))).toBe(sha256Hex('abc'));
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  ['', '', true],
])('"%s" and "%s" are the same text: %s', (one, other, same) => {
  expect(sameText(one, other)).toBe(same);
});

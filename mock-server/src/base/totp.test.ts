import { expect, test } from 'vitest';
import { toBase32 } from './base32.ts';
import { totpCode } from './totp.ts';

const secret = toBase32(new TextEncoder().encode('12345678901234567890'));

// The test vectors for SHA-1 in RFC 6238, appendix B.
test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('at second %d the code is %s', (second, code) => {
  expect(totpCode(secret, Math.floor(second / 30), 8)).toBe(code);
});

test('a code keeps its leading zeros', () => {
  expect(totpCode(secret, Math.floor(1_111_111_109 / 30), 6)).toBe('081804');
});

test('a moment before the epoch has no code', () => {
  expect(() => totpCode(secret, 0.5, 6)).toThrow(RangeError);
});

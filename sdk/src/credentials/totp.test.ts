import { expect, test } from 'vitest';
import { totp, totpCode } from './totp.ts';

/** The secret of the test vectors for SHA-1 in RFC 6238, appendix B: the ASCII text 12345678901234567890. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('at second %d the code is %s', async (second, code) => {
  expect(await totpCode(secret, second * 1000, { digits: 8, step: 30_000 })).toBe(code);
  expect(await totpCode(secret, second * 1000)).toBe(code.slice(2));
});

test('spaces, lower-case letters and padding in the secret are accepted', async () => {
  expect(await totpCode('gezd gnbv gy3t qojq gezd gnbv gy3t qojq====', 59_000)).toBe('287082');
});

test('the source computes the code with the server’s time', async () => {
  const request = { id: 'chl_1', methods: ['totp' as const], expires_at: '', rejected: false, serverTime: 59_000 };
  expect(await totp(secret)(request)).toBe('287082');
});

test.each([[undefined], [null], [7], [{}]])('the secret %j is a ConfigurationError, not a TypeError', (wrong) => {
  expect(() => totp(wrong as unknown as string)).toThrow(expect.objectContaining({ kind: 'configuration' }));
});

test.each([[''], ['hunter2!'], ['18'], ['   ']])('the secret %j is rejected immediately and not quoted', (wrong) => {
  expect(() => totp(wrong)).toThrow(/not Base32/);
  expect(() => totp(wrong)).not.toThrow(/hunter2/);
});

import { expect, test } from 'vitest';
import { fromBase64, toBase64, toBase64Url } from './base64.ts';

test('bytes survive base64 and base64url, including bytes that the two write differently', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  expect(fromBase64(toBase64Url(bytes))).toEqual(bytes);
  expect(toBase64Url(bytes)).toMatch(/^[A-Za-z0-9_-]+$/);
});

test('a text that is not base64 reads as no bytes', () => {
  expect(fromBase64('*')).toHaveLength(0);
  expect(fromBase64('abcde')).toHaveLength(0);
});

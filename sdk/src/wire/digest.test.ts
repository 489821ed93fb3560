import { expect, test } from 'vitest';
import { sha256Of } from './digest.ts';

const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const base64 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

test.each([
  `sha-256=:${base64}:`,
  ` sha-256=:${base64}: `,
  `sha-512=:AAAA:, sha-256=:${base64}:`,
  `sha-256=:${base64}:,sha-512=:AAAA:`,
  `sha-256=:${base64}:;parameter=1`,
])('%j holds the SHA-256', (header) => {
  expect(sha256Of(header)).toBe(empty);
});

test.each([
  null,
  '',
  `sha-512=:${base64}:`,
  `sha-256=${base64}`,
  'sha-256=:AAAA:',
  `sha-256=:${base64}`,
  `xsha-256=:${base64}:`,
  `sha-256=:${'%'.repeat(43)}=:`,
])('%j holds none', (header) => {
  expect(sha256Of(header)).toBeUndefined();
});

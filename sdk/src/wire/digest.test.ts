import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { isIntact, sha256Of } from './digest.ts';

const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const base64 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

test.each([
  `sha-256=:${base64}:`,
  ` sha-256=:${base64}: `,
  `sha-512=:AAAA:, sha-256=:${base64}:`,
  `sha-256=:${base64}:,sha-512=:AAAA:`,
  `sha-256=:${base64}:;parameter=1`,
])('%j contains the SHA-256', (header) => {
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
])('%j contains no SHA-256', (header) => {
  expect(sha256Of(header)).toBeUndefined();
});

const digestOf = (text: string): string => `sha-256=:${createHash('sha256').update(text).digest('base64')}:`;
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const answer = (headers: Readonly<Record<string, string>>, status = 200) => new Response('', { status, headers });

test('a body with the right digest is intact, also if it is empty or not ASCII', async () => {
  for (const text of ['{"plan":"free"}', '{"name":"Zoë 💥"}', '']) {
    expect(await isIntact(answer({ 'repr-digest': digestOf(text) }), bytesOf(text))).toBe(true);
    expect(await isIntact(answer({ 'repr-digest': digestOf(text) }), bytesOf(`${text} `))).toBe(false);
  }
});

test.each([
  ['no digest', {}, 200],
  ['a digest that is none', { 'repr-digest': 'sha-256=:AAAA:' }, 200],
  ['one of another algorithm', { 'repr-digest': 'sha-512=:AAAA:' }, 200],
  ['one of the packed form', { 'repr-digest': digestOf('packed'), 'content-encoding': 'gzip' }, 200],
  ['one of more than this part', { 'repr-digest': digestOf('the whole') }, 206],
])('%s does not allow a check', async (_, headers, status) => {
  expect(await isIntact(answer(headers, status), bytesOf('a part'))).toBe(true);
});

test('without `crypto.subtle`, the body counts as intact', async () => {
  vi.stubGlobal('crypto', {});
  expect(await isIntact(answer({ 'repr-digest': digestOf('other') }), bytesOf('this'))).toBe(true);
  vi.unstubAllGlobals();
});

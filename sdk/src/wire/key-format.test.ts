import { expect, test } from 'vitest';
import { keyWith } from '../../../test/support/fake-server.ts';
import { base62, checkKey, crc32, idInKey, withoutKeys } from './key-format.ts';

/** The test vectors of the key format in the spec. */
const vectors = [
  ['ssk_test_0000000000000000000000000000000000000000000000000000001KPz0B', 'test'],
  ['ssk_live_7n42DGM5Tflk9n8mt7Fhc7zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz2y0kvM', 'live'],
  ['ssk_test_030mzY6bi5L2vQ2FDMLaOVf6Gd8Jn2Kq4Rt6Wv8Yz1Bc3De5Fh7Im90WiNlo', 'test'],
] as const;

test('CRC-32 has its published check value', () => {
  expect(crc32('123456789').toString(16)).toBe('cbf43926');
});

test('base62 counts 0-9, A-Z, a-z and pads with zeros', () => {
  expect([0, 9, 10, 36, 61, 62].map((value) => base62(value, 2))).toEqual(['00', '09', '0A', '0a', '0z', '10']);
});

test.each(vectors)('%s is valid', (key, environment) => {
  expect(checkKey(key)).toEqual({ kind: 'sound', environment });
});

test('a key with one changed character is invalid', () => {
  const [key] = vectors[2];
  for (let at = 'ssk_test_'.length; at < key.length; at += 1) {
    const other = key[at] === 'x' ? 'y' : 'x';
    expect(checkKey(`${key.slice(0, at)}${other}${key.slice(at + 1)}`).kind).toBe('broken');
  }
});

test.each([
  ['', 'empty'],
  [`${keyWith()}\n`, 'white space'],
  [` ${keyWith()}`, 'white space'],
  [keyWith().slice(0, -1), 'characters after its prefix'],
  [`${keyWith()}a`, 'characters after its prefix'],
  ['sk_live_abc', 'begin with'],
  [keyWith().replace('aa', 'a\r'), 'no key has'],
  [keyWith().replace('aa', 'a\u0000'), 'no key has'],
  [keyWith().replace('aa', 'aé'), 'no key has'],
])('%j is invalid, and the reason does not quote it', (key, reason) => {
  const verdict = checkKey(key);
  expect(verdict).toMatchObject({ kind: 'broken', fault: expect.stringContaining(reason) });
  expect(JSON.stringify(verdict)).not.toContain('aaaa');
});

test.each([
  [`ssk_test_${'0'.repeat(60)}`, '0'.repeat(26)],
  ['ssk_test_7n42DGM5Tflk9n8mt7Fhc7zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz2y0kvM', '7ZZZZZZZZZZZZZZZZZZZZZZZZZ'],
])('%s contains the id of the key', (key, id) => {
  expect(idInKey(key)).toBe(id);
});

test('everything in a text that looks like a key or its beginning is hidden, and nothing else', () => {
  expect(withoutKeys(`"${keyWith()}" and "ssk_test_0"... and ssk_live_1`)).toBe('"[secret]" and "[secret]"... and [secret]');
  for (const text of ['', 'ssk_prod_1', 'tsk_test_1x']) expect(withoutKeys(text)).toBe(text);
});

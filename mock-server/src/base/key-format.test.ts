import { expect, test } from 'vitest';
import { contract } from '../generated/contract.ts';
import { crc32 } from './crc-32.ts';
import { readKey, writeKey } from './key-format.ts';

const format = contract.keyFormat;
const parts = { environment: 'test', ulid: '01KASEQ4H8Z3M5N7P9R1T3V5X7', secret: 'a'.repeat(format.secret_length) };

test('crc32 returns the check value of the CRC catalogue', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(crc32('')).toBe(0);
});

test('a key is read into the parts from which it was written', () => {
  const key = writeKey(format, parts);
  expect(key).toMatch(/^ssk_test_[0-9A-Za-z]{60}$/);
  expect(readKey(format, key)).toEqual(parts);
});

test('a key with any one letter changed is detected', () => {
  const key = writeKey(format, parts);
  for (let place = 0; place < key.length; place++) {
    const other = key[place] === 'x' ? 'y' : 'x';
    expect(readKey(format, key.slice(0, place) + other + key.slice(place + 1))).toBeUndefined();
  }
});

test.each([
  ['', 'nothing'],
  ['ssk_test_', 'no body'],
  [`${writeKey(format, parts)}0`, 'too long'],
  [writeKey(format, parts).slice(0, -1), 'cut'],
  [writeKey(format, { ...parts, environment: 'prod' }), 'another environment'],
  [writeKey(format, parts).replace('ssk', 'sk'), 'another prefix'],
  [`ssk_test_${'é'.repeat(60)}`, 'letters outside the alphabet'],
  [`ssk_test_${'_'.repeat(60)}`, 'underscores'],
])('"%s" is not a key: %s', (text) => {
  expect(readKey(format, text)).toBeUndefined();
});

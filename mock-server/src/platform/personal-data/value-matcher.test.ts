import { expect, test } from 'vitest';
import { ulidBits } from '../../base/ids.ts';
import { ValueSearch } from './value-matcher.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['203.0.113.7', '{"ip_address":"203.0.113.7"}'],
  ['203.0.113.7', 'a call from 203.0.113.7.'],
  ['203.0.113.7', '["203.0.113.7/32"]'],
  ['2001:db8::7', 'ip,2001:db8::7,agent'],
  ['grace@example.com', '{"email":"grace@example.com"}'],
  ['ada', '{"api_username":"ada"}'],
  ['curl/8.16.0 (Linux; é)', '"curl/8.16.0 (Linux; é)"'],
  ['Example Ltd', 'name,Example Ltd\r\n'],
])('%s is found in %s', (value, text) => {
  expect(new ValueSearch([value]).inText(text)).toEqual([value]);
});

test.each([
  ['203.0.113.7', '203.0.113.77'],
  ['203.0.113.7', '1203.0.113.7'],
  ['203.0.113.7', '203.0.113.7/24'],
  ['203.0.113.7', '203.0.113.0'],
  ['203.0.113.7', '10.203.0.113.7'],
  ['2001:db8::7', '2001:db8::77'],
  ['2001:db8::7', '2001:db8::/32'],
  ['grace@example.com', 'not-grace@example.com'],
  ['grace@example.com', 'grace@example.com.au'],
  ['ada', 'ada@example.com'],
  ['ada', 'canada'],
])('%s is not found in %s', (value, text) => {
  expect(new ValueSearch([value]).inText(text)).toEqual([]);
});

test('several values are found in one text, in the order in which they occur', () => {
  const search = new ValueSearch(['203.0.113.7', '203.0.113.77', 'ada', 'nobody', 'é.é']);
  expect(search.inText('{"a":"ada","b":["203.0.113.77","203.0.113.7"],"c":"é.é"}')).toEqual([
    'ada',
    '203.0.113.7',
    '203.0.113.77',
    'é.é',
  ]);
});

test('bytes are searched as UTF-8, at every position', () => {
  const search = new ValueSearch(['grace@example.com', 'Zoë Müller', '203.0.113.7']);
  expect(search.inBytes(bytes('xxgrace@example.comxx Zoë Müller'))).toEqual(['grace@example.com', 'Zoë Müller']);
});

test('an id is found in its 128 bits, and an id that differs only in the last bit is not', () => {
  const bits = ulidBits('01KASEQ4H8Z3M5N7P9R1T3V5X7').toString(16).padStart(32, '0');
  const kept = Uint8Array.from([9, ...Buffer.from(bits, 'hex'), 9]);
  const id = 'log_01KASEQ4H8Z3M5N7P9R1T3V5X7';
  expect(new ValueSearch([id]).inBytes(kept)).toEqual([id]);
  expect(new ValueSearch(['log_01KASEQ4H8Z3M5N7P9R1T3V5X6']).inBytes(kept)).toEqual([]);
});

test('an empty list of values and a value that is too short are refused', () => {
  for (const values of [[], [''], ['a'], [undefined as unknown as string]])
    expect(() => new ValueSearch(values)).toThrow('give the personal data to search for');
});

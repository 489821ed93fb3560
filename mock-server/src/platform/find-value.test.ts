import { expect, test } from 'vitest';
import { IdColumn } from '../state/column.ts';
import { walkMemory } from '../state/memory.ts';
import { finderOf } from './find-value.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['203.0.113.7', 'from 203.0.113.7, again'],
  ['203.0.113.7', '203.0.113.7/32'],
  ['2001:db8::1', '2001:db8::1/128'],
  ['ada', '{"api_username":"ada"}'],
  ['ada@example.com', 'Write to ada@example.com.'],
  ['zoë', 'a,zoë,b'],
  ['curl/8.16.0 (x)', 'curl/8.16.0 (x)'],
])('%s is in %s', (value, text) => {
  expect(finderOf(value).inText(text)).toBe(true);
  expect(finderOf(value).inBytes(bytes(text))).toBe(true);
});

test.each([
  ['203.0.113.7', '203.0.113.70 1203.0.113.7 203.0.113.7.1'],
  ['203.0.113.0', '203.0.113.0/24'],
  ['2001:db8::', '2001:db8::/48 2001:db8::1'],
  ['ada', 'adam ada@example.com ada-laptop x.ada'],
  ['ada@example.com', 'ada@example.community ada@example.com.au'],
  ['curl/8.16.0', 'curl'],
  ['x', ''],
])('%s is not in %s', (value, text) => {
  expect(finderOf(value).inText(text)).toBe(false);
  expect(finderOf(value).inBytes(bytes(text))).toBe(false);
});

test('an id is found as the 128 bits that a log keeps of it', () => {
  const id = 'log_01KASEQ4H8Z3M5N7P9R1T3V5X7';
  const column = new IdColumn('log', 2);
  const found = (): boolean[] => {
    const seen: boolean[] = [];
    walkMemory(column, (value) => void (typeof value !== 'string' && seen.push(finderOf(id).inBytes(value))));
    return seen;
  };
  column.set(1, id);
  expect(found()).toEqual([true]);
  column.clear(1);
  expect(found()).toEqual([false]);
});

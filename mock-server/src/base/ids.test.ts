import { expect, test } from 'vitest';
import { firstId, ulid, ulidBits, ulidOf } from './ids.ts';
import { dice } from './random.ts';

test('ids always grow, also within a millisecond and after time was set back', () => {
  const last = firstId();
  const chance = dice(1);
  const ids = [5, 5, 5, 6, 3, 7].map((now) => ulid(last, chance, now));
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(6);
});

test('the low half of an id carries over into the high half', () => {
  const last = { time: 5, high: 1, low: 2 ** 40 - 1 };
  expect(ulid(last, dice(1), 5)).toBe('00000000050000000200000000');
});

test('an id is converted to 128 bits and back without a change', () => {
  const id = ulid(firstId(), dice(9), 3_976_214_400_000);
  expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(ulidOf(ulidBits(id))).toBe(id);
});

import { expect, test } from 'vitest';
import { below, bytes, dice, fortyBits, letters, next } from './random.ts';

test('the same seed number gives the same stream, and another number gives another stream', () => {
  const draw = (seed: number): number[] => {
    const stream = dice(seed);
    return Array.from({ length: 20 }, () => next(stream));
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('numbers stay within their bounds and reach both bounds', () => {
  const stream = dice(1);
  const seen = new Set(Array.from({ length: 500 }, () => below(stream, 10)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(Array.from({ length: 100 }, () => next(stream)).every((value) => value >= 0 && value < 1)).toBe(true);
});

test('all forty bits of a number vary, including the low bits', () => {
  const stream = dice(1);
  const low = new Set(Array.from({ length: 50 }, () => fortyBits(stream) % 256));
  expect(low.size).toBeGreaterThan(20);
});

test('letters are from the alphabet, and bytes are from 0 to 255', () => {
  const stream = dice(3);
  expect(letters(stream, 'ab', 64)).toMatch(/^[ab]{64}$/);
  expect(bytes(stream, 32)).toHaveLength(32);
  expect(letters(stream, 'ab', 0)).toBe('');
});

import { expect, test } from 'vitest';
import { after, isPromise } from './after.ts';

test('a value is passed on immediately, a promise when it is fulfilled', async () => {
  expect(after(1, (value) => value + 1)).toBe(2);
  const later = after(Promise.resolve(1), (value) => value + 1);
  expect(isPromise(later)).toBe(true);
  expect(await later).toBe(2);
  await expect(after(Promise.reject<number>(new Error('down')), () => 1)).rejects.toThrow('down');
});

test('only a promise is one', () => {
  expect([Promise.resolve(), undefined, null, 1, {}].map(isPromise)).toEqual([true, false, false, false, false]);
});

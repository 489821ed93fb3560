import { expect, test, vi } from 'vitest';
import { memo } from './memo.ts';

test('a result is computed once, and again only after the memory was full', () => {
  const lengthOf = vi.fn((text: string) => text.length);
  const remembered = memo(2, lengthOf);
  expect(['a', 'bb', 'a', 'bb', 'ccc', 'a'].map(remembered)).toEqual([1, 2, 1, 2, 3, 1]);
  expect(lengthOf.mock.calls.flat()).toEqual(['a', 'bb', 'ccc', 'a']);
});

test('null is remembered, and an error is not', () => {
  const read = vi.fn((text: string) => {
    if (text === 'broken') throw new Error(text);
    return null;
  });
  const remembered = memo(2, read);
  expect([remembered('a'), remembered('a')]).toEqual([null, null]);
  for (let call = 0; call < 2; call++) expect(() => remembered('broken')).toThrow('broken');
  expect(read).toHaveBeenCalledTimes(3);
});

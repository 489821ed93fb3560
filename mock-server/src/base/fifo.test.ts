import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { Fifo } from './fifo.ts';

const step = fc.oneof(fc.string(), fc.constant(undefined), fc.constant(undefined));

test('a list that grows and shrinks has the items of an array', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(step, { maxLength: 200 }), (first, steps) => {
      const list = new Fifo(first);
      const items = [...first];
      for (const item of steps) {
        if (item === undefined) expect(list.shift()).toBe(items.shift());
        else list.push(items[items.push(item) - 1] ?? '');
        expect([list.length, list.last()]).toEqual([items.length, items.at(-1)]);
      }
      expect(list.all()).toEqual(items);
    }),
    runs,
  );
});

test('only the last item that passes a test is replaced, and none that was removed', () => {
  const list = new Fifo<string>(['a', 'b', 'a', 'c']);
  const change = (item: string): boolean =>
    list.replaceLast(
      (candidate) => candidate === item,
      (old) => old.toUpperCase(),
    );
  expect([change('a'), change('x'), list.all()]).toEqual([true, false, ['a', 'b', 'A', 'c']]);
  list.shift();
  expect([change('a'), list.all()]).toEqual([false, ['b', 'A', 'c']]);
});

import { expect, test } from 'vitest';
import { nested, type Within } from './within.ts';

test('the outer context opens first and closes last, and both see the call and its headers', () => {
  const order: string[] = [];
  const named =
    (name: string): Within =>
    (call, run, headers) => {
      order.push(`${name} opens ${call} ${headers?.get('a')}`);
      const result = run();
      order.push(`${name} closes`);
      return result;
    };
  expect(nested(named('outer'), named('inner'))(7, () => 'ran', new Headers({ a: 'b' }))).toBe('ran');
  expect(order).toEqual(['outer opens 7 b', 'inner opens 7 b', 'inner closes', 'outer closes']);
});

test('what the part throws passes through', () => {
  const plain: Within = (_call, run) => run();
  const broken = (): never => {
    throw new Error('broken part');
  };
  expect(() => nested(plain, plain)(1, broken)).toThrow('broken part');
});

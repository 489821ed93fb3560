import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Histogram, quantile, withValue } from './histogram.ts';

const of = (values: readonly number[]): Histogram => values.reduce(withValue, {});

test('an empty histogram says 0', () => {
  expect(quantile({}, 0.99)).toBe(0);
});

test('values below 1 count as 0', () => {
  expect(quantile(of([0, 0.5, 0.99]), 1)).toBe(0);
});

test('a quantile is the value of that rank, to within 2.5 %', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 120_000 }), { minLength: 1 }),
      fc.constantFrom(0.5, 0.95, 0.99),
      (values, share) => {
        const exact = values.toSorted((one, other) => one - other)[Math.ceil(share * values.length) - 1] ?? 0;
        const told = quantile(of(values), share);
        return Math.abs(told - exact) <= exact * 0.025 + 0.005;
      },
    ),
  );
});

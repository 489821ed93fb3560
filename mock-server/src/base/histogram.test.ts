import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { histogramOf, merged, quantile } from './histogram.ts';

test('every quantile of an empty histogram is 0', () => {
  expect(quantile([], 0.99)).toBe(0);
});

test('values below 1 count as 0', () => {
  expect(quantile(histogramOf([0, 0.5, 0.99]), 1)).toBe(0);
});

test('a quantile is the value with that rank, exact to within 2.5 %', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 120_000 }), { minLength: 1 }),
      fc.constantFrom(0.5, 0.95, 0.99),
      (values, share) => {
        const exact = values.toSorted((one, other) => one - other)[Math.ceil(share * values.length) - 1] ?? 0;
        const estimate = quantile(histogramOf(values), share);
        return Math.abs(estimate - exact) <= exact * 0.025 + 0.005;
      },
    ),
    runs,
  );
});

test('the histograms of parts, merged in any order, equal the histogram of the whole', () => {
  const values = fc.array(fc.integer({ min: 0, max: 120_000 }));
  fc.assert(
    fc.property(values, values, (one, other) => {
      const whole = histogramOf([...one, ...other]);
      expect(merged(histogramOf(one), histogramOf(other))).toEqual(whole);
      expect(merged(histogramOf(other), histogramOf(one))).toEqual(whole);
    }),
    runs,
  );
});

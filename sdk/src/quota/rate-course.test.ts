import { expect, test } from 'vitest';
import type { FoundRate } from './found-rate.ts';
import { firstCourse, nextCourse, rateOn } from './rate-course.ts';

const result = (over: Partial<FoundRate>): FoundRate => ({ through: 0.1, explained: 0.1, refused: 0.1, units: 1000, ...over });
const first = firstCourse(20, 1000);

test('if refusals cost units, the client stays near the found rate for a long time', () => {
  const course = nextCourse(first, result({ through: 0.05, refused: 0.2 }), 1000);
  expect(rateOn(course, 0)).toBeCloseTo(0.096, 6);
  expect(rateOn(course, 12_000)).toBeLessThan(0.101);
});

test('if refusals cost nothing, the client soon reaches the rate of the last refusal again', () => {
  const course = nextCourse(first, result({ refused: 0.2 }), 1000);
  expect(rateOn(course, 0)).toBeCloseTo(0.096, 6);
  expect(rateOn(course, 6000)).toBeCloseTo(0.192, 6);
});

test('a refusal that contradicts the found rate means that others use the quota: the rate falls, and then grows steadily', () => {
  const trusted = nextCourse(first, result({ through: 0.05, refused: 0.2 }), 1000);
  const course = nextCourse(trusted, result({ through: 0.08 }), 3000);
  expect(course).toMatchObject({ found: 0.08, trusted: false });
  expect(rateOn(course, 6000)).toBeGreaterThan(0.09);
});

test('a rate that only few units have shown grows faster', () => {
  const few = nextCourse(first, result({ units: 4 }), 1000);
  const many = nextCourse(first, result({ units: 400 }), 1000);
  expect(few.growth).toBeGreaterThan(5 * many.growth);
});

test('if the same result comes again, the patience doubles', () => {
  const trusted = nextCourse(first, result({ through: 0.05, refused: 0.2 }), 1000);
  expect(nextCourse(trusted, result({ through: 0.05, refused: 0.15 }), 17_000).patience).toBe(2 * trusted.patience);
});

import { expect, test } from 'vitest';
import { RateMeter } from './rate-meter.ts';

test('the rate covers the last seconds, and falls while the count stays the same', () => {
  const meter = new RateMeter();
  expect(meter.perSecond(0)).toBe(0);
  for (let second = 0; second <= 20; second++) meter.add(second < 10 ? second * 100 : 1000 + (second - 10) * 500, second * 1000);
  expect(meter.perSecond(20_000)).toBeCloseTo(500);
  expect(meter.perSecond(40_000)).toBeLessThan(150);
});

import { expect, test } from 'vitest';
import { type SharedBucket, Surplus } from './surplus.ts';

const bucket: SharedBucket = { pace: 0.1, burst: 20, members: 4, promised: 3, delay: 10, delayVariation: 0 };
/** The number of units that the client leaves to the other clients of this bucket. */
const left = 20 / 3 + 1;
const plain = { additional: false, delay: bucket.delay };
const additional = { additional: true, delay: bucket.delay };

test('a client takes its part of many remaining units immediately, and waits for a response before it takes more', () => {
  const surplus = new Surplus();
  surplus.stated(1000, 19, bucket);
  let taken = 0;
  while (surplus.turnAt(1000, 19 - taken, bucket) === 1000) {
    surplus.sent(1000, additional);
    taken += 1;
  }
  expect(taken).toBe(Math.floor((19 - left) / bucket.members));
});

test('units that calls in flight may have used do not count', () => {
  const surplus = new Surplus();
  for (let call = 0; call < 12; call += 1) surplus.sent(995, plain);
  surplus.stated(1000, 19, bucket);
  expect(surplus.turnAt(1000, 19, bucket)).not.toBe(1000);
  expect(surplus.turnAt(1012, 19, bucket)).toBe(1012);
});

test('while units remain, a client sends more and more additional calls, at most as many as the policy allows', () => {
  const surplus = new Surplus();
  const distances = [1000, 1050, 1100, 1150, 2000, 3000].map((now) => {
    surplus.stated(now, 9, bucket);
    surplus.sent(now - 20, additional);
    return (surplus.turnAt(now, 9, bucket) ?? Number.NaN) - (now - 20);
  });
  expect(distances).toEqual(distances.toSorted((one, other) => other - one));
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(1 / bucket.pace);
});

test.each<[string, number, Partial<SharedBucket>]>([
  ['few units remain', 5, {}],
  ['the others may use the remaining units', 19, { promised: 18.6 }],
  ['the response time varies much', 19, { delayVariation: 70 }],
  ['the burst is too small to tell', 3, { burst: 3 }],
])('a client sends no additional call if %s', (_why, remaining, over) => {
  const surplus = new Surplus();
  const other = { ...bucket, ...over };
  surplus.stated(1000, remaining, other);
  expect(surplus.turnAt(1000, remaining, other) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(1000);
});

test('after a refusal, and a second after the last response, a client sends no additional call', () => {
  const surplus = new Surplus();
  surplus.stated(1000, 19, bucket);
  expect(surplus.turnAt(2001, 19, bucket)).toBeUndefined();
  surplus.refused();
  expect(surplus.turnAt(1001, 19, bucket)).toBeUndefined();
});

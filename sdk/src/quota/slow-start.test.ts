import { expect, test } from 'vitest';
import { SlowStart } from './slow-start.ts';

/** A client whose first response arrived at the time 10, and that has no call in flight. */
const call = { now: 10, rate: 0.037, flying: 0, lastAt: 0, delay: 10, remaining: 4, alone: true };

function started(answers: number): SlowStart {
  const start = new SlowStart();
  for (let answer = 0; answer < answers; answer += 1) start.answer(10);
  return start;
}

test('clients that start together send their second calls one after the other, as units come back', () => {
  const start = started(1);
  const times = [4, 3, 2].map((remaining) => start.cautiousAt({ ...call, remaining }));
  expect(times.map((time) => Math.round((time - 10) * call.rate))).toEqual([1, 2, 3]);
  expect(start.cautiousAt({ ...call, remaining: 0, rate: 0.001 })).toBe(110);
  expect(start.cautiousAt({ ...call, remaining: 19 })).toBeLessThanOrEqual(call.now);
});

test('while few units remain, a client that starts sends more slowly than units come back', () => {
  expect(started(3).cautiousAt({ ...call, lastAt: 5, remaining: 2 })).toBeCloseTo(5 + 1.5 / call.rate);
  expect(started(3).cautiousAt({ ...call, lastAt: 5, remaining: 12 })).toBe(call.now);
  expect(started(8).cautiousAt({ ...call, lastAt: 5, remaining: 2 })).toBe(call.now);
});

test('a client uses a part of many remaining units at once only if its second response shows no other clients', () => {
  const many = { ...call, remaining: 400, flying: 20 };
  expect(started(1).nextAt(many)).toBe(Number.POSITIVE_INFINITY);
  expect(started(2).nextAt({ ...many, alone: false })).toBe(Number.POSITIVE_INFINITY);
  expect(started(2).nextAt(many)).toBe(call.now);
});

test('a client that starts does not use most of the remaining units at once, however many responses it has', () => {
  // Several clients may have used a full quota in turn, so each of them has seen it full again.
  expect(started(20).nextAt({ ...call, remaining: 12, flying: 3 })).toBe(Number.POSITIVE_INFINITY);
  expect(started(20).nextAt({ ...call, remaining: 12, flying: 2 })).toBe(call.now);
  expect(started(20).nextAt({ ...call, remaining: 0, flying: 0 })).toBe(call.now);
});

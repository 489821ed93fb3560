import { expect, test } from 'vitest';
import { Burst } from './burst.ts';

/**
 * Sends calls one by one. Some calls are checks: with such a call, the client checks whether the burst is larger than the known
 * burst. The response to a check shows one unit more than the known burst, but at most `most` units. All other responses show
 * `at` remaining units. Returns the positions of the checks in the sequence of calls. The first call has the position 0.
 */
function send(calls: number, burst: Burst, { at, most }: { at: number; most: number }): number[] {
  const checks: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const { checking } = burst;
    if (checking) checks.push(call);
    burst.sent();
    burst.observe(Math.min(most, checking ? burst.most + 1 : at));
  }
  return checks;
}

test('a client that has always seen few units finds out that the quota has more', () => {
  const burst = new Burst(1);
  send(100, burst, { at: 1, most: 20 });
  expect(burst.most).toBe(4);
  expect(burst.checking).toBe(false);
});

test('a quota of one unit costs a client few checks', () => {
  const burst = new Burst(1);
  expect(send(1000, burst, { at: 1, most: 1 })).toEqual([8, 24, 56, 120, 248, 504]);
  expect(burst.known).toBe(1);
});

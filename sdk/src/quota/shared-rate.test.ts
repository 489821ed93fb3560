import { expect, test } from 'vitest';
import { evenRandom } from '../../../test/support/fake-client.ts';
import { Estimator } from './estimator.ts';
import type { QuotaBelief, QuotaLease } from './lease.ts';

const limit = (remaining: number, reset = 1) => ({ name: 'p', remaining, reset, partition: undefined });
const hundredPerSecond = {
  quota: 100,
  window: 1,
  algorithm: 'token-bucket',
  partition: 'key',
  unit: 'requests',
  burst: 20,
} as const;

/** A lease for tests. The test sets the result of `turnAt`. The lease records the calls of its other methods. */
class FakeLease implements QuotaLease {
  turn: number | undefined = 0;
  belief: QuotaBelief | undefined;
  readonly share = 0.25;
  readonly told: string[] = [];
  turnAt(_now: number, _units: number, belief: () => QuotaBelief): number | undefined {
    this.belief = belief();
    return this.turn;
  }
  sent(_now: number, units: number): void {
    this.told.push(`sent ${units}`);
  }
  canceled(units: number): void {
    this.told.push(`canceled ${units}`);
  }
  answered(): void {
    this.told.push('answered');
  }
  refused(): void {
    this.told.push('refused');
  }
}

function confirmedEstimator(lease: QuotaLease, answers = 1, remaining = 15): Estimator {
  const estimator = new Estimator('p', undefined, { policy: hundredPerSecond, now: 0, random: evenRandom, lease });
  for (let sequence = 1; sequence <= answers; sequence += 1) {
    const reservation = estimator.reserve(0, 1, sequence);
    estimator.learn(undefined, limit(remaining), { now: 0, sentAt: 0, sequence, reservation, refused: false });
    estimator.answered(reservation, { now: 0, waiting: 0, refused: false });
  }
  return estimator;
}

test('a lease decides when the client may send: now, later, or after the reply of the store', () => {
  const lease = new FakeLease();
  const estimator = confirmedEstimator(lease);
  expect(estimator.opening(0, 1)).toEqual({ kind: 'now' });
  lease.turn = 30;
  expect(estimator.opening(0, 1)).toEqual({ kind: 'at', at: 30 });
  lease.turn = Number.POSITIVE_INFINITY;
  expect(estimator.opening(0, 1)).toEqual({ kind: 'answer' });
  expect(estimator.view(0).leased).toBe(true);
});

test('without a usable lease the client decides alone', () => {
  const lease = new FakeLease();
  lease.turn = undefined;
  const estimator = confirmedEstimator(lease);
  expect(estimator.opening(0, 1)).toEqual({ kind: 'now' });
  expect(estimator.view(0).leased).toBe(false);
});

test('with a lease there is no slow start, but the remaining units still limit the client', () => {
  const lease = new FakeLease();
  const estimator = confirmedEstimator(lease);
  for (let sequence = 2; sequence <= 14; sequence += 1) {
    expect(estimator.opening(0, 1)).toEqual({ kind: 'now' });
    estimator.reserve(0, 1, sequence);
  }
  // The last units are left to clients that do not use the store.
  expect(estimator.opening(0, 1).kind).toBe('at');
});

test('a lease learns of sent, answered, refused and canceled calls', () => {
  const lease = new FakeLease();
  const estimator = confirmedEstimator(lease);
  estimator.opening(0, 1);
  estimator.canceled(estimator.reserve(0, 1, 2));
  estimator.refuse(1000, { now: 0, sentAt: 0, told: true });
  expect(lease.told).toEqual(['sent 1', 'answered', 'sent 1', 'canceled 1', 'refused']);
  expect(lease.belief).toMatchObject({ kind: 'continuous', quota: 100, windowMs: 1000, burst: 16, remaining: 15 });
});

test('without the store the client continues with its last share, not with a burst', () => {
  const lease = new FakeLease();
  const estimator = confirmedEstimator(lease, 100, 4);
  estimator.opening(0, 1);
  lease.turn = undefined;
  // The level is the target level of all clients, and the last share of this client was a quarter of 100 units per second.
  const times: number[] = [];
  for (let now = 1; now <= 1000; now += 1) {
    if (estimator.opening(now, 1).kind !== 'now') continue;
    times.push(now);
    estimator.reserve(now, 1, 100 + times.length);
  }
  expect(times.length).toBeGreaterThan(15);
  expect(times.length).toBeLessThan(40);
  const closest = Math.min(...times.slice(1).map((time, index) => time - (times[index] ?? 0)));
  expect(closest).toBeGreaterThan(10);
});

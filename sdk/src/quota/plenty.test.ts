import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf } from '../../../test/simulator/chance.ts';
import { evenRandom } from '../../../test/support/fake-client.ts';
import { runs } from '../../../test/support/runs.ts';
import { Estimator, type Reservation } from './estimator.ts';

const quota = 6000;
const perMs = quota / 60_000;

interface Outcome {
  readonly reservation: Reservation;
  readonly remaining: number;
  readonly refused: boolean;
}

/** A token bucket at the server, and an estimator of this bucket. Other clients use the bucket too. */
class Bucket {
  readonly estimator = new Estimator('p', undefined, {
    policy: { quota, window: 60, algorithm: 'token-bucket', partition: 'key', unit: 'requests' },
    now: 0,
    random: evenRandom,
  });
  /** The times at which the client read the headers of a response. */
  readonly read: number[] = [];
  refused = 0;
  now = 0;
  #units = quota;
  #asOf = 0;
  #sent = 0;

  pass(ms: number): void {
    this.now += ms;
    this.#units = Math.min(quota, this.#units + (this.now - this.#asOf) * perMs);
    this.#asOf = this.now;
  }

  others(units: number): void {
    this.#units = Math.max(0, this.#units - units);
  }

  get opens(): boolean {
    return this.estimator.opening(this.now, 1).kind === 'now';
  }

  send(): Reservation {
    this.#sent += 1;
    return this.estimator.reserve(this.now, 1, this.#sent);
  }

  /** Counts a call when its request arrives at the server. */
  count(reservation: Reservation): Outcome {
    const refused = this.#units < 1;
    if (refused) this.refused += 1;
    else this.#units -= 1;
    return { reservation, remaining: Math.floor(this.#units), refused };
  }

  answer({ reservation, remaining, refused }: Outcome): void {
    const { now } = this;
    if (refused || !this.estimator.unread(now)) {
      const { sentAt, sequence } = reservation;
      const limit = { name: 'p', remaining, reset: remaining > 0 ? 1 : Math.ceil(1 / perMs / 1000), partition: undefined };
      this.read.push(now);
      this.estimator.learn(undefined, limit, { now, sentAt, sequence, reservation, refused });
    }
    this.estimator.answered(reservation, { now, waiting: 0, refused });
    this.estimator.ended();
    if (refused) this.estimator.refuse(now + 1000, { now, sentAt: reservation.sentAt, told: true });
  }

  get units(): number {
    return Math.floor(this.#units);
  }
}

/**
 * The conditions under which a client drains a quota. Times are milliseconds. Two runs with the same conditions have the same
 * result.
 */
interface Draining {
  /** The time to the server and the time back are each between 0 and this number. */
  readonly varies: number;
  /** The part of the rate that other clients use. */
  readonly others: number;
  /** The number of calls. */
  readonly most: number;
}

interface Flight {
  readonly reservation: Reservation;
  readonly countedAt: number;
  readonly answeredAt: number;
  answer?: Outcome;
}

/**
 * Sends calls as fast as the estimator allows, but at most four calls in a millisecond, until the estimator makes the client
 * wait.
 */
function drain(bucket: Bucket, { varies, others, most }: Draining): void {
  const chance = chanceOf(most);
  let flying: Flight[] = [];
  for (let sent = 0; sent < most || flying.length > 0; ) {
    bucket.pass(0.25);
    bucket.others(others * perMs * 0.25);
    for (const flight of flying) if (flight.countedAt <= bucket.now) flight.answer ??= bucket.count(flight.reservation);
    for (const { answer, answeredAt } of flying) if (answer && answeredAt <= bucket.now) bucket.answer(answer);
    flying = flying.filter(({ answeredAt }) => answeredAt > bucket.now);
    if (sent >= most) continue;
    if (!bucket.opens) {
      if (flying.length === 0) break;
      continue;
    }
    const countedAt = bucket.now + varies * chance.next();
    flying.push({ reservation: bucket.send(), countedAt, answeredAt: countedAt + varies * chance.next() });
    sent += 1;
  }
}

/** Makes a bucket whose client sent some calls a minute ago. */
function begun(): Bucket {
  const bucket = new Bucket();
  drain(bucket, { varies: 1, others: 0, most: 200 });
  bucket.pass(60_000);
  return bucket;
}

test('while plenty of units remain, the client reads the headers of a response every 5 ms at most', () => {
  const bucket = begun();
  bucket.read.length = 0;
  drain(bucket, { varies: 1, others: 0, most: 2000 });
  const pauses = bucket.read.slice(1).map((at, index) => at - (bucket.read[index] ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(5);
  expect(bucket.read.length).toBeGreaterThan(50);
});

test('a client that drains a large quota is not refused, and knows the remaining units as the server does', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 3, 10, 40),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.integer({ min: 100, max: 5900 }),
      (varies, others, most) => {
        const bucket = begun();
        drain(bucket, { varies, others, most });
        expect(bucket.refused).toBe(0);
        bucket.pass(6);
        bucket.answer(bucket.count(bucket.send()));
        expect(Math.abs(bucket.estimator.view(bucket.now).remaining - bucket.units)).toBeLessThanOrEqual(2);
      },
    ),
    { ...runs, numRuns: 15 },
  );
});

test('a client that drains a large quota alone does not take its unchecked calls for other clients', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 3, 10, 40), fc.integer({ min: 100, max: 7000 }), (varies, most) => {
      const bucket = begun();
      drain(bucket, { varies, others: 0, most });
      expect(bucket.estimator.othersShare(bucket.now)).toBe(0);
    }),
    { ...runs, numRuns: 15 },
  );
});

test('the level contains the units of the calls without a check as soon as it is needed', () => {
  const bucket = begun();
  drain(bucket, { varies: 1, others: 0, most: 500 });
  const before = bucket.estimator.view(bucket.now).remaining;
  for (let sent = 0; sent < 100; sent += 1) expect(bucket.send().unchecked).toBe(true);
  expect(bucket.estimator.view(bucket.now).remaining).toBe(before - 100);
});

test('a refusal ends the calls without a check at once', () => {
  const bucket = begun();
  drain(bucket, { varies: 1, others: 0, most: 500 });
  expect(bucket.estimator.reserve(bucket.now, 1, 1000).unchecked).toBe(true);
  const reopen = bucket.estimator.block(bucket.now + 1000, { now: bucket.now, sentAt: bucket.now });
  expect(bucket.opens).toBe(false);
  reopen();
  expect(bucket.opens).toBe(true);
  bucket.estimator.refuse(bucket.now + 1000, { now: bucket.now, sentAt: bucket.now, told: true });
  expect(bucket.opens).toBe(false);
  expect(bucket.estimator.unread(bucket.now)).toBe(false);
});

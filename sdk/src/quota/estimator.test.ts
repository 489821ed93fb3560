import { expect, test } from 'vitest';
import { evenRandom } from '../../../test/support/fake-client.ts';
import { type QuotaPolicy, quotaPolicies } from '../generated/platform.ts';
import { Estimator } from './estimator.ts';

const open = { kind: 'now' };
const policy = (quota: number, window?: number) => ({
  name: 'p',
  quota,
  window,
  unit: 'requests' as const,
  partition: undefined,
});
const limit = (remaining: number, reset?: number) => ({ name: 'p', remaining, reset, partition: undefined });
const estimatorOf = (spec: QuotaPolicy | undefined) =>
  new Estimator('p', undefined, { policy: spec, now: 0, random: evenRandom });
const unknown = () => estimatorOf(undefined);
const withAlgorithm = (algorithm: 'token-bucket' | 'sliding-window' | 'fixed-window', quota = 10, window = 10) =>
  estimatorOf({ quota, window, algorithm, partition: 'key', unit: 'requests' });

type Item = ReturnType<typeof limit>;
/** Passes a response to the estimator. The client sent the call and got its response at the same time, `now`. */
const learn = (
  estimator: Estimator,
  [told, item]: [ReturnType<typeof policy> | undefined, Item | undefined],
  { now = 0, sequence = 0, refused = false }: { now?: number; sequence?: number; refused?: boolean } = {},
): void => estimator.learn(told, item, { now, sentAt: now, sequence, reservation: undefined, refused });
/** Sends a call and passes its response to the estimator after `takes` milliseconds. */
function call(
  estimator: Estimator,
  item: Item,
  { now, takes = 0, sequence }: { now: number; takes?: number; sequence: number },
): void {
  const reservation = estimator.reserve(now, 1, sequence);
  estimator.learn(undefined, item, { now: now + takes, sentAt: now, sequence, reservation, refused: false });
  estimator.answered(reservation, { now: now + takes, waiting: 0, refused: false });
}

test('until the first response one call is in flight; without headers the number doubles with each round trip', () => {
  const estimator = unknown();
  const first = estimator.reserve(0, 1, 1);
  expect(estimator.opening(0, 1)).toEqual({ kind: 'answer' });
  estimator.answered(first, { now: 0, waiting: 0, refused: false });
  estimator.reserve(0, 1, 2);
  expect(estimator.opening(0, 1)).toEqual(open);
  estimator.reserve(0, 1, 3);
  expect(estimator.opening(0, 1)).toEqual({ kind: 'answer' });
});

test('after the first response, at most as many calls are in flight as responses arrived, or as the rate allows', () => {
  const estimator = withAlgorithm('token-bucket', 600, 60);
  learn(estimator, [undefined, limit(7, 1)]);
  estimator.reserve(0, 1, 1);
  expect(estimator.opening(0, 1)).toEqual({ kind: 'answer' });
  const distant = withAlgorithm('token-bucket', 600, 60);
  const first = distant.reserve(0, 1, 1);
  distant.learn(undefined, limit(7, 1), { now: 300, sentAt: 0, sequence: 1, reservation: first, refused: false });
  distant.answered(first, { now: 300, waiting: 0, refused: false });
  distant.reserve(300, 1, 2);
  expect(distant.opening(300, 1)).toEqual({ kind: 'at', at: 400 });
});

test('the calls in flight are subtracted from the remaining units in a header', () => {
  const estimator = unknown();
  learn(estimator, [undefined, limit(2, 5)]);
  estimator.reserve(0, 1, 1);
  estimator.reserve(0, 1, 2);
  expect(estimator.opening(0, 1)).toEqual({ kind: 'at', at: 5000 });
  expect(estimator.view(0).remaining).toBe(0);
});

test('a response that arrives after a later one may only lower the level', () => {
  const estimator = unknown();
  learn(estimator, [undefined, limit(5, 5)]);
  const [first, second] = [estimator.reserve(0, 1, 1), estimator.reserve(10, 1, 2)];
  const answered = (reservation: typeof first, item: Item): void =>
    estimator.learn(undefined, item, {
      now: 20,
      sentAt: reservation.sentAt,
      sequence: reservation.sequence,
      reservation,
      refused: false,
    });
  answered(second, limit(3, 5));
  expect(estimator.view(20).remaining).toBe(3);
  answered(first, limit(9, 5));
  expect(estimator.view(20).remaining).toBe(3);
  answered(first, limit(1, 5));
  expect(estimator.view(20).remaining).toBeLessThan(3);
});

test('a response is compared with the level at the sending of its call, so the time to the server does not matter', () => {
  const estimator = withAlgorithm('token-bucket', 1000, 1);
  learn(estimator, [undefined, limit(9, 1)]);
  // A request takes 200 ms in each direction, and the client sends a call every millisecond. The level stays the same, and the
  // estimator assumes no other clients.
  for (let at = 0; at < 400; at += 1) {
    const reservation = estimator.reserve(at, 1, at + 1);
    estimator.learn(undefined, limit(9, 1), { now: at + 400, sentAt: at, sequence: at + 1, reservation, refused: false });
    estimator.answered(reservation, { now: at + 400, waiting: 0, refused: false });
  }
  expect(estimator.othersShare(800)).toBe(0);
});

test("the draining of a bucket beyond one's own use tells what others take", () => {
  const estimator = withAlgorithm('token-bucket', 600, 60);
  learn(estimator, [undefined, limit(59, 1)]);
  // Ten units become available each second, and the client sends one call each second. The bucket stays at 20, so other clients
  // use nine units.
  for (let second = 0; second <= 30; second += 1) call(estimator, limit(20, 1), { now: second * 1000, sequence: second + 1 });
  expect(estimator.othersShare(30_000)).toBeGreaterThan(0.6);
});

test('after t, one unit of an unknown policy may be used, not the whole quota', () => {
  const estimator = unknown();
  learn(estimator, [policy(10, 60), limit(0, 5)], { sequence: 1 });
  expect(estimator.view(0).resetAt).toBe(5000);
  const bare = unknown();
  learn(bare, [undefined, limit(0, 5)], { sequence: 1 });
  expect(bare.opening(0, 1)).toEqual({ kind: 'at', at: 5000 });
  expect(bare.opening(5000, 1)).toEqual(open);
  bare.reserve(5000, 1, 2);
  expect(bare.opening(5000, 1)).toEqual({ kind: 'answer' });
});

test('in a fixed window all units come back at the end of each window', () => {
  const estimator = withAlgorithm('fixed-window');
  learn(estimator, [policy(10, 10), limit(0, 5)], { sequence: 1 });
  expect(estimator.estimate(0, 1, 9)).toBe(5000);
  expect(estimator.estimate(0, 1, 10)).toBe(15_000);
  expect(estimator.view(5000).remaining).toBe(10);
});

test('each response gives the end of a window more exactly, because t is rounded up', () => {
  const estimator = withAlgorithm('fixed-window');
  learn(estimator, [policy(10, 10), limit(5, 10)], { sequence: 1 });
  expect(estimator.view(0).resetAt).toBe(10_000);
  learn(estimator, [undefined, limit(4, 6)], { now: 3700, sequence: 2 });
  expect(estimator.view(3700).resetAt).toBe(9700);
  learn(estimator, [undefined, limit(3, 6)], { now: 3900, sequence: 3 });
  expect(estimator.view(3900).resetAt).toBe(9700);
});

test('in a sliding window each unit comes back one window after its use', () => {
  const estimator = withAlgorithm('sliding-window', 2, 10);
  learn(estimator, [policy(2, 10), limit(2)]);
  call(estimator, limit(1, 10), { now: 1000, sequence: 1 });
  call(estimator, limit(0, 7), { now: 4000, sequence: 2 });
  expect(estimator.opening(4000, 1)).toMatchObject({ kind: 'at', at: expect.closeTo(11_000, -2) });
  expect(estimator.view(11_100).remaining).toBe(1);
  expect(estimator.view(14_100).remaining).toBe(2);
});

test('a token bucket gets a unit back every w/q seconds, up to the highest level seen', () => {
  const estimator = estimatorOf(quotaPolicies.standard);
  const { quota, window = 1 } = quotaPolicies.standard ?? { quota: 1 };
  learn(estimator, [undefined, limit(59, 1)], { sequence: 1 });
  learn(estimator, [undefined, limit(0, 1)], { sequence: 2 });
  const unit = (window * 1000) / quota;
  expect(estimator.view(unit * 7).remaining).toBe(7);
  expect(estimator.estimate(unit * 7, 1, 99)).toBe(unit * 100);
  expect(estimator.view(window * 10_000).remaining).toBe(60);
});

test('if a unit takes longer than a second to come back, t shows how much of the next unit has come back', () => {
  const estimator = withAlgorithm('token-bucket', 1, 5);
  learn(estimator, [undefined, limit(0, 2)], { sequence: 1 });
  expect(estimator.opening(0, 1)).toMatchObject({ kind: 'at', at: expect.closeTo(2003, 0) });
});

test("a time later than the policy itself would need is the server's word: not before t - 1, not after t", () => {
  const estimator = estimatorOf(quotaPolicies.standard);
  learn(estimator, [undefined, limit(0, 3)], { sequence: 1 });
  expect(estimator.opening(0, 1)).toEqual({ kind: 'at', at: 2100 });
});

test('a stated time beyond the window is limited to the window', () => {
  const daily = estimatorOf(quotaPolicies.daily);
  learn(daily, [undefined, limit(0, 1_790_000_000)], { sequence: 1 });
  expect(daily.opening(0, 1)).toEqual({ kind: 'at', at: 86_400_000 });
  const bare = unknown();
  bare.refuse(1e15, { now: 0, sentAt: 0, told: false });
  expect(bare.opening(0, 1)).toEqual({ kind: 'at', at: 86_400_000 });
});

test('a policy that is not in the spec is treated as a window if t is later than a token bucket needs', () => {
  const estimator = unknown();
  learn(estimator, [policy(10, 10), limit(9, 10)], { sequence: 0 });
  call(estimator, limit(0, 8), { now: 2000, sequence: 1 });
  expect(estimator.opening(2000, 1)).toEqual({ kind: 'at', at: 10_000 });
  call(estimator, limit(9, 10), { now: 10_000, sequence: 2 });
  expect(estimator.opening(10_000, 1)).toEqual(open);
});

test('a closed gate opens for one probe, and then for the other calls at even intervals', () => {
  const estimator = withAlgorithm('fixed-window', 100, 10);
  learn(estimator, [policy(100, 10), limit(100, 10)], { sequence: 1 });
  estimator.refuse(3000, { now: 0, sentAt: 0, told: false });
  expect(estimator.opening(2999, 1)).toEqual({ kind: 'at', at: 3000 });
  const probe = estimator.reserve(3000, 1, 2);
  expect(probe.probe).toBe(true);
  expect(estimator.opening(3000, 1)).toEqual({ kind: 'answer' });
  estimator.learn(undefined, limit(99, 7), { now: 3100, sentAt: 3000, sequence: 2, reservation: probe, refused: false });
  estimator.answered(probe, { now: 3100, waiting: 50, refused: false });
  expect(estimator.opening(3100, 1)).toEqual({ kind: 'at', at: 3120 });
  estimator.reserve(3120, 1, 3);
  expect(estimator.opening(3120, 1)).toEqual({ kind: 'at', at: 3140 });
  estimator.calm();
  expect(estimator.opening(3120, 1)).toEqual(open);
});

test('a gate that was closed because of another policy opens again, unless it has changed since', () => {
  const estimator = withAlgorithm('fixed-window');
  learn(estimator, [policy(10, 10), limit(10, 10)]);
  estimator.block(5000, { now: 0, sentAt: 0 })();
  expect(estimator.opening(0, 1)).toEqual(open);
  const reopen = estimator.block(5000, { now: 0, sentAt: 0 });
  estimator.refuse(6000, { now: 0, sentAt: 0, told: true });
  reopen();
  expect(estimator.opening(0, 1)).toEqual({ kind: 'at', at: 6000 });
});

test('after a probe that fails, is refused or was not sent, there is another probe', () => {
  const estimator = withAlgorithm('fixed-window');
  learn(estimator, [policy(10, 10), limit(10, 10)], { sequence: 1 });
  estimator.block(0, { now: 0, sentAt: 0 });
  estimator.failed(estimator.reserve(0, 1, 2));
  const second = estimator.reserve(0, 1, 3);
  expect(second.probe).toBe(true);
  estimator.canceled(second);
  const third = estimator.reserve(0, 1, 4);
  expect(third.probe).toBe(true);
  estimator.answered(third, { now: 0, waiting: 0, refused: true });
  expect(estimator.reserve(0, 1, 5).probe).toBe(true);
});

test('a concurrency quota counts calls whose bodies have not ended, not calls without a response', () => {
  const estimator = unknown();
  learn(estimator, [{ ...policy(2), unit: 'concurrent-requests' } as never, undefined]);
  for (const sequence of [1, 2]) estimator.answered(estimator.reserve(0, 1, sequence), { now: 0, waiting: 0, refused: false });
  expect(estimator.opening(0, 1)).toEqual({ kind: 'answer' });
  estimator.ended();
  expect(estimator.opening(0, 1)).toEqual(open);
});

test('a call that is larger than the quota is sent when the whole quota is available', () => {
  const estimator = unknown();
  learn(estimator, [{ ...policy(100), unit: 'content-bytes' } as never, limit(100, 5)], { sequence: 1 });
  expect(estimator.opening(0, 1_000_000)).toEqual(open);
  learn(estimator, [undefined, limit(99, 5)], { sequence: 2 });
  expect(estimator.opening(0, 1_000_000)).toEqual({ kind: 'at', at: 5000 });
});

test('a quota of 0 without a window does not divide by zero and does not wait without end', () => {
  const estimator = withAlgorithm('token-bucket', 1, 1);
  learn(estimator, [policy(0, 60), limit(0)], { sequence: 1 });
  expect(estimator.opening(0, 1)).toEqual(open);
  expect(estimator.estimate(0, 1, 5)).toBe(0);
});

test('a response may already count the calls in flight, so the earliest time does not count them again', () => {
  const estimator = withAlgorithm('token-bucket', 10, 10);
  learn(estimator, [policy(10, 10), limit(5, 1)]);
  for (let sequence = 1; sequence <= 5; sequence++) estimator.reserve(0, 1, sequence);
  expect(estimator.estimate(0, 1, 0)).toBe(1000);
  expect(estimator.soonest(0, 1, 0)).toBe(0);
});

test('before the first quota headers only a refusal can make a turn too late', () => {
  const estimator = withAlgorithm('fixed-window', 1, 60);
  expect(estimator.estimate(0, 1, 1)).toBeGreaterThanOrEqual(0);
  expect(estimator.soonest(0, 1, 500)).toBe(0);
  estimator.refuse(9000, { now: 0, sentAt: 0, told: false });
  expect(estimator.soonest(0, 1, 0)).toBe(9000);
});

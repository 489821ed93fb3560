import { expect, test } from 'vitest';
import { quotaPolicies } from '../generated/platform.ts';
import { Bucket } from './bucket.ts';

const open = { kind: 'now' };
const policy = (quota: number, window?: number) => ({
  name: 'p',
  quota,
  window,
  unit: 'requests' as const,
  partition: undefined,
});
const limit = (remaining: number, reset?: number) => ({ name: 'p', remaining, reset, partition: undefined });
const unknown = () => new Bucket('p', undefined, { policy: undefined, now: 0 });
const bucketOf = (algorithm: 'token-bucket' | 'sliding-window' | 'fixed-window', quota = 10, window = 10) =>
  new Bucket('p', undefined, { policy: { quota, window, algorithm, partition: 'key', unit: 'requests' }, now: 0 });

test('until the first answer one call is in flight; without headers twice as many after each answer', () => {
  const bucket = unknown();
  const first = bucket.reserve(0, 1, 1);
  expect(bucket.opening(0, 1)).toEqual({ kind: 'answer' });
  bucket.answered(first, { now: 0, waiting: 0 });
  bucket.reserve(0, 1, 2);
  expect(bucket.opening(0, 1)).toEqual(open);
  bucket.reserve(0, 1, 3);
  expect(bucket.opening(0, 1)).toEqual({ kind: 'answer' });
});

test('what is in flight is taken off what a header says is left', () => {
  const bucket = unknown();
  bucket.learn(undefined, limit(2, 5), { now: 0, sequence: 0 });
  bucket.reserve(0, 1, 1);
  bucket.reserve(0, 1, 2);
  expect(bucket.opening(0, 1)).toEqual({ kind: 'at', at: 5000 });
  expect(bucket.view(0).remaining).toBe(0);
});

test('an answer that was overtaken may only lower what is believed', () => {
  const bucket = unknown();
  bucket.learn(undefined, limit(3, 5), { now: 0, sequence: 2 });
  bucket.learn(undefined, limit(9, 5), { now: 0, sequence: 1 });
  expect(bucket.view(0).remaining).toBe(3);
  bucket.learn(undefined, limit(1, 5), { now: 0, sequence: 1 });
  expect(bucket.view(0).remaining).toBe(1);
});

test('an answer that was overtaken is counted by what it says, not once more', () => {
  const bucket = unknown();
  const [first, second] = [bucket.reserve(0, 1, 1), bucket.reserve(0, 1, 2)];
  bucket.learn(undefined, limit(5, 5), { now: 0, sequence: 2 });
  bucket.answered(second, { now: 0, waiting: 0 });
  bucket.learn(undefined, limit(6, 5), { now: 0, sequence: 1 });
  bucket.answered(first, { now: 0, waiting: 0 });
  expect(bucket.view(0).remaining).toBe(5);
});

test('after t one unit of an unknown policy may be used, not all of them', () => {
  const bucket = unknown();
  bucket.learn(policy(10, 60), limit(0, 5), { now: 0, sequence: 1 });
  expect(bucket.opening(0, 1)).toEqual({ kind: 'at', at: 5000 });
  expect(bucket.opening(5000, 1)).toEqual(open);
  bucket.reserve(5000, 1, 2);
  expect(bucket.opening(5000, 1)).toEqual({ kind: 'answer' });
});

test('a fixed window gives all back at its end, and again at the next', () => {
  const bucket = bucketOf('fixed-window');
  bucket.learn(policy(10, 10), limit(0, 5), { now: 0, sequence: 1 });
  expect(bucket.view(5000).remaining).toBe(10);
  expect(bucket.estimate(0, 1, 9)).toBe(5000);
  expect(bucket.estimate(0, 1, 10)).toBe(15_000);
});

test('a token bucket gains a unit every w/q seconds, up to its burst', () => {
  const bucket = new Bucket('standard', undefined, { policy: quotaPolicies.standard, now: 0 });
  const { quota, window = 1, burst = 0 } = quotaPolicies.standard ?? { quota: 1 };
  bucket.learn(undefined, limit(0, 1), { now: 0, sequence: 1 });
  const unit = (window * 1000) / quota;
  expect(bucket.opening(0, 1)).toEqual({ kind: 'at', at: unit });
  expect(bucket.view(unit * 7).remaining).toBe(7);
  expect(bucket.view(window * 10_000).remaining).toBe(burst);
  expect(bucket.estimate(0, 1, 99)).toBe(unit * 100);
});

test('a closed gate opens for one probe, and then for the others at even distances', () => {
  const bucket = bucketOf('fixed-window', 100, 10);
  bucket.learn(policy(100, 10), limit(100, 10), { now: 0, sequence: 1 });
  bucket.close(3000);
  expect(bucket.opening(2999, 1)).toEqual({ kind: 'at', at: 3000 });
  const probe = bucket.reserve(3000, 1, 2);
  expect(probe.probe).toBe(true);
  expect(bucket.opening(3000, 1)).toEqual({ kind: 'answer' });
  bucket.answered(probe, { now: 3100, waiting: 50 });
  expect(bucket.opening(3100, 1)).toEqual({ kind: 'at', at: 3120 });
  bucket.reserve(3120, 1, 3);
  expect(bucket.opening(3120, 1)).toEqual({ kind: 'at', at: 3140 });
  bucket.calm();
  expect(bucket.opening(3120, 1)).toEqual(open);
});

test('a probe that fails or was not sent is followed by another', () => {
  const bucket = bucketOf('fixed-window');
  bucket.learn(policy(10, 10), limit(10, 10), { now: 0, sequence: 1 });
  bucket.close(0);
  bucket.failed(bucket.reserve(0, 1, 2), 0);
  const second = bucket.reserve(0, 1, 3);
  expect(second.probe).toBe(true);
  bucket.cancelled(second);
  expect(bucket.reserve(0, 1, 4).probe).toBe(true);
});

test('concurrency counts what has not ended, not what has not been answered', () => {
  const bucket = unknown();
  bucket.learn({ ...policy(2), unit: 'concurrent-requests' }, undefined, { now: 0, sequence: 0 });
  for (const sequence of [1, 2]) bucket.answered(bucket.reserve(0, 1, sequence), { now: 0, waiting: 0 });
  expect(bucket.opening(0, 1)).toEqual({ kind: 'answer' });
  bucket.ended();
  expect(bucket.opening(0, 1)).toEqual(open);
});

test('a call that is larger than the quota goes when the whole quota is there', () => {
  const bucket = unknown();
  bucket.learn({ ...policy(100, 10), unit: 'content-bytes' }, limit(100, 5), { now: 0, sequence: 1 });
  expect(bucket.opening(0, 1_000_000)).toEqual(open);
  bucket.learn(undefined, limit(99, 5), { now: 0, sequence: 2 });
  expect(bucket.opening(0, 1_000_000)).toEqual({ kind: 'at', at: 5000 });
});

test('a quota of nothing with no end neither divides by zero nor waits for ever', () => {
  const bucket = bucketOf('token-bucket', 1, 1);
  bucket.learn(policy(0, 60), limit(0), { now: 0, sequence: 1 });
  expect(bucket.opening(0, 1)).toEqual(open);
  expect(bucket.estimate(0, 1, 5)).toBe(0);
});

test('what is in flight may be counted in an answer already, so the earliest turn does not count it again', () => {
  const bucket = bucketOf('token-bucket', 10, 10);
  for (let sequence = 1; sequence <= 5; sequence++) bucket.reserve(0, 1, sequence);
  bucket.learn(policy(10, 10), limit(0, 1), { now: 0, sequence: 1 });
  expect(bucket.estimate(0, 1, 0)).toBe(6000);
  expect(bucket.soonest(0, 1, 0)).toBe(1000);
});

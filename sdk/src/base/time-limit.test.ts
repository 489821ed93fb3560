import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { idleLimit, startTimer, timeLimit } from './time-limit.ts';

const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

test('the signal aborts when the time is up, and not a millisecond before', async () => {
  const clock = new FakeClock();
  const { signal } = timeLimit(clock, undefined, { ms: 5000, expired: () => 'too late' });
  await clock.pass(4999);
  expect(signal.aborted).toBe(false);
  await clock.pass(1);
  expect(signal.reason).toBe('too late');
});

test('the signal aborts with the signal that it follows, with the reason that `reasonOf` returns', () => {
  const other = new AbortController();
  const limit = { ms: 5000, expired: () => 'too late', reasonOf: ({ reason }: AbortSignal) => `aborted: ${reason}` };
  const { signal } = timeLimit(new FakeClock(), other.signal, limit);
  other.abort('gone');
  expect(signal.reason).toBe('aborted: gone');
});

test('a stopped limit follows the other signal, and a released one does not', async () => {
  const clock = new FakeClock();
  const other = new AbortController();
  const [stopped, released] = [1, 2].map(() => timeLimit(clock, other.signal, { ms: 10, expired: () => 'too late' }));
  stopped?.stop();
  released?.release();
  released?.release();
  expect(listeners(other.signal)).toBe(1);
  await clock.pass(20);
  other.abort('gone');
  expect([stopped?.signal.reason, released?.signal.aborted]).toEqual(['gone', false]);
});

test('an infinite time starts no timer', () => {
  const clock = new FakeClock();
  const started: number[] = [];
  clock.deadline = (ms) => {
    started.push(ms);
    return () => undefined;
  };
  startTimer(clock, { ms: Number.POSITIVE_INFINITY }, () => undefined)();
  startTimer(clock, { ms: 7 }, () => undefined)();
  expect(started).toEqual([7]);
});

test('a pause ends the work after the last sign of it, however often it went on', async () => {
  const clock = new FakeClock();
  const ended: number[] = [];
  const began = clock.monotonic();
  const idle = idleLimit(clock, 1000, () => ended.push(clock.monotonic() - began));
  for (let signs = 0; signs < 5; signs += 1) {
    await clock.pass(700);
    idle.heard();
  }
  await clock.pass(999);
  expect(ended).toEqual([]);
  await clock.pass(5000);
  expect(ended).toEqual([4500]);
});

test('a stopped idle limit never ends anything, nor does an infinite one', async () => {
  const clock = new FakeClock();
  const ended: string[] = [];
  const idle = idleLimit(clock, 1000, () => ended.push('stopped'));
  idleLimit(clock, Number.POSITIVE_INFINITY, () => ended.push('infinite'));
  await clock.pass(500);
  idle.heard();
  await clock.pass(700);
  idle.stop();
  await clock.pass(100_000);
  expect(ended).toEqual([]);
});

import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { startTimer, timeLimit } from './time-limit.ts';

const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

test('the signal aborts when the time is up, and not a millisecond before', async () => {
  const clock = new FakeClock();
  const { signal } = timeLimit(clock, undefined, { ms: 5000, expired: () => 'too late' });
  await clock.pass(4999);
  expect(signal.aborted).toBe(false);
  await clock.pass(1);
  expect(signal.reason).toBe('too late');
});

test('the signal aborts with the one that it follows, for the reason that is made of it', () => {
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

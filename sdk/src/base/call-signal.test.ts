import { expect, test } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { callLimit } from './call-limit.ts';
import { CallSignal, nativeSignal } from './call-signal.ts';

test('an abort calls each listener once, with the reason in place, and no removed listener', () => {
  const signal = new CallSignal();
  const heard: unknown[] = [];
  const removed = (): void => void heard.push('removed');
  signal.addEventListener('abort', () => heard.push(signal.reason));
  signal.addEventListener('abort', removed);
  signal.removeEventListener('abort', removed);
  signal.abort('first');
  signal.abort('second');
  expect(heard).toEqual(['first']);
  expect(() => signal.throwIfAborted()).toThrow('first');
});

test.each(['before', 'after'])('its `AbortSignal`, made %s the abort, aborts with the same reason', (when) => {
  const signal = new CallSignal();
  const early = when === 'before' ? nativeSignal(signal) : undefined;
  signal.abort('gone');
  const native = early ?? nativeSignal(signal);
  expect(native).toBeInstanceOf(AbortSignal);
  expect([native.aborted, native.reason]).toEqual([true, 'gone']);
});

test('a limit aborts with the signal that it follows, or when its time is over, and leaves no listener', async () => {
  const clock = new FakeClock();
  const outer = new CallSignal();
  const limit = { ms: 1000, expired: () => 'too late' };
  const [late, left, followed] = [callLimit(clock, outer, limit), callLimit(clock, outer, limit), callLimit(clock, outer, limit)];
  left.release();
  followed.stop();
  await clock.pass(1000);
  outer.abort('gone');
  expect([late.signal.reason, left.signal.aborted, followed.signal.reason]).toEqual(['too late', false, 'gone']);
  expect(callLimit(clock, outer, limit).signal.reason).toBe('gone');
});

import { expect, test } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { ServerTime } from './server-time.ts';

const dated = (time: number) => new Headers({ date: new Date(time).toUTCString() });

test('the time follows a server that is ahead, with the precision of half a second that Date has', () => {
  const clock = new FakeClock();
  const time = new ServerTime(clock);
  time.learn(dated(clock.now() + 3_600_000));
  expect(time.now() - clock.now()).toBe(3_600_500);
  expect(time.monotonic(time.now())).toBe(clock.monotonic());
});

test('a difference within the precision of Date is ignored', () => {
  const clock = new FakeClock(Date.UTC(2026, 10, 24) + 700);
  const time = new ServerTime(clock);
  time.learn(dated(clock.now()));
  expect(time.now()).toBe(clock.now());
});

test.each([[{}], [{ date: 'yesterday' }]])('headers %j do not change the time', (headers) => {
  const clock = new FakeClock();
  const time = new ServerTime(clock);
  time.learn(new Headers(headers as Record<string, string>));
  expect(time.now()).toBe(clock.now());
});

test('after a response has stated the time, a change of the local date does not affect it', () => {
  const clock = new FakeClock();
  const time = new ServerTime(clock);
  const told = clock.now() + 3_600_000;
  time.learn(dated(told));
  clock.setDate(28_800_000);
  expect(time.now()).toBe(told + 500);
  expect(time.monotonic(told + 1500) - clock.monotonic()).toBe(1000);
  time.learn(dated(told));
  expect(time.now()).toBe(told + 500);
});

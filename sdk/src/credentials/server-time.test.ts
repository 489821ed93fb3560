import { expect, test } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { ServerTime } from './server-time.ts';

const dated = (time: number) => new Headers({ date: new Date(time).toUTCString() });

test('a server that is ahead is followed, to the half second that Date leaves open', () => {
  const clock = new FakeClock();
  const time = new ServerTime(clock);
  time.learn(dated(clock.now() + 3_600_000));
  expect(time.now() - clock.now()).toBe(3_600_500);
  expect(time.monotonic(time.now())).toBe(clock.monotonic());
});

test('a difference within the precision of Date is none', () => {
  const clock = new FakeClock(Date.UTC(2026, 10, 24) + 700);
  const time = new ServerTime(clock);
  time.learn(dated(clock.now()));
  expect(time.now()).toBe(clock.now());
});

test.each([[{}], [{ date: 'yesterday' }]])('headers %j teach nothing', (headers) => {
  const clock = new FakeClock();
  const time = new ServerTime(clock);
  time.learn(new Headers(headers as Record<string, string>));
  expect(time.now()).toBe(clock.now());
});

test('once an answer has told the time, it goes on as it was told, wherever the local date is set', () => {
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

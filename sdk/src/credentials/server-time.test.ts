import { expect, test } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { ServerTime } from './server-time.ts';

const dated = (time: number) => new Headers({ date: new Date(time).toUTCString() });

test('a server that is ahead is followed, to the half second that Date leaves open', () => {
  const clock = new FakeClock();
  const time = new ServerTime(clock);
  time.learn(dated(clock.now() + 3_600_000));
  expect(time.now() - clock.now()).toBe(3_600_500);
  expect(time.local(time.now())).toBe(clock.now());
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

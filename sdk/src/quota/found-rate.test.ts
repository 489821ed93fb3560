import { expect, test } from 'vitest';
import { AcceptedLog } from './accepted-log.ts';
import { foundRate } from './found-rate.ts';

/** Records one call every `gap` milliseconds, from the time `from` until the time `to`. */
function send(log: AcceptedLog, { from, to, gap }: { from: number; to: number; gap: number }): void {
  for (let time = from; time <= to; time += gap) log.add(time, 1);
}

test('if the bucket was full after a wait, its size does not count as rate', () => {
  const log = new AcceptedLog();
  // A bucket of 20 units gets 100 units per second. It is full again after a wait of one second.
  for (let call = 0; call < 20; call += 1) log.add(0, 1);
  send(log, { from: 1000, to: 1200, gap: 5 });
  const groups = [
    { openedAt: 0, sentAt: 0, opensAt: 1000 },
    { openedAt: 1000, sentAt: 1200, opensAt: 2200 },
  ];
  const { through, explained, refused } = foundRate(groups, log);
  expect(through).toBeLessThan(0.06);
  expect(explained).toBeCloseTo(0.1, 1);
  expect(refused).toBeCloseTo(0.2, 1);
});

test('a refused call does not count as used', () => {
  const log = new AcceptedLog();
  log.add(0, 1);
  log.drop(0);
  log.add(2000, 1);
  log.add(4000, 1);
  log.drop(4000);
  const groups = [
    { openedAt: 0, sentAt: 0, opensAt: 1000 },
    { openedAt: 1000, sentAt: 4000, opensAt: 5000 },
  ];
  expect(foundRate(groups, log)).toMatchObject({ through: 1 / 4000, units: 1 });
});

test('the log still covers the oldest of very many calls', () => {
  const log = new AcceptedLog();
  send(log, { from: 1, to: 20_000, gap: 1 });
  expect(log.used(0, 20_000)).toBe(20_000);
});

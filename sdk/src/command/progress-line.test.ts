import { expect, test } from 'vitest';
import { progressLine } from './progress-line.ts';

const look = { unicode: true, paint: (_style: unknown, text: string): string => text };
const half = { phase: 'downloading', progress: 0.75, bytes: 5e6, totalBytes: 1e7, file: 'usage_logs.csv', rate: 1e6 } as const;

test('a wide terminal shows the bar, the bytes, the rate, the remaining time and the file', () => {
  const bar = `${'█'.repeat(23)}${'░'.repeat(7)}`;
  expect(progressLine(half, { ...look, columns: 100 })).toBe(
    `${bar}  75 %  5.0 MB of 10.0 MB  1.0 MB/s  5 s left  usage_logs.csv`,
  );
});

test.each([20, 30, 40, 50, 60, 80])('in %d columns the line leaves out parts that do not fit', (columns) => {
  const waiting = { ...half, wait: { reason: 'quota', ms: 12_000 } };
  for (const state of [half, waiting]) expect(progressLine(state, { ...look, columns }).length).toBeLessThan(columns);
});

test('a wait comes first, and without UTF-8 the bar is ASCII', () => {
  const waiting = {
    ...half,
    phase: 'queued',
    progress: 0,
    bytes: 0,
    totalBytes: 0,
    rate: 0,
    wait: { reason: 'quota', ms: 61_000 },
  } as const;
  expect(progressLine(waiting, { ...look, unicode: false, columns: 100 })).toBe(
    `${'-'.repeat(30)}   0 %  waits 1 min 1 s for quota  the platform has queued the export`,
  );
});

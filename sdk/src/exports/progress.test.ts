import { expect, test } from 'vitest';
import { type DownloadProgress, ProgressReporter } from './progress.ts';

function recorded(steps: (progress: ProgressReporter) => void): DownloadProgress[] {
  const told: DownloadProgress[] = [];
  steps(new ProgressReporter((now) => told.push(now)));
  return told;
}

test("the platform's work is the first half of the progress, fetching the second half", () => {
  const told = recorded((progress) => {
    progress.working('queued', 0);
    progress.working('running', 0.5);
    progress.fetched(50, 100, 'a.csv');
    progress.done();
  });
  expect(told).toEqual([
    { phase: 'queued', progress: 0, bytes: 0, totalBytes: 0 },
    { phase: 'running', progress: 0.25, bytes: 0, totalBytes: 0 },
    { phase: 'downloading', progress: 0.75, bytes: 50, totalBytes: 100, file: 'a.csv' },
    { phase: 'done', progress: 1, bytes: 50, totalBytes: 100 },
  ]);
});

test('the progress never decreases, even if the platform or a file starts again', () => {
  const told = recorded((progress) => {
    progress.working('running', 0.8);
    progress.working('running', 0.2);
    progress.fetched(60, 100, 'a.csv');
    progress.fetched(10, 100, 'a.csv');
  });
  expect(told.map((now) => now.progress)).toEqual([0.4, 0.4, 0.8, 0.8]);
  expect(told.at(-1)?.bytes).toBe(60);
});

test('a share above 1 counts as 1, and a download without bytes counts as complete', () => {
  const told = recorded((progress) => {
    progress.working('running', 7);
    progress.fetched(0, 0, 'empty.csv');
  });
  expect(told.map((now) => now.progress)).toEqual([0.5, 1]);
});

test('a listener is optional', () => {
  expect(() => new ProgressReporter().done()).not.toThrow();
});

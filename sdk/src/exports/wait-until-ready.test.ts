import { expect, test } from 'vitest';
import { exportId, fakeExports, type Script } from '../../../test/support/fake-exports.ts';
import { TimeoutError } from '../errors/client-errors.ts';
import { GoneError, NotFoundError } from '../errors/http-errors.ts';
import { ExportError } from './export-error.ts';
import { type DownloadProgress, ProgressReporter } from './progress.ts';
import { waitUntilReady } from './wait-until-ready.ts';

async function waiting(script: Omit<Script, 'files'>) {
  const caller = fakeExports({ files: {}, ...script });
  const told: DownloadProgress[] = [];
  const created = await caller.exports.create({ datasets: ['usage_logs'], format: 'csv' }).withResponse();
  const progress = new ProgressReporter((now) => told.push(now));
  const outcome = await waitUntilReady(caller, { created, signal: new AbortController().signal, progress }).catch(
    (error: unknown) => error,
  );
  return { outcome, told, ...caller };
}

test('an export that is ready immediately is not requested again', async () => {
  const { outcome, calls, clock } = await waiting({});
  expect(outcome).toMatchObject({ id: exportId, status: 'ready' });
  expect([calls.length, clock.waits]).toEqual([1, []]);
});

test('the export is requested at the times of Retry-After, and its progress is reported', async () => {
  const states = [
    { status: 'queued', progress: 0 },
    { status: 'running', progress: 0.5 },
  ] as const;
  const { outcome, told, clock } = await waiting({ states, retryAfter: '7' });
  expect(outcome).toMatchObject({ status: 'ready' });
  expect(clock.waits).toEqual([7000, 7000]);
  expect(told.map(({ phase, progress }) => [phase, progress])).toEqual([
    ['queued', 0],
    ['running', 0.25],
  ]);
});

test.each([
  ['none', undefined, 2000],
  ['an unreadable one', 'soon', 2000],
  ['none to speak of', '0', 250],
])('with %s, the client still waits', async (_what, retryAfter, ms) => {
  const script = { states: [{ status: 'running', progress: 0 }] as const };
  const { clock } = await waiting(retryAfter === undefined ? script : { ...script, retryAfter });
  expect(clock.waits).toEqual([ms]);
});

test('a stated wait of days is an error with the time, not a wait', async () => {
  const { outcome, clock } = await waiting({ states: [{ status: 'running' }], retryAfter: '86400' });
  expect(outcome).toBeInstanceOf(TimeoutError);
  expect(outcome).toMatchObject({ retryAt: new Date(86_400_000), retryable: true });
  expect(clock.waits).toEqual([]);
});

test.each(['failed', 'canceled'] as const)('an export that %s is an ExportError', async (status) => {
  const { outcome } = await waiting({ states: [{ status: 'running' }, { status, failure: 'too large' }] });
  expect(outcome).toBeInstanceOf(ExportError);
  expect(outcome).toMatchObject({ kind: 'export', exportId, state: status, message: expect.stringContaining('too large') });
});

test('an unknown state is an error, not an endless wait', async () => {
  const { outcome } = await waiting({ states: [{ status: 'archived' as 'failed' }] });
  expect(outcome).toMatchObject({ kind: 'export', state: 'archived' });
});

test('an export that has expired is a GoneError', async () => {
  const { outcome } = await waiting({ states: [{ status: 'expired' }] });
  expect(outcome).toBeInstanceOf(GoneError);
});

test('the error of a refused request is thrown unchanged', async () => {
  const refusal = new NotFoundError('gone by another hand');
  const { outcome } = await waiting({ states: [{ status: 'running' }], refuse: { get: refusal } });
  expect(outcome).toBe(refusal);
});

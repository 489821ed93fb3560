import { expect, test } from 'vitest';
import { JumpingClock } from '../../../test/support/fake-exports.ts';
import { AbortError, ConnectionError, TimeoutError } from '../errors/client-errors.ts';
import { withTimeout } from './with-timeout.ts';

test('work that ends in time returns its value, and leaves no timer and no listener', async () => {
  const clock = new JumpingClock();
  expect(await withTimeout(clock, { timeout: 100 }, async () => 'done')).toBe('done');
  expect(clock.pending).toBe(0);
});

test('a timeout is a TimeoutError, no matter with which error the work ends', async () => {
  const clock = new JumpingClock();
  const work = (signal: AbortSignal) => clock.sleep(150, signal).catch(() => Promise.reject(new ConnectionError('reset')));
  const error = await withTimeout(clock, { timeout: 100 }, work).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({
    operation: 'exports.download',
    limit: 'call',
    retryable: true,
    message: expect.stringContaining('100 ms'),
  });
  expect(clock.pending).toBe(0);
});

test("an abort of the caller's signal is an AbortError with its reason, before and during the work", async () => {
  const before = withTimeout(new JumpingClock(), { signal: AbortSignal.abort('no') }, async () => 'never');
  await expect(before).rejects.toMatchObject({ kind: 'abort', cause: 'no' });
  const controller = new AbortController();
  const during = withTimeout(new JumpingClock(), { signal: controller.signal }, async (signal) => {
    controller.abort('enough');
    signal.throwIfAborted();
  });
  const error = await during.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toHaveProperty('cause', 'enough');
});

test('an error of this client as the reason of an abort is still an abort', async () => {
  const reason = new TimeoutError('elsewhere', { limit: 'call' });
  const aborted = withTimeout(new JumpingClock(), { signal: AbortSignal.abort(reason) }, async () => 'never');
  await expect(aborted).rejects.toMatchObject({ kind: 'abort', cause: reason });
});

test('an error without an operation gets the operation of the download', async () => {
  const limits = { signal: new AbortController().signal };
  const own = withTimeout(new JumpingClock(), limits, () => Promise.reject(new ConnectionError('reset')));
  await expect(own).rejects.toHaveProperty('operation', 'exports.download');
  const failure = new ConnectionError('reset', { operation: 'exports.get' });
  const called = withTimeout(new JumpingClock(), limits, () => Promise.reject(failure));
  await expect(called).rejects.toHaveProperty('operation', 'exports.get');
});

test('the error of a call within the work is thrown unchanged', async () => {
  const failure = new ConnectionError('reset', { operation: 'exports.get' });
  const work = withTimeout(new JumpingClock(), { signal: new AbortController().signal }, () => Promise.reject(failure));
  await expect(work).rejects.toBe(failure);
});

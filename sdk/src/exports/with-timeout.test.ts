import { expect, test } from 'vitest';
import { JumpingClock } from '../../../test/support/fake-exports.ts';
import { AbortError, ConnectionError, TimeoutError } from '../errors/client-errors.ts';
import { withTimeout } from './with-timeout.ts';

test('work that is done in time answers its value, and leaves no limit behind', async () => {
  const clock = new JumpingClock();
  expect(await withTimeout(clock, { timeout: 100 }, async () => 'done')).toBe('done');
  expect(clock.pending).toBe(0);
});

test('time that runs out is a TimeoutError, whatever the work fails with', async () => {
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

test("the caller's signal is an AbortError with its reason, before work begins and during it", async () => {
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

test("a failure that no call had is named as the download's", async () => {
  const limits = { signal: new AbortController().signal };
  const own = withTimeout(new JumpingClock(), limits, () => Promise.reject(new ConnectionError('reset')));
  await expect(own).rejects.toHaveProperty('operation', 'exports.download');
  const failure = new ConnectionError('reset', { operation: 'exports.get' });
  const called = withTimeout(new JumpingClock(), limits, () => Promise.reject(failure));
  await expect(called).rejects.toHaveProperty('operation', 'exports.get');
});

test('a failure of a call within the work comes out as it is', async () => {
  const failure = new ConnectionError('reset', { operation: 'exports.get' });
  const work = withTimeout(new JumpingClock(), { signal: new AbortController().signal }, () => Promise.reject(failure));
  await expect(work).rejects.toBe(failure);
});

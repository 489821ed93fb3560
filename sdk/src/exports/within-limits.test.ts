import { expect, test } from 'vitest';
import { JumpingClock } from '../../../test/support/fake-exports.ts';
import { AbortError, ConnectionError, TimeoutError } from '../errors/kinds.ts';
import { withinLimits } from './within-limits.ts';

test('work that is done in time answers its value, and leaves no limit behind', async () => {
  const clock = new JumpingClock();
  expect(await withinLimits(clock, { timeout: 100 }, async () => 'done')).toBe('done');
  expect(clock.pending).toBe(0);
});

test('time that runs out is a TimeoutError, whatever the work fails with', async () => {
  const clock = new JumpingClock();
  const work = (signal: AbortSignal) => clock.sleep(150, signal).catch(() => Promise.reject(new ConnectionError('reset')));
  const error = await withinLimits(clock, { timeout: 100 }, work).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ limit: 'call', retryable: true, message: expect.stringContaining('100 ms') });
  expect(clock.pending).toBe(0);
});

test("the caller's signal is an AbortError with its reason, before work begins and during it", async () => {
  const before = withinLimits(new JumpingClock(), { signal: AbortSignal.abort('no') }, async () => 'never');
  await expect(before).rejects.toMatchObject({ kind: 'abort', cause: 'no' });
  const controller = new AbortController();
  const during = withinLimits(new JumpingClock(), { signal: controller.signal }, async (signal) => {
    controller.abort('enough');
    signal.throwIfAborted();
  });
  const error = await during.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toHaveProperty('cause', 'enough');
});

test('a failure of the work itself comes out as it is', async () => {
  const failure = new ConnectionError('reset');
  const work = withinLimits(new JumpingClock(), { signal: new AbortController().signal }, () => Promise.reject(failure));
  await expect(work).rejects.toBe(failure);
});

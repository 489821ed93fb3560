import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { settled } from '../../../test/support/fake-clock.ts';
import { SharedWork } from './shared-work.ts';

/**
 * Returns a `SharedWork`, a function `begin` and a list `begun`. Each call of `begin` starts work and adds an entry to `begun`.
 * The test ends the work with `resolve` or `reject` of this entry.
 */
function byHand() {
  const begun: {
    readonly signal: AbortSignal;
    readonly resolve: (value: number) => void;
    readonly reject: (reason: Error) => void;
  }[] = [];
  const begin = (signal: AbortSignal): Promise<number> =>
    new Promise((resolve, reject) => {
      begun.push({ signal, resolve, reject });
    });
  return { begun, begin, shared: new SharedWork<number>() };
}

test('callers that join while the work runs share its result; the next caller starts it again', async () => {
  const { begun, begin, shared } = byHand();
  const { signal } = new AbortController();
  const waits = [shared.join(signal, begin), shared.join(signal, begin)];
  begun[0]?.resolve(7);
  expect(await Promise.all(waits)).toEqual([7, 7]);
  expect([begun.length, shared.running, begun[0]?.signal.aborted]).toEqual([1, false, false]);
  const failing = [shared.join(signal, begin), shared.join(signal, begin)];
  begun[1]?.reject(new Error('no'));
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect([begun.length, shared.running, getEventListeners(signal, 'abort')]).toEqual([2, false, []]);
});

test('the work continues while one caller waits, and is aborted when the last one stops waiting', async () => {
  const { begun, begin, shared } = byHand();
  const [one, two] = [new AbortController(), new AbortController()];
  const waits = [shared.join(one.signal, begin), shared.join(two.signal, begin)];
  one.abort(new Error('first'));
  expect([begun[0]?.signal.aborted, shared.running]).toEqual([false, true]);
  two.abort(new Error('last'));
  expect(begun[0]?.signal.reason.message).toBe('last');
  const ends = await Promise.allSettled(waits);
  expect(ends.map((end) => end.status === 'rejected' && end.reason.message)).toEqual(['first', 'last']);
  const next = shared.join(new AbortController().signal, begin);
  begun[0]?.reject(new Error('aborted'));
  await settled();
  begun[1]?.resolve(8);
  expect([await next, shared.running]).toEqual([8, false]);
});

test('work that ignores its signal serves the next caller', async () => {
  const { begun, begin, shared } = byHand();
  const end = new AbortController();
  const first = shared.join(end.signal, begin);
  end.abort(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  const next = shared.join(new AbortController().signal, begin);
  begun[0]?.resolve(9);
  expect([await next, begun.length]).toEqual([9, 1]);
});

test('a caller whose signal has aborted starts no work', async () => {
  const { begun, begin, shared } = byHand();
  await expect(shared.join(AbortSignal.abort(new Error('gone')), begin)).rejects.toThrow('gone');
  expect(begun).toEqual([]);
});

import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { linkSignal, unlessAborted } from './linked-signal.ts';

const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;
const never = new Promise<never>(() => undefined);

test.each([
  ['that ends', async () => 1, 1],
  ['that fails', () => Promise.reject(new Error('down')), new Error('down')],
])('work %s has that outcome, and leaves no listener', async (_, work, outcome) => {
  const { signal } = new AbortController();
  expect(await unlessAborted<unknown>(work(), signal).catch((error: unknown) => error)).toEqual(outcome);
  expect(listeners(signal)).toBe(0);
});

test('an abort ends the wait with its reason, and calls `leave`', async () => {
  const controller = new AbortController();
  const left: string[] = [];
  const waiting = unlessAborted(never, controller.signal, () => left.push('left'));
  const reason = new Error('gone');
  controller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  expect(left).toEqual(['left']);
});

test('a wait with an aborted signal rejects immediately', async () => {
  const reason = new Error('gone');
  await expect(unlessAborted(never, AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('work that fails after the end of its wait does not end the process', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  await expect(unlessAborted(Promise.reject(new Error('down')), AbortSignal.abort('gone'))).rejects.toBe('gone');
  await new Promise(setImmediate);
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

test('a linked signal aborts with the other signal or by `abort`, but not after `unlink`', () => {
  const other = new AbortController();
  const [first, second, third] = [linkSignal(other.signal), linkSignal(other.signal, () => 'why'), linkSignal(other.signal)];
  first.abort('own');
  third.unlink();
  expect(listeners(other.signal)).toBe(2);
  other.abort('gone');
  expect([first.signal.reason, second.signal.reason, third.signal.aborted]).toEqual(['own', 'why', false]);
});

test('a signal that is linked to an aborted signal is aborted', () => {
  expect(linkSignal(AbortSignal.abort('gone')).signal.reason).toBe('gone');
});

import { expect, test } from 'vitest';
import { Slots, together } from './parallel.ts';

const never = new AbortController().signal;
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

test('at most as many functions as slots run at the same time, in order', async () => {
  const slots = new Slots(2);
  let [running, most] = [0, 0];
  const order: number[] = [];
  await Promise.all(
    [0, 1, 2, 3, 4].map((n) =>
      slots.run(async () => {
        order.push(n);
        most = Math.max(most, ++running);
        await Promise.resolve();
        running -= 1;
      }),
    ),
  );
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4]]);
});

test('a function that fails frees its slot', async () => {
  const slots = new Slots(1);
  await expect(slots.run(() => Promise.reject(new Error('one')))).rejects.toThrow('one');
  expect(await slots.run(async () => 2)).toBe(2);
});

test('the first failure aborts the others, and is thrown after all have ended', async () => {
  const ended: unknown[] = [];
  const other = async (signal: AbortSignal): Promise<void> => {
    await untilAborted(signal).catch((reason: unknown) => void ended.push(reason));
    throw new Error('later');
  };
  const failing = together(never, [other, () => Promise.reject(new Error('first'))]);
  await expect(failing).rejects.toThrow('first');
  expect(ended).toEqual([new Error('first')]);
});

test('the caller’s signal aborts all functions', async () => {
  const end = new AbortController();
  const running = together(end.signal, [untilAborted, untilAborted]);
  end.abort('enough');
  await expect(running).rejects.toBe('enough');
});

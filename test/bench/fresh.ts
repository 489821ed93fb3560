import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a program of this folder in a process of its own, with a set-up as its argument. */
export const started = (program: string, setup: unknown): ChildProcess =>
  fork(fileURLToPath(new URL(program, import.meta.url)), [JSON.stringify(setup)]);

/**
 * Runs a program of this folder in a process of its own. Resolves to the message that the program sends. Rejects if the program ends
 * without one.
 */
export async function reportOf<T>(program: string, setup: unknown): Promise<T> {
  const child = started(program, setup);
  const failed = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`${program} ended with ${code}: ${JSON.stringify(setup)}`)),
  );
  failed.catch(() => undefined);
  return Promise.race([once(child, 'message').then(([message]) => message as T), failed]);
}

/** Runs the work for each item in turn, round by round, so that a disturbance of the machine affects all items. */
export async function interleaved<Item, Result>(
  items: readonly Item[],
  rounds: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[][]> {
  const results: Result[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const row: Result[] = [];
    for (const item of items) row.push(await work(item));
    results.push(row);
  }
  return results;
}

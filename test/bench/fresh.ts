import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a program of this folder in its own process. The argument of the program is `setup` as JSON. */
export const started = (program: string, setup: unknown): ChildProcess =>
  fork(fileURLToPath(new URL(program, import.meta.url)), [JSON.stringify(setup)]);

/**
 * Runs a program of this folder in its own process. Resolves to the message that the program sends. Rejects if the program ends
 * without a message.
 */
export async function reportOf<T>(program: string, setup: unknown): Promise<T> {
  const child = started(program, setup);
  const failed = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`${program} ended with ${code}: ${JSON.stringify(setup)}`)),
  );
  failed.catch(() => undefined);
  return Promise.race([once(child, 'message').then(([message]) => message as T), failed]);
}

/**
 * Runs a function for each item, one after the other, in several rounds. A disturbance of the machine therefore affects all
 * items.
 */
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

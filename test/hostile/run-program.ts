import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { root } from '../support/project-root.ts';

/** The result of a program. `ended` is its exit code and the signal that ended it; undefined if it still runs after 20 seconds. */
interface ProgramRun {
  readonly ended: unknown;
  readonly printed: string;
}

/** Runs the text of an ES module in a process of its own, with these arguments. `flags` are additional flags of Node. */
export async function runProgram(text: string, args: readonly string[], flags: readonly string[] = []): Promise<ProgramRun> {
  const all = ['--conditions=@sentinelsec/source', ...flags, '--input-type=module', '--eval', text, ...args];
  const program = spawn(process.execPath, all, { cwd: root });
  onTestFinished(() => void program.kill('SIGKILL'));
  let printed = '';
  program.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  const ended = await Promise.race([once(program, 'close'), new Promise((resolve) => setTimeout(resolve, 20_000))]);
  return { ended, printed };
}

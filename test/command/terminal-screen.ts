import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { nodeArguments } from './command-process.ts';

/** Whether tmux is installed. In CI, the value is always true, so CI fails without tmux. Elsewhere, the tests are skipped. */
export const hasTerminal = spawnSync('tmux', ['-V']).status === 0 || Boolean(process.env.CI);

/** The size of a terminal, and the folder and variables of the command in it. */
interface Setting {
  readonly columns: number;
  readonly rows: number;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A terminal (tmux) in which the command runs. */
export class TerminalScreen {
  readonly #tmux: (...args: string[]) => string;
  /** The path of the file with the exit code of the command. tmux does not always report the code of an ended process. */
  readonly #exitCode: string;

  constructor(args: readonly string[], { columns, rows, cwd, env }: Setting) {
    const socket = `sentinelsec-${randomUUID()}`;
    const variables = { ...env, TERM: 'xterm-256color' };
    this.#tmux = (...words) =>
      execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...words], { encoding: 'utf8', env: variables });
    const command = [process.execPath, ...nodeArguments, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-terminal-'));
    this.#exitCode = path.join(folder, 'exit-code');
    const size = ['-x', String(columns), '-y', String(rows)];
    // The shell waits for a line of input before it starts the command. So the options of tmux are set in time.
    this.#tmux(
      'new-session',
      '-d',
      ...size,
      '-c',
      cwd,
      `trap : INT; read start; stty -echo; clear; ${command}; echo $? > '${this.#exitCode}'`,
    );
    this.#tmux('set', '-g', 'remain-on-exit', 'on');
    this.#tmux('set', '-g', 'remain-on-exit-format', '');
    this.#tmux('set', '-g', 'status', 'off');
    this.press('Enter');
    onTestFinished(() => {
      spawnSync('tmux', ['-L', socket, 'kill-server']);
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** Presses keys, with the names of tmux, such as `Enter` or `C-c`. */
  press(...keys: readonly string[]): void {
    this.#tmux('send-keys', ...keys);
  }

  /** Types a text and presses Enter. */
  type(text: string): void {
    this.#tmux('send-keys', '-l', text);
    this.press('Enter');
  }

  /** Returns the text of the terminal, without empty lines at its end. Joins lines that the terminal has wrapped. */
  text(): string {
    return `${this.#tmux('capture-pane', '-p', '-J')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd()}\n`;
  }

  /** Waits until the terminal shows a text. Resolves to all that the terminal then shows. */
  async shows(text: RegExp): Promise<string> {
    for (;;) {
      const shown = this.text();
      if (text.test(shown)) return shown;
      if (this.isOver()) throw new Error(`The command ended, and the terminal shows:\n${shown}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits until the command has ended. Resolves to the text of the terminal and the exit code. */
  async ended(): Promise<{ text: string; code: number }> {
    while (!this.isOver()) await new Promise((resolve) => setTimeout(resolve, 50));
    return { text: this.text(), code: Number(readFileSync(this.#exitCode, 'utf8')) };
  }

  isOver(): boolean {
    return existsSync(this.#exitCode) && readFileSync(this.#exitCode, 'utf8').endsWith('\n');
  }
}

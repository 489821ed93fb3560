import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { nodeArguments } from './command-process.ts';

/** Whether there is a terminal to test in. Where CI is set, its absence is a failure and no reason to skip. */
export const hasTerminal = spawnSync('tmux', ['-V']).status === 0 || Boolean(process.env.CI);

/** The size of a terminal, where the command runs in it, and with which variables. */
interface Setting {
  readonly columns: number;
  readonly rows: number;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The command in a terminal of its own (tmux). */
export class TerminalScreen {
  readonly #tmux: (...args: string[]) => string;
  /** The file with the exit code of the command. tmux itself sometimes never learns the code of a process that has ended. */
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
    // The first command of a session starts only when the options are set: the command waits for a line of input.
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

  /** Presses keys: names of tmux, such as `Enter` or `C-c`. */
  press(...keys: readonly string[]): void {
    this.#tmux('send-keys', ...keys);
  }

  /** Types a text and Enter. */
  type(text: string): void {
    this.#tmux('send-keys', '-l', text);
    this.press('Enter');
  }

  /** What the terminal shows, without empty lines at its end; lines that the terminal wrapped are joined. */
  text(): string {
    return `${this.#tmux('capture-pane', '-p', '-J')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd()}\n`;
  }

  /** Waits until the terminal shows a text; returns what it shows then. */
  async shows(text: RegExp): Promise<string> {
    for (;;) {
      const shown = this.text();
      if (text.test(shown)) return shown;
      if (this.isOver()) throw new Error(`The command ended, and the terminal shows:\n${shown}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits until the command has ended; returns what the terminal shows, and the exit code. */
  async ended(): Promise<{ text: string; code: number }> {
    while (!this.isOver()) await new Promise((resolve) => setTimeout(resolve, 50));
    return { text: this.text(), code: Number(readFileSync(this.#exitCode, 'utf8')) };
  }

  isOver(): boolean {
    return existsSync(this.#exitCode) && readFileSync(this.#exitCode, 'utf8').endsWith('\n');
  }
}

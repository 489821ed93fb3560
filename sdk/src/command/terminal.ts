import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { styleText } from 'node:util';
import { ConfigurationError } from '@sentinelsec/sdk';
import type { Environment } from './environment.ts';

/** An output stream of the process. */
type Output = NodeJS.WriteStream;

/** The parts of the process that the command uses. */
export interface Terminal {
  readonly env: Environment;
  /** The output for results. */
  readonly out: Output;
  /** The output for questions, progress and errors. */
  readonly err: Output;
  readonly in: NodeJS.ReadStream;
  /** A signal that aborts when the process must end, because of Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
  /** Ends the process as Ctrl-C does. */
  readonly interrupt: () => void;
  /** The time in milliseconds since the epoch. */
  readonly now: () => number;
}

/** The style or colour of a text. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/**
 * Returns a function that colours texts for a stream. If the stream is not a terminal or `NO_COLOR` is set, texts stay unchanged.
 */
export function painter({ env }: Pick<Terminal, 'env'>, stream: Output): (style: Style, text: string) => string {
  const isColoured = Boolean(stream.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb';
  return (style, text) => (isColoured ? styleText(style, text, { validateStream: false }) : text);
}

/** Returns whether the terminal shows characters other than ASCII. */
export function isUnicode({ env }: Pick<Terminal, 'env'>): boolean {
  if (process.platform === 'win32') return Boolean(env.WT_SESSION) || env.TERM_PROGRAM === 'vscode';
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return locale === '' ? env.TERM !== 'linux' : /utf-?8/i.test(locale);
}

/** Returns the width of a stream in columns; `Infinity` if the stream is not a terminal. */
export const columnsOf = (stream: Output): number => (stream.isTTY ? stream.columns || 80 : Number.POSITIVE_INFINITY);

/** Replaces each character that can control a terminal with U+FFFD. Texts of the server may contain such characters. */
export const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{FFFD}');

/** Returns whether the command can ask a person. This is possible if its input and its error output are terminals. */
export const canAsk = (terminal: Terminal): boolean => Boolean(terminal.in.isTTY && terminal.err.isTTY);

/** Makes an output that shows nothing. */
const muted = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Asks a question on the terminal. With `hidden`, the terminal does not show the answer. Rejects if the terminal is closed. */
export function ask(terminal: Terminal, question: string, { hidden = false } = {}): Promise<string> {
  const { err, signal } = terminal;
  err.write(question);
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: terminal.in, output: hidden ? muted() : err, terminal: true, historySize: 0 });
    lines.setPrompt(hidden ? '' : question);
    const abort = (): void => {
      reject(signal.reason);
      lines.close();
    };
    signal.addEventListener('abort', abort, { once: true });
    // In raw mode, Ctrl-C is a character and not a signal.
    lines.on('SIGINT', terminal.interrupt);
    lines.on('line', (answer) => {
      resolve(answer.trim());
      lines.close();
    });
    lines.on('close', () => {
      signal.removeEventListener('abort', abort);
      if (hidden) err.write('\n');
      reject(new ConfigurationError('The question was not answered. Run the command again.'));
    });
  });
}

/** Writes a text, and waits until the stream has written it. */
export function written(stream: Output, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}

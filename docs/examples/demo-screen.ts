import { styleText } from 'node:util';

/** Prints a bold heading with an empty line above and below. */
export const heading = (text: string): void => console.log(`\n${styleText('bold', text)}\n`);

/** Prints an action and its result. */
export const step = (what: string, came: string): void => console.log(`  ${styleText('cyan', what.padEnd(8))}${came}`);

/** Prints an indented, dimmed line. */
export const note = (text: string): void => console.log(`  ${' '.repeat(8)}${styleText('dim', text)}`);

/**
 * Returns a function that shows the progress of one download. In a terminal, it redraws a progress bar. Otherwise, it prints one
 * line at the end.
 */
export function bar(label: string): (event: { phase: string; progress: number }) => void {
  const width = 32;
  return ({ phase, progress }) => {
    const whole = phase === 'done';
    if (!whole && !process.stdout.isTTY) return;
    const filled = Math.round(width * progress);
    const drawn = `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${label}: ${phase}`;
    process.stdout.write(`${process.stdout.isTTY ? '\r\x1b[K' : ''}  ${' '.repeat(8)}${drawn}${whole ? '\n' : ''}`);
  };
}

import { styleText } from 'node:util';

/** A line that opens or ends a part. */
export const heading = (text: string): void => console.log(`\n${styleText('bold', text)}\n`);

/** What was done and what came of it. */
export const step = (what: string, came: string): void => console.log(`  ${styleText('cyan', what.padEnd(8))}${came}`);

/** A line in the margin. */
export const note = (text: string): void => console.log(`  ${' '.repeat(8)}${styleText('dim', text)}`);

/** A progress bar for one download: drawn in place on a terminal, a line once it is whole elsewhere. */
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

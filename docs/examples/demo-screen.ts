import { styleText } from 'node:util';

/** A line that opens or ends a part. */
export const heading = (text: string): void => console.log(`\n${styleText('bold', text)}\n`);

/** What was done and what came of it. */
export const step = (what: string, came: string): void => console.log(`  ${styleText('cyan', what.padEnd(8))}${came}`);

/** A line in the margin. */
export const note = (text: string): void => console.log(`  ${' '.repeat(8)}${styleText('dim', text)}`);

/** A progress bar for one download; on a terminal it is drawn in place. */
export function bar(label: string): (event: { phase: string; progress: number }) => void {
  const width = 24;
  return ({ phase, progress }) => {
    if (!process.stdout.isTTY) return;
    const filled = Math.round(width * progress);
    process.stdout.write(`\r  ${label.padEnd(8)}${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${phase.padEnd(12)}`);
    if (phase === 'done') process.stdout.write('\r\x1b[K');
  };
}

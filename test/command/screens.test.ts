import { expect, test } from 'vitest';
import { guidePart, screenBlock } from '../support/guide-parts.ts';
import { type CommandHost, commandHost } from './command-process.ts';
import { hasTerminal, TerminalScreen } from './terminal-screen.ts';

const startTime = '2026-11-24T09:00:00.000Z';

const screenOf = (
  args: readonly string[],
  { folder, env }: CommandHost,
  more: Readonly<Record<string, string>> = {},
): TerminalScreen => new TerminalScreen(args, { columns: 100, rows: 40, cwd: folder, env: { ...env, ...more } });

const bar = `${'█'.repeat(21)}${'░'.repeat(9)}`;

/**
 * Returns the text of a screen as the guide shows it. Some parts of the text differ in each run: the path of the test's folder,
 * and the figures of the progress bar. The function replaces this path with the path of a user's folder, and these figures with
 * fixed figures.
 */
const shownTo = (text: string, { folder }: CommandHost): string =>
  text
    .replaceAll(folder, '/home/ada')
    .replace(
      /^█+░+ +([67]\d) % {2}1\.\d MB of 4\.0 MB {2}[\d.]+ [kM]?B\/s {2}[^%]*? left {2}\w+\.csv/,
      `${bar}  70 %  1.6 MB of 4.0 MB  1.2 MB/s  2 s left  usage_logs.csv`,
    );
test.skipIf(!hasTerminal)('the screens in the guide are those of the command', { timeout: 300_000 }, async () => {
  const quiet = await commandHost({ seed: 'team', startTime, frozen: true });
  const exporting = await commandHost({ seed: 'team', startTime, frozen: true });
  const made = new Map([['progress', await progressScreen(exporting)]]);
  const screens: readonly (readonly [name: string, host: CommandHost, args: readonly string[]])[] = [
    ['help', quiet, ['help', 'verify']],
    ['whoami', quiet, ['whoami']],
    ['limits', quiet, ['limits']],
    ['logs', quiet, ['logs', '--operation', 'account.get', '--limit', '3']],
    ['keys', quiet, ['keys', 'list', '--status', 'active']],
    ['verify', exporting, ['verify', 'sentinelsec-export']],
    ['exists', exporting, ['export', 'account']],
  ];
  for (const [name, host, args] of screens) {
    const { text } = await screenOf(args, host).ended();
    made.set(name, screenBlock(['sentinelsec', ...args].join(' '), shownTo(text, host)));
  }
  for (const [name, block] of made) expect(guidePart(name, block)).toBe(block);
});

/** Waits until every transfer has stopped halfway, so that the progress bar no longer moves. Returns the text of the screen. */
async function standingBar(screen: TerminalScreen, host: CommandHost): Promise<string> {
  const show = async (): Promise<string> => shownTo(await screen.shows(/[1-9][\d.]* [kM]B of [\d.]+ MB/), host);
  for (let [shown, equal] = [await show(), 0]; ; ) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const now = await show();
    equal = now === shown ? equal + 1 : 0;
    shown = now;
    if (equal === 10) return shown;
  }
}

/** Returns the progress bar in the middle of a download, and the lines that the command shows after the end of the download. */
async function progressScreen(host: CommandHost): Promise<string> {
  const { platform } = host;
  for (let count = 0; count < 20_000; count++) platform.seed.usageLog();
  const half = platform.faults.add({ kind: 'hang', operation: 'exports.downloadFile', at: 'body' });
  const args = ['export', 'usage_logs', 'account'];
  const screen = screenOf(args, host);
  await screen.shows(/the platform/);
  await platform.clock.advance({ minutes: 5 });
  const bar = await standingBar(screen, host);
  platform.faults.remove(half);
  await platform.clock.advance({ minutes: 1 });
  const { text, code } = await screen.ended();
  expect(code).toBe(0);
  return screenBlock(['sentinelsec', ...args].join(' '), `${bar}…\n${shownTo(text, host)}`);
}

test.skipIf(!hasTerminal)('a key that is asked for is not shown, and Ctrl-C at a question ends the command', async () => {
  const host = await commandHost({ seed: 'empty' });
  const asking = screenOf(['whoami'], host, { SENTINELSEC_API_KEY: '' });
  await asking.shows(/API key \(it is not shown\):/);
  asking.type(host.platform.apiKey);
  const { text, code } = await asking.ended();
  expect(code).toBe(0);
  expect(text).toMatch(/^API key \(it is not shown\):\naccount +acct_/);
  expect(text).not.toContain(host.platform.apiKey.slice(-12));

  const stopped = screenOf(['whoami'], host, { SENTINELSEC_API_KEY: '' });
  await stopped.shows(/API key/);
  stopped.press('C-c');
  expect((await stopped.ended()).code).toBe(130);
});

test.skipIf(!hasTerminal)('an MFA code and a confirmation are asked for', async () => {
  const host = await commandHost({ seed: 'empty' });
  const asking = screenOf(['keys', 'create', '--name', 'a', '--scope', 'usage:read'], host, { SENTINELSEC_TOTP_SECRET: '' });
  await asking.shows(/MFA code:/);
  asking.type(host.platform.totp());
  const { text, code } = await asking.ended();
  expect(code).toBe(0);
  const id = /key_\w+/.exec(text)?.[0] ?? '';
  const revoking = screenOf(['keys', 'revoke', id], host);
  await revoking.shows(/Revoke key_\w+\? .*\[y\/N\]/);
  revoking.type('y');
  expect((await revoking.ended()).code).toBe(0);
});

test.skipIf(!hasTerminal)('in a narrow terminal, tables are blocks and nothing wraps', async () => {
  const host = await commandHost({ seed: 'team' });
  const { folder: cwd, env } = host;
  const narrow = new TerminalScreen(['limits'], { columns: 60, rows: 40, cwd, env });
  const lines = (await narrow.ended()).text.trimEnd().split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(60);
});

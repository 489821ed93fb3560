import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../support/project-root.ts';

test('a signal ends a command whose start hangs', async () => {
  const seed = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-hung-')), 'seed.mjs');
  writeFileSync(seed, "console.log('loading'); setInterval(() => {}, 1000); await new Promise(() => {});");
  const command = spawn(process.execPath, ['mock-server/src/cli.node.ts', '--port', '0', '--seed', seed], { cwd: root });
  onTestFinished(() => void command.kill('SIGKILL'));
  await once(command.stdout, 'data');
  const exit = once(command, 'exit');
  command.kill('SIGTERM');
  expect(await exit).toEqual([null, 'SIGTERM']);
});

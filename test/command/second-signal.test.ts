import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorlds } from '@sentinelsec/mock-server';
import { readStateFile } from '@sentinelsec/mock-server/server';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../support/project-root.ts';

test.each([
  ['SIGINT', 'SIGINT'],
  ['SIGTERM', 'SIGTERM'],
  ['SIGHUP', 'SIGTERM'],
] as const)('a command that gets %s and then %s still writes its state file', async (first, second) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-signals-'));
  const file = path.join(folder, 'state');
  const args = ['mock-server/src/cli.node.ts', '--port', '0', '--seed', 'empty', '--state', file];
  const command = spawn(process.execPath, args, { cwd: root });
  onTestFinished(() => void command.kill('SIGKILL'));
  let printed = '';
  command.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  while (!/Ctrl\+C/.test(printed)) await once(command.stdout, 'data');
  const exit = once(command, 'exit');
  for (const signal of [first, second, second]) {
    command.kill(signal);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(await exit).toEqual([0, null]);
  expect(createWorlds({ state: await readStateFile(file) }).list()).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['state']);
});

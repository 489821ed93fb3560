import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../support/project-root.ts';

/** A module that prints how much output waits when the process ends. */
const weigher = `data:text/javascript,${encodeURIComponent(`
  process.on('exit', () => process._rawDebug(process.stdout.writableLength));
`)}`;

test('a command ends and writes its state file, although no program reads its output, and it keeps a limited part of it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-unread-'));
  const args = ['mock-server/src/cli.node.ts', '--port', '0', '--seed', 'empty', '--state', path.join(folder, 'state')];
  const command = spawn(process.execPath, ['--import', weigher, ...args], { cwd: root });
  onTestFinished(() => void command.kill('SIGKILL'));
  let printed = '';
  for await (const chunk of command.stdout.iterator({ destroyOnReturn: false })) {
    printed += chunk;
    if (/Ctrl\+C/.test(printed)) break;
  }
  let complaint = '';
  command.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
  // Each request prints its path.
  const target = `${url}/${'a'.repeat(50_000)}`;
  for (let call = 0; call < 60; call++) await (await fetch(target)).arrayBuffer();
  const exit = once(command, 'exit');
  command.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
  expect(readdirSync(folder)).toEqual(['state']);
  expect(Number(complaint)).toBeGreaterThan(500_000);
  expect(Number(complaint)).toBeLessThan(1_200_000);
});

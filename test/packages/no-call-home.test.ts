import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { emptyProject, installOffline, packed } from '../support/packed.ts';
import { projectFiles } from './set-ups/set-up.ts';

let project = '';
beforeAll(() => {
  project = emptyProject('module');
  installOffline(project, packed());
  for (const [name, text] of Object.entries(projectFiles('no-call-home'))) writeFileSync(path.join(project, name), text);
}, 120_000);

/** Runs the program that uses both packages. Node's permissions allow it to write only into one folder, and to start no process. */
function use(more: readonly string[] = []): { readonly error: string; readonly server: string; readonly connections: unknown } {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sentinelsec-written-')));
  const permissions = ['--permission', '--allow-fs-read=*', `--allow-fs-write=${folder}`, '--allow-worker'];
  const args = [...permissions, '--import', './watch.mjs', 'use.mjs', folder, ...more];
  const env = { PATH: process.env.PATH };
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8', env, timeout: 60_000 });
  const [server = '', connections = 'null'] = stdout.trim().split('\n');
  return { error: stderr, server, connections: JSON.parse(connections) };
}

test('both packages connect only to the base URL, and write only into the folder of an export', { timeout: 90_000 }, () => {
  const { error, server, connections } = use();
  expect(error.replace(/^\(.*\n/gm, '')).toBe('');
  expect(server).toMatch(/^127\.0\.0\.1:\d+$/);
  expect(connections).toEqual([server]);
});

test('another connection and another file would be noticed', { timeout: 90_000 }, () => {
  const connecting = "import net from 'node:net'; net.connect(9, 'localhost').on('error', () => undefined);";
  expect(use([`data:text/javascript,${encodeURIComponent(connecting)}`]).connections).toEqual(
    expect.arrayContaining(['localhost:9', 'look-up of localhost']),
  );
  const writing = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(path.join(project, 'other'))}, '');`;
  expect(use([`data:text/javascript,${encodeURIComponent(writing)}`]).error).toContain('ERR_ACCESS_DENIED');
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf } from '../../sdk/scripts/spec/faults.ts';
import { load } from '../../sdk/scripts/spec/load.ts';
import { root } from '../support/project-root.ts';

const description = path.join(root, 'openapi.yaml');
const text = readFileSync(description, 'utf8');

test('openapi.yaml follows all rules of the project', () => {
  expect(faultsOf(load(description))).toEqual([]);
});

test('the lint prints one line for each error and ends with exit code 1', () => {
  const file = write(text.replace('summary: List keys\n', 'summary: List keys.\n'));
  expect(run('spec/lint.ts', file)).toEqual({
    status: 1,
    lines: ['keys.list: the operation needs a summary without a full stop at its end.'],
  });
});

test('if the file is missing, the lint prints one line and ends with exit code 2', () => {
  expect(run('spec/lint.ts', '/absent.yaml')).toEqual({ status: 2, lines: [expect.stringContaining('/absent.yaml')] });
});

test.each([
  ['not YAML', 'a: [1', [/openapi\.yaml: /]],
  ['something else', 'name: sentinelsec', [/openapi\.yaml: "info" is missing\.$/]],
  [
    'broken in a reference',
    text.replace('responses/BadRequest', 'responses/Absent'),
    [/^\/paths\/~1v1~1health\/get\/responses\/400: .*Absent does not exist\.$/],
  ],
  [
    'without an operationId',
    text.replace('operationId: keys.get\n', 'operationid: keys.get\n'),
    [
      /^\/paths\/~1v1~1keys~1\{key_id\}\/get: "operationId" is missing\.$/,
      /\/get\/operationid: "operationid" is not supported here\./,
    ],
  ],
])('a spec that is %s generates nothing: one line for each error, exit code 2', (_what, content, lines) => {
  const file = write(content);
  const folder = path.dirname(file);
  expect(run('generate.ts', '--spec', file, '--out', folder)).toEqual({
    status: 2,
    lines: lines.map((line) => expect.stringMatching(line)),
  });
  expect(readdirSync(folder)).toEqual(['openapi.yaml']);
});

function write(content: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-spec-')), 'openapi.yaml');
  writeFileSync(file, content);
  return file;
}

function run(script: string, ...options: string[]): { status: number; lines: string[] } {
  try {
    execFileSync(process.execPath, [path.join(root, 'sdk/scripts', script), ...options], { encoding: 'utf8', stdio: 'pipe' });
    return { status: 0, lines: [] };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { status, lines: stderr.trim().split('\n') };
  }
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';

const typedoc = (...options: string[]): string =>
  execFileSync(process.execPath, [path.join(root, 'node_modules/typedoc/bin/typedoc'), ...options], {
    encoding: 'utf8',
    stdio: 'pipe',
    cwd: root,
  });

test('the reference builds with no warning', { timeout: 120_000 }, () => {
  const out = mkdtempSync(path.join(tmpdir(), 'sentinelsec-docs-'));
  typedoc('--options', 'docs/typedoc.json', '--out', out);
  expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toContain('SentinelSec toolkit');
});

test('a warning fails it', { timeout: 120_000 }, () => {
  expect(() => typedoc('--options', 'docs/typedoc.json', '--emit', 'none', '--readme', 'absent.md')).toThrow();
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';
import { placesWhere, sourcesIn } from '../support/sources.ts';

const trees = ['sdk/src/generated', 'mock-server/src/generated', 'mock-server/src/control-api/generated'];
const generate = (...options: string[]): void => {
  execFileSync(process.execPath, [path.join(root, 'sdk/scripts/generate.ts'), ...options], { stdio: 'pipe' });
};

test('the committed files are what the descriptions generate, the same bytes on every run', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'sentinelsec-generated-'));
  generate('--out', out);
  for (const tree of trees) {
    const made = readdirSync(path.join(out, tree), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(made.length).toBeGreaterThan(4);
    for (const entry of made) {
      const file = path.join(entry.parentPath, entry.name);
      expect(readFileSync(file, 'utf8'), entry.name).toBe(readFileSync(path.join(root, path.relative(out, file)), 'utf8'));
    }
  }
});

test('if the spec is missing, nothing is generated, and one line says so', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'sentinelsec-generated-'));
  expect(() => generate('--spec', path.join(out, 'absent.yaml'), '--out', out)).toThrow(/absent\.yaml/);
  expect(readdirSync(out)).toEqual([]);
});

test('generated files contain data and types, but no function body', () => {
  const bodies = trees
    .flatMap(sourcesIn)
    .flatMap((source) =>
      placesWhere(source, (node) => (ts.isFunctionLike(node) && 'body' in node && node.body ? 'a function body' : undefined)),
    );
  expect(bodies).toEqual([]);
});

test('compiled validators use no eval', () => {
  for (const name of [
    'generated/validators/requests.js',
    'generated/validators/responses.js',
    'control-api/generated/validators.js',
  ]) {
    const code = readFileSync(path.join(root, 'mock-server/src', name), 'utf8');
    expect(code).not.toMatch(/\beval\(|new Function\(/);
  }
});

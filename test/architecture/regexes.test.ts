import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../support/project-root.ts';
import { placesWhere, type Source, sourcesIn } from '../support/sources.ts';

/**
 * Returns whether a search with the pattern takes more than linear time for some text. The package `scslre` finds this out from
 * the pattern alone, without a time measurement.
 */
const isSlow = (pattern: RegExp): boolean => analyse(pattern).reports.length > 0;

function slowLiteral(node: ts.Node): string | undefined {
  if (!ts.isRegularExpressionLiteral(node)) return undefined;
  const end = node.text.lastIndexOf('/');
  return isSlow(new RegExp(node.text.slice(1, end), node.text.slice(end + 1))) ? node.text : undefined;
}

/**
 * The only file that may contain a slow regular expression. Its code searches only texts from the spec (each `pattern`), and no
 * input from outside.
 */
const ofSpecAlone = 'mock-server/src/operations/pattern-text.ts';

test.each(['sdk', 'mock-server'])('%s: no regular expression takes more than linear time for any input', (workspace) => {
  const sources = sourcesIn(`${workspace}/src`).filter(({ name }) => name !== ofSpecAlone);
  expect(sources.flatMap((source) => placesWhere(source, slowLiteral))).toEqual([]);
});

/** Returns every `pattern` in a value, at any depth. */
function patternsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'pattern' && typeof member === 'string' ? [member] : patternsIn(member),
  );
}

test('no pattern of the spec takes more than linear time', () => {
  const patterns = [...new Set(patternsIn(parse(readFileSync(path.join(root, 'openapi.yaml'), 'utf8'))))];
  expect(patterns.length).toBeGreaterThan(5);
  expect(patterns.filter((pattern) => isSlow(new RegExp(pattern, 'u')))).toEqual([]);
});

test.each(['/ +$/', '/^(a+)+$/', '/^\\s*([^=]+?)\\s*=/', '/^[.\\s]*x|[.\\s]*$/'])('%s is found', (code) => {
  const source: Source = { name: 'x.ts', tree: ts.createSourceFile('x.ts', `x = ${code}`, ts.ScriptTarget.Latest, true) };
  expect(placesWhere(source, slowLiteral)).toHaveLength(1);
});

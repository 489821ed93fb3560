import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';

interface Row {
  readonly scenario: string;
  readonly file: string;
  readonly test: string;
}

const rowsOf = (page: string): Row[] =>
  [...page.matchAll(/^\| (?!scenario|---)(.+?) \| (.+?) \| (.+) \|$/gm)].map(([, scenario = '', file = '', name = '']) => ({
    scenario,
    file,
    test: name,
  }));

/** Returns what is wrong with a row. Undefined if the row is right. */
function fault({ scenario, file, test: name }: Row): string | undefined {
  if (file === 'does not fit') return name.length > 20 ? undefined : `${scenario}: says not why`;
  const place = path.join(root, file.replaceAll('`', ''));
  if (!existsSync(place)) return `${scenario}: there is no ${file}`;
  return readFileSync(place, 'utf8').includes(name) ? undefined : `${scenario}: ${file} has no test "${name}"`;
}

const page = readFileSync(path.join(root, 'test/scenarios/README.md'), 'utf8');

test('every scenario names an existing test, or says why it does not fit', () => {
  const rows = rowsOf(page);
  expect(rows.length).toBeGreaterThan(90);
  expect(rows.map(fault).filter((found) => found !== undefined)).toEqual([]);
});

test('a row without a test, a file or a reason is found', () => {
  const bad = [
    '| a | `test/none.ts` | b |',
    '| a | `test/architecture/scenarios.test.ts` | no such\ttitle |',
    '| a | does not fit | no |',
  ];
  expect(rowsOf(bad.join('\n')).map(fault)).toEqual([
    'a: there is no `test/none.ts`',
    'a: `test/architecture/scenarios.test.ts` has no test "no such\ttitle"',
    'a: says not why',
  ]);
});

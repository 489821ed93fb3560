import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';

const page = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');

/** The rows of the table of changes. Each has the change, and the paths of the files to edit. */
const rows = [...page.matchAll(/^\| (?!change|---)(.+?) \| (.+) \|$/gm)].map(([, change = '', places = '']) => ({
  change,
  paths: [...places.matchAll(/`([\w.<>/-]*[./][\w.<>/-]*)`/g)].map((match) => match[1] ?? ''),
}));

/** Returns the path that must exist. For a file with a placeholder such as `<name>`, this is the folder of the file. */
const existing = (place: string): string => (place.includes('<') ? path.dirname(place) : place);

test('the change table has a row for each kind of change, and each row names a place', () => {
  expect(rows.length).toBeGreaterThanOrEqual(17);
  expect(rows.filter(({ paths }) => paths.length === 0)).toEqual([]);
});

test.each(rows)('the places of "$change" exist', ({ paths }) => {
  expect(paths.map(existing).filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
});

test('each script that a contributor page names exists in package.json', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: object };
  const pages = ['README.md', 'CONTRIBUTING.md', 'test/README.md', '.changeset/README.md', '.github/pull_request_template.md'];
  const named = pages.flatMap((name) =>
    [...readFileSync(path.join(root, name), 'utf8').matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
});

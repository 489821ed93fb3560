import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, type Source, sourcesIn } from '../support/sources.ts';

/**
 * The floors of each workspace, the lowest first. A floor is a group of folders below `src`. A file may import from its own floor
 * and from the floors below.
 */
const floors: Readonly<Record<string, readonly string[]>> = {
  // The folder `command` is on the highest floor. Its code uses the package like any user, and no entry point imports this code.
  sdk: ['generated base', 'errors wire', 'credentials quota', 'pipeline', 'exports telemetry', 'client', 'root', 'command'],
  'mock-server': [
    'generated base',
    'state records',
    'rules',
    'operations seeds',
    'platform',
    'faults worlds',
    'control-api',
    'adapters',
    'root',
  ],
};

/**
 * Returns the number of the floor of a file: 0 for the lowest floor, -1 if the file is on no floor. The folder below `src`
 * decides the floor. Files directly in `src` are on the floor `root`.
 */
function floorOf(name: string): number {
  const [workspace = '', , folder = '', ...below] = name.split('/');
  const word = below.length === 0 ? 'root' : folder;
  return (floors[workspace] ?? []).findIndex((floor) => floor.split(' ').includes(word));
}

const target = (from: string, specifier: string): string =>
  path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier));

function upward(source: Source): string[] {
  const own = floorOf(source.name);
  return importsOf(source)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => target(source.name, specifier))
    .filter((to) => floorOf(to) > own)
    .map((to) => `${source.name} (floor ${own}) imports ${to} (floor ${floorOf(to)})`);
}

test.each(['sdk', 'mock-server'])('%s: a file imports from its own floor or a lower one', (workspace) => {
  const sources = sourcesIn(`${workspace}/src`);
  expect(sources.length).toBeGreaterThan(10);
  expect(sources.filter(({ name }) => floorOf(name) < 0).map(({ name }) => name)).toEqual([]);
  expect(sources.flatMap(upward)).toEqual([]);
});

test.each([
  ['sdk', '@sentinelsec/mock-server', 'mock-server/'],
  ['mock-server', '@sentinelsec/sdk', 'sdk/'],
])('%s never imports %s', (workspace, other, folder) => {
  const crossing = sourcesIn(`${workspace}/src`).flatMap((source) =>
    importsOf(source)
      .filter(
        (specifier) =>
          specifier.startsWith(other) || (specifier.startsWith('.') && target(source.name, specifier).startsWith(folder)),
      )
      .map((specifier) => `${source.name} imports ${specifier}`),
  );
  expect(crossing).toEqual([]);
});

test.each(['sdk', 'mock-server'])(
  '%s: only files that end in .node.ts import node:*, and only such files or entries import those',
  (workspace) => {
    const roots = (floors[workspace] ?? []).indexOf('root');
    const isNode = (name: string): boolean => name.endsWith('.node.ts') || floorOf(name) >= roots;
    const wrong = sourcesIn(`${workspace}/src`)
      .filter(({ name }) => !isNode(name))
      .flatMap((source) =>
        importsOf(source)
          .filter((specifier) => specifier.startsWith('node:') || /\.node\.ts$/.test(specifier))
          .map((specifier) => `${source.name} imports ${specifier}`),
      );
    expect(wrong).toEqual([]);
  },
);

test('only the entry for MSW imports msw, types included', () => {
  const importers = sourcesIn('mock-server/src')
    .filter((source) => importsOf(source).some((specifier) => /^(msw|@mswjs)(\/|$)/.test(specifier)))
    .map(({ name }) => name);
  expect(importers).toEqual(['mock-server/src/adapters/msw.ts']);
});

/** Returns the files that are part of an import cycle. `imports` maps each file to the files that it imports. */
function onCycles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const reaches = (from: string, seen: Set<string>): Set<string> => {
    for (const to of imports.get(from) ?? []) if (!seen.has(to)) reaches(to, seen.add(to));
    return seen;
  };
  return [...imports.keys()].filter((name) => reaches(name, new Set()).has(name));
}

test.each(['sdk', 'mock-server'])('%s: no file imports itself through other files, type imports included', (workspace) => {
  const imports = sourcesIn(`${workspace}/src`).map((source): [string, string[]] => [
    source.name,
    importsOf(source)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => target(source.name, specifier)),
  ]);
  expect(onCycles(new Map(imports))).toEqual([]);
});

test('a cycle of imports is found', () => {
  const imports = { a: ['b'], b: ['c'], c: ['a', 'd'], d: [] };
  expect(onCycles(new Map(Object.entries(imports)))).toEqual(['a', 'b', 'c']);
});

test('an import from a higher floor is found, also of a type', () => {
  expect(floorOf('sdk/src/base/clock.ts')).toBeLessThan(floorOf('sdk/src/pipeline/layers/retry.ts'));
  expect(floorOf('sdk/src/index.ts')).toBe(6);
  expect(floorOf('mock-server/src/nowhere/x.ts')).toBe(-1);
});

import path from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { firstLoad } from '../support/first-load.ts';
import { root } from '../support/project-root.ts';

const entries = [
  'sdk/src/index.ts',
  'sdk/src/core.ts',
  'sdk/src/node.ts',
  'sdk/src/opentelemetry.ts',
  'sdk/src/redis.ts',
  'mock-server/src/index.ts',
  'mock-server/src/server.ts',
  'mock-server/src/control.ts',
  'mock-server/src/conformance.ts',
  'mock-server/src/msw.ts',
  'mock-server/src/undici.ts',
  'mock-server/src/guard.ts',
  'mock-server/src/vitest.ts',
  'mock-server/src/jest.ts',
  'mock-server/src/playwright.ts',
];
// All entry points share one program, because reading the shared files takes most of the time.
const program = ts.createProgram(
  entries.map((entry) => path.join(root, entry)),
  {
    allowImportingTsExtensions: true,
    noEmit: true,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    skipLibCheck: true,
    strict: true,
    types: ['node'],
  },
);
const checker = program.getTypeChecker();

/** Returns the kind and the name of each export of an entry point. */
function surfaceOf(entry: string): string[] {
  const source = program.getSourceFile(path.join(root, entry));
  const module = source && checker.getSymbolAtLocation(source);
  return (module ? checker.getExportsOfModule(module) : []).map((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return `${kindOf(target)} ${symbol.name}`;
  });
}

function kindOf({ flags }: ts.Symbol): string {
  if (flags & ts.SymbolFlags.Class) return 'class';
  if (flags & ts.SymbolFlags.Function) return 'function';
  if (flags & ts.SymbolFlags.Interface) return 'interface';
  return flags & ts.SymbolFlags.TypeAlias ? 'type' : 'value';
}

test.each(entries)('%s exports exactly the expected names', (entry) => {
  const surface = surfaceOf(entry).sort();
  expect(surface.length).toBeGreaterThan(0);
  expect(surface).toMatchSnapshot();
});

// The maximum size in bytes, minified and gzipped, of all code that `import { SentinelSec }` loads in a browser. Each increase needs a
// reason. These are the reasons so far, each with the size that it led to:
// - 29 500: the client checks the arguments of callers, and the parts of responses that it uses itself.
// - 34 000: the clock works while a test fakes the global timers. A shared request ends when its last waiting call ends. The client
//   finds secrets in every encoding. Errors say why a connection failed.
// - 42 000: the client estimates every quota between responses, leaves a fair share to other clients, and finds limits that a server
//   does not state.
// - 47 000: the constructor rejects wrong options. The client limits the size of every body, and refuses requests that no transport
//   can send.
// - 47 600: the client estimates its share of the rate if other clients use the same quota.
// - 48 400: clients can share a quota through a store. The client reads the rows of exports from CSV and JSON, and writes rows in both
//   formats.
// - 56 000: the client follows lists.
// - 58 000: errors name the section of the documentation that says what to do.
// - 59 000: all calls of a quota wait together after a 429 that states no wait.
// - 61 500: the client finds out whether it is alone in short windows, and finds the rate of a server without headers sooner. Several
//   clients share a small quota evenly. Calls without a key are paced, and a refusal blocks only the limits that it names.
// - 62 100: the client detects other clients from its first response on, and also if many calls are in flight.
const budget = 62_100;

// The maximum size of `@sentinelsec/sdk/core` with its error classes. The reason for the last increase:
// - 31 900: a refused write is sent again, a stated wait begins when the headers arrive, and more forms of dates are read.
const coreBudget = 31_900;

test('the main entry of the mock server loads no code of the control routes', async () => {
  const { metafile } = await build({
    stdin: { contents: "export * from './mock-server/src/index.ts';", resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    metafile: true,
    write: false,
  });
  const loaded = Object.keys(metafile.inputs);
  expect(loaded).toContain('mock-server/src/adapters/platform.ts');
  expect(loaded.filter((name) => /control-api|adapters\/control/.test(name))).toEqual([]);
});

test.each([
  ['main', "export { SentinelSec } from './sdk/src/index.ts';", budget],
  ['core', "export { SentinelSecCore, SentinelSecError } from './sdk/src/core.ts';", coreBudget],
])('in a browser, the %s entry does not exceed its size limit and contains no node: module', async (name, contents, limit) => {
  const { all, laterFiles, bytes } = await firstLoad(contents);
  expect(all).not.toMatch(/["']node:/);
  if (name === 'main') expect(laterFiles).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(limit);
});

import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { placesWhere, type Source, sourcesIn } from '../support/sources.ts';

const callables = new Set(['setTimeout', 'setInterval', 'setImmediate', 'fetch']);
const members = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'performance.timeOrigin',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);

/** Returns the name of the clock, random or network function that a node uses. Undefined if it uses none. */
function worldly(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const access = node.getText().replace(/^globalThis\./, '');
    return members.has(access) || callables.has(access) ? access : undefined;
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && callables.has(node.expression.text))
    return node.expression.text;
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0)
    return 'new Date()';
  return undefined;
}

/** The files that may use the real clock, random numbers and the network. */
const allowed: Readonly<Record<string, (name: string) => boolean>> = {
  sdk: (name) => name.includes('/base/') || /\/pipeline\/transport\/[a-z-]*transport(\.node)?\.ts$/.test(name),
  // The core gets `now` as an argument. The files that create a platform or open a port pass the real clock.
  'mock-server': (name) =>
    name.endsWith('/base/machine.ts') || name.includes('/adapters/') || /\/src\/[a-z-]+(\.node)?\.ts$/.test(name),
};

test.each(['sdk', 'mock-server'])(
  '%s: the real clock, random numbers and network are used only in the allowed places',
  (workspace) => {
    const places = sourcesIn(`${workspace}/src`)
      .filter(({ name }) => !allowed[workspace]?.(name))
      .flatMap((source) => placesWhere(source, worldly));
    expect(places).toEqual([]);
  },
);

test.each(['Date.now()', 'new Date()', 'globalThis.fetch("x")', 'setTimeout(() => {}, 1)', 'Math.random()'])(
  '%s is found',
  (code) => {
    const source: Source = { name: 'x.ts', tree: ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true) };
    expect(placesWhere(source, worldly)).toHaveLength(1);
  },
);

test.each(['new Date(0)', 'clock.now()', 'call.fetch()', 'Date.parse("x")'])(
  '%s is not a use of the real clock, random numbers or network',
  (code) => {
    const source: Source = { name: 'x.ts', tree: ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true) };
    expect(placesWhere(source, worldly)).toEqual([]);
  },
);

test('every property test uses the same runs, as runs.ts says', () => {
  const own = /^\s*(runs,|\{ \.\.\.runs, .*|.*\), runs\);?)$/gm;
  const without = ['sdk', 'mock-server', 'test']
    .flatMap((workspace) => globSync(`${workspace}/**/*.test.ts`, { exclude: (name) => name === 'node_modules' }))
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }))
    .filter(({ text }) => (text.match(/fc\.assert\(/g) ?? []).length > (text.match(own) ?? []).length)
    .map(({ name }) => name);
  expect(without).toEqual([]);
});

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../test/support/project-root.ts';
import { load } from './load.ts';

const text = readFileSync(path.join(root, 'openapi.yaml'), 'utf8');

function loaded(content: string): ReturnType<typeof load> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-load-')), 'openapi.yaml');
  writeFileSync(file, content);
  return load(file);
}

test('a merge key is replaced by the members that it merges', () => {
  const spec = loaded(`${text}\nx-base: &base { a: 1, b: 2 }\nx-own: { <<: *base, b: 3 }\n`);
  expect(spec['x-own']).toEqual({ a: 1, b: 3 });
});

test('an anchor and its aliases are separate values', () => {
  const spec = loaded(`${text}\nx-base: &base { a: [1] }\nx-own: *base\n`);
  expect(spec['x-own']).toEqual(spec['x-base']);
  expect(spec['x-own']).not.toBe(spec['x-base']);
});

const laughs = Array.from({ length: 30 }, (_, level) =>
  level === 0 ? 'x-0: &l0 [ha]' : `x-${level}: &l${level} [*l${level - 1}, *l${level - 1}]`,
).join('\n');

test.each([
  ['aliases that stand for a billion values', laughs, /aliases expand to more than 1000000 values\. Write \$ref/],
  ['an anchor that contains itself', 'x-loop: &loop [*loop]', /is nested deeper than 100 levels, or contains itself\.$/],
  ['a list of 200 levels', `x-deep: ${'['.repeat(200)}${']'.repeat(200)}`, /is nested deeper than 100 levels/],
  ['a key twice', 'info: {}', /Map keys must be unique at line \d+, column 1/],
  ['a number that JSON does not have', 'x-number: .inf', /\/x-number: Infinity is not a value of JSON\.$/],
  ['a set', 'x-set: !!set { a, b }', /\/x-set: the value must be an object, a list, a text or a number\.$/],
])('%s is refused', (_what, line, message) => {
  expect(() => loaded(`${text}\n${line}\n`)).toThrow(message);
});

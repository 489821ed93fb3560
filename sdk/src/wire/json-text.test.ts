import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { isPlainObject, jsonText } from './json-text.ts';

const issueOf = (value: unknown) => {
  const json = jsonText(value);
  return 'issue' in json ? json.issue : undefined;
};
const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;
class Point {
  x = 1;
}
const withToJson = (toJSON: () => unknown) => ({ a: { toJSON } });
const deep = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => [inner], 1 as unknown);

test('valid values are written as JSON.stringify writes them', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(jsonText(value)).toEqual({ text: JSON.stringify(value) });
    }),
    runs,
  );
});

test.each<[string, unknown, string]>([
  ['undefined members', { a: undefined, b: 1 }, '{"b":1}'],
  ['a date', { at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
  ['a URL, which has toJSON', new URL('https://a.test/'), '"https://a.test/"'],
  ['an instance with toJSON', withToJson(() => ({ b: [1] })), '{"a":{"b":[1]}}'],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ['an object of another realm', runInContext('({ a: [1, null] })', createContext()), '{"a":[1,null]}'],
  ['a name like a prototype', JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
  ['one object in two places', [[1], [1]].fill([2]), '[[2],[2]]'],
  ['500 levels', deep(500), `${'['.repeat(500)}1${']'.repeat(500)}`],
])('%s are written', (_, value, text) => {
  expect(jsonText(value)).toEqual({ text });
});

test.each<[string, unknown, string]>([
  ['an invalid date', { at: new Date('x') }, '/at'],
  ['NaN', { a: [1, Number.NaN] }, '/a/1'],
  ['Infinity', Number.POSITIVE_INFINITY, ''],
  ['undefined in an array', [1, undefined], '/1'],
  ['a hole in an array', { a: Object.assign([1], { 2: 3 }) }, '/a'],
  ['an array with a named member', Object.assign([1], { next: 2 }), ''],
  ['a function', { a: () => 1 }, '/a'],
  ['a symbol', { a: Symbol('s') }, '/a'],
  ['a member named by a symbol', { a: { [Symbol('s')]: 1 } }, '/a'],
  ['a bigint', { 'a/b~c': 1n }, '/a~1b~0c'],
  ['a Map', { a: new Map([[1, 2]]) }, '/a'],
  ['a Set', new Set([1]), ''],
  ['a WeakMap', { a: new WeakMap() }, '/a'],
  ['an Error', { a: new Error('x') }, '/a'],
  ['FormData', new FormData(), ''],
  ['URLSearchParams', new URLSearchParams('a=1'), ''],
  ['Headers', new Headers({ a: '1' }), ''],
  ['a Blob', { a: new Blob(['x']) }, '/a'],
  ['a stream', { a: new ReadableStream() }, '/a'],
  ['a typed array', { a: new Uint8Array(2) }, '/a'],
  ['a Buffer, although it has a toJSON', { a: Buffer.from('a') }, '/a'],
  ['an ArrayBuffer', { a: new ArrayBuffer(2) }, '/a'],
  ['a promise', { a: Promise.resolve(1) }, '/a'],
  ['a regular expression', { a: /x/ }, '/a'],
  ['a boxed string', { a: new String('x') }, '/a'],
  ['an instance of a class', { a: new Point() }, '/a'],
  ['inherited members', { a: Object.create({ b: 1 }) }, '/a'],
  ['Math', Math, ''],
  ['a cycle', { a: cyclic }, '/a/self'],
  ['a lone surrogate', { a: 'x\ud800' }, '/a'],
  ['a name with a lone surrogate', { a: { '\udc00': 1 } }, '/a'],
  [
    'a toJSON that throws',
    withToJson(() => {
      throw new Error('x');
    }),
    '/a',
  ],
  ['a toJSON that gives nothing', withToJson(() => undefined), '/a'],
  ['a toJSON that gives NaN', withToJson(() => ({ b: Number.NaN })), '/a/b'],
  [
    'a getter that throws',
    {
      get a() {
        throw new Error('x');
      },
    },
    '/a',
  ],
  [
    'a proxy that is revoked',
    {
      a: (({ proxy, revoke }) => {
        revoke();
        return proxy;
      })(Proxy.revocable({}, {})),
    },
    '/a',
  ],
  ['501 levels', deep(501), '/0'.repeat(500)],
])('%s is an issue with its pointer', (_, value, pointer) => {
  expect(issueOf(value)?.pointer).toBe(pointer);
});

test('an error of the caller’s getter or `toJSON` is the cause', () => {
  const cause = new Error('mine');
  expect(
    issueOf(
      withToJson(() => {
        throw cause;
      }),
    )?.cause,
  ).toBe(cause);
});

test('random values are the same after they are written and parsed', () => {
  const anything = fc.anything({
    withDate: true,
    withMap: true,
    withSet: true,
    withBigInt: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
    withBoxedValues: true,
  });
  fc.assert(
    fc.property(anything, (value) => {
      const json = jsonText(value);
      if ('issue' in json) return;
      expect(json.text).toBe(JSON.stringify(value));
      expect(() => JSON.parse(json.text)).not.toThrow();
    }),
    runs,
  );
});

test.each([[], null, 'x', 7, new Date(), new Point(), new Map()])('%j is not a plain object', (value) => {
  expect(isPlainObject(value)).toBe(false);
});

test('a value of JSON.rawJSON is written unchanged', () => {
  const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => unknown };
  expect(jsonText({ a: rawJSON('12345678901234567890') })).toEqual({ text: '{"a":12345678901234567890}' });
});

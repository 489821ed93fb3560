import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { parsePartialJson } from './partial-json.ts';

test.each([
  ['{"a":1,"b":"tw', { a: 1 }],
  ['{"a":1,"b":', { a: 1 }],
  ['{"a":{"b":[1,2', { a: { b: [1] } }],
  ['{"a":"x, y: {","b":"]', { a: 'x, y: {' }],
  ['{"a":"\\"","b":"\\', { a: '"' }],
  ['[{"p":"/a"},{"p":"/b"},{"p', [{ p: '/a' }, { p: '/b' }]],
  ['{"a":{}', { a: {} }],
  ['{', {}],
])('%s is parsed up to its last complete member', (text, value) => {
  expect(parsePartialJson(text)).toEqual(value);
});

test.each(['', 'upstream error', '<p>no</p>', '"half', '{"a" 1,', '}{'])('%j gives undefined', (text) => {
  expect(parsePartialJson(text)).toBeUndefined();
});

test('an object that is cut off at any position gives only its own members, and never throws', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
      const whole: unknown = JSON.parse(JSON.stringify(value));
      const text = JSON.stringify(value);
      const part = parsePartialJson(text.slice(0, Math.ceil(share * text.length))) ?? {};
      for (const name of Object.keys(part)) expect(Object.keys(whole as object)).toContain(name);
    }),
    runs,
  );
});

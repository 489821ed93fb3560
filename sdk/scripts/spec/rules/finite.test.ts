import { expect, test } from 'vitest';
import { lintAfter } from '../../../../test/support/broken-spec.ts';

const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const lintOf = (added: object): string[] => lintAfter(['components', 'schemas'], (schemas: object) => ({ ...schemas, ...added }));

test.each([
  ['a required property', { type: 'object', required: ['next'], properties: { next: to('Chain') } }],
  [
    'a list that is never empty',
    { type: 'object', required: ['next'], properties: { next: { type: 'array', minItems: 1, items: to('Chain') } } },
  ],
])('a schema that requires itself without end through %s is refused', (_what, Chain) => {
  expect(lintOf({ Chain })).toEqual([
    '/components/schemas/Chain: every value would have to contain another value of the same schema. Make a property optional or nullable.',
  ]);
});

test('a schema whose smallest value is too large for an example is refused, and each schema is visited once', {
  timeout: 10_000,
}, () => {
  const chain = Object.fromEntries(
    Array.from({ length: 200 }, (_, level) => [
      `Level${level}`,
      level === 199
        ? { type: 'string' }
        : { type: 'object', required: ['a', 'b'], properties: { a: to(`Level${level + 1}`), b: to(`Level${level + 1}`) } },
    ]),
  );
  expect(lintOf(chain)).toContain(
    '/components/schemas/Level0: even the smallest value contains more than 10000 values. Make properties optional.',
  );
});

test.each([
  ['a choice', { oneOf: [{ type: 'string' }, to('Value')] }],
  ['a list', { oneOf: [{ type: 'string' }, { type: 'array', items: to('Value') }] }],
  ['a tuple', { anyOf: [{ type: 'string' }, { type: 'array', prefixItems: [to('Value')] }] }],
])('a schema that contains itself as %s is refused', (_what, Value) => {
  expect(lintOf({ Value })).toEqual([
    '/components/schemas/Value: the schema contains itself without an object in between, and TypeScript has no type for this. Put the inner value into a property of an object.',
  ]);
});

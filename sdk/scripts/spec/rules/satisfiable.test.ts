import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { satisfiable } from './satisfiable.ts';

const part = ['components', 'schemas', 'Key', 'properties', 'name'];
const place = '/components/schemas/Key/properties/name';
const object = (rest: object): object => ({ type: 'object', properties: { a: { type: 'string' } }, ...rest });

const breaks: readonly Break[] = [
  [
    'a text that is longer than it may be',
    part,
    { type: 'string', minLength: 5, maxLength: 3 },
    `${place}/minLength: no value fits: 5 is more than the maxLength, 3. Change one of them.`,
  ],
  [
    'a number above its maximum',
    part,
    { type: 'integer', minimum: 5, maximum: 3 },
    `${place}/minimum: no value fits: 5 is more than the maximum, 3. Change one of them.`,
  ],
  [
    'a list of more than it holds',
    part,
    { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 1 },
    `${place}/minItems: no value fits: 2 is more than the maxItems, 1. Change one of them.`,
  ],
  [
    'a required name that no property has',
    part,
    object({ required: ['a', 'b'] }),
    `${place}/required/1: there is no property "b". Describe it, or leave it out.`,
  ],
  [
    'a choice that requires what nobody describes',
    part,
    object({ oneOf: [{ required: ['a'] }, { required: ['c'] }] }),
    `${place}/oneOf/1/required/0: there is no property "c". Describe it, or leave it out.`,
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(satisfiable, at, change)).toEqual([line]);
});

test.each<[string, object]>([
  ['beside', object({ required: ['a'] })],
  ['in what the schema is a part of', object({ allOf: [{ anyOf: [{ required: ['a'] }] }] })],
  ['in a part', { required: ['id'], allOf: [{ $ref: '#/components/schemas/Account' }] }],
  ['of any name', { type: 'object', required: ['b'], additionalProperties: { type: 'string' } }],
])('a required name that is described %s is none', (_where, schema) => {
  expect(linesAfter(satisfiable, part, schema)).toEqual([]);
});

import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { satisfiable } from './satisfiable.ts';

const part = ['components', 'schemas', 'Key', 'properties', 'name'];
const place = '/components/schemas/Key/properties/name';
const object = (rest: object): object => ({ type: 'object', properties: { a: { type: 'string' } }, ...rest });

const breaks: readonly Break[] = [
  [
    'a text whose minimum length is above its maximum length',
    part,
    { type: 'string', minLength: 5, maxLength: 3 },
    `${place}/minLength: no value is valid, because minLength is 5 and maxLength is 3. Change one of them.`,
  ],
  [
    'a number whose minimum is above its maximum',
    part,
    { type: 'integer', minimum: 5, maximum: 3 },
    `${place}/minimum: no value is valid, because minimum is 5 and maximum is 3. Change one of them.`,
  ],
  [
    'a list whose minimum length is above its maximum length',
    part,
    { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 1 },
    `${place}/minItems: no value is valid, because minItems is 2 and maxItems is 1. Change one of them.`,
  ],
  [
    'a required name that no property has',
    part,
    object({ required: ['a', 'b'] }),
    `${place}/required/1: the required property "b" is not described. Describe it, or remove it here.`,
  ],
  [
    'a choice that requires a property that is not described',
    part,
    object({ oneOf: [{ required: ['a'] }, { required: ['c'] }] }),
    `${place}/oneOf/1/required/0: the required property "c" is not described. Describe it, or remove it here.`,
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(satisfiable, at, change)).toEqual([line]);
});

test.each<[string, object]>([
  ['in the same schema', object({ required: ['a'] })],
  ['in a schema that contains it', object({ allOf: [{ anyOf: [{ required: ['a'] }] }] })],
  ['in a part', { required: ['id'], allOf: [{ $ref: '#/components/schemas/Account' }] }],
  ['by additionalProperties', { type: 'object', required: ['b'], additionalProperties: { type: 'string' } }],
])('a required name that is described %s is not a fault', (_where, schema) => {
  expect(linesAfter(satisfiable, part, schema)).toEqual([]);
});

import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { values } from './values.ts';

const part = ['components', 'schemas', 'Key', 'properties', 'name'];
const place = '/components/schemas/Key/properties/name';

const breaks: readonly Break[] = [
  [
    'a maximum below the default',
    ['components', 'parameters', 'limit', 'schema', 'maximum'],
    1,
    expect.stringMatching(
      /^\/components\/parameters\/limit\/schema\/default: the default \d+ does not match the schema: it must be <= 1\.$/,
    ),
  ],
  [
    'a default that its enum lacks',
    ['components', 'parameters', 'order', 'schema', 'default'],
    'sideways',
    '/components/parameters/order/schema/default: the default "sideways" does not match the schema: it must be equal to one of the allowed values.',
  ],
  [
    'a default beside a reference',
    part,
    { $ref: '#/components/schemas/Timestamp', default: 'now' },
    expect.stringContaining(`${place}/default: the default "now" does not match the schema: it must match`),
  ],
  [
    'a default within an allOf',
    part,
    { allOf: [{ type: 'string' }, { type: 'string', maxLength: 2, default: 'abc' }] },
    `${place}/allOf/1/default: the default "abc" does not match the schema: it must NOT have more than 2 characters.`,
  ],
  [
    'a default within a tuple',
    part,
    { type: 'array', prefixItems: [{ type: 'integer', default: 'a' }] },
    `${place}/prefixItems/0/default: the default "a" does not match the schema: it must be integer.`,
  ],
  [
    'a default of a map',
    part,
    { type: 'object', additionalProperties: { type: 'integer', default: 1.5 } },
    `${place}/additionalProperties/default: the default 1.5 does not match the schema: it must be integer.`,
  ],
  [
    'a choice of another type',
    part,
    { type: 'string', enum: ['a', 1] },
    `${place}/enum/1: the enum 1 does not match the schema: it must be string.`,
  ],
  [
    'a constant of another type',
    part,
    { type: 'string', const: 1 },
    `${place}/const: the const 1 does not match the schema: it must be string.`,
  ],
  [
    'an example within a property',
    part,
    { type: 'string', maxLength: 1, examples: ['a', 'bc'] },
    `${place}/examples/1: the example "bc" does not match the schema: it must NOT have more than 1 characters.`,
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(values, at, change)).toContainEqual(line);
});

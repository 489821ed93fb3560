import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { descriptions } from './descriptions.ts';

const file = ['components', 'schemas', 'ExportFile', 'properties', 'bytes'];

const breaks: readonly Break[] = [
  [
    'a description of three words',
    [...file, 'description'],
    'Its length.',
    '/components/schemas/ExportFile/properties/bytes: the description "Its length." is too short. Say what the value is, its unit, and when it changes.',
  ],
  [
    'a description of three words of a whole schema',
    ['components', 'schemas', 'KeyRotate', 'description'],
    'How to rotate.',
    '/components/schemas/KeyRotate: the description "How to rotate." is too short. Say what the value is, its unit, and when it changes.',
  ],
  [
    'a description of three words of the items of a list',
    ['components', 'schemas', 'Health', 'properties', 'components', 'items', 'description'],
    'A component.',
    '/components/schemas/Health/properties/components/items: the description "A component." is too short. Say what the value is, its unit, and when it changes.',
  ],
  [
    'a property without a description',
    file,
    { type: 'integer' },
    '/components/schemas/ExportFile/properties/bytes: the property has no description.',
  ],
  [
    'a figure in a description',
    ['paths', '/v1/keys', 'get', 'description'],
    'Keys of the last 30 days.',
    '/paths/~1v1~1keys/get/description: the text contains the figure "30 days". Write the name of its constant instead.',
  ],
  [
    'a figure in a summary',
    ['paths', '/v1/keys', 'get', 'summary'],
    'List up to 100 requests',
    '/paths/~1v1~1keys/get/summary: the text contains the figure "100 requests". Write the name of its constant instead.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(descriptions, at, change)).toContain(line);
});

import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { descriptions } from './descriptions.ts';

const file = ['components', 'schemas', 'ExportFile', 'properties', 'bytes'];

const breaks: readonly Break[] = [
  [
    'a description of three words',
    [...file, 'description'],
    'Its length.',
    '/components/schemas/ExportFile/properties/bytes: "Its length." says no more than its name: say what it is, its unit, when it changes.',
  ],
  [
    'a description of three words of a whole schema',
    ['components', 'schemas', 'KeyRotate', 'description'],
    'How to rotate.',
    '/components/schemas/KeyRotate: "How to rotate." says no more than its name: say what it is, its unit, when it changes.',
  ],
  [
    'a description of three words of the items of a list',
    ['components', 'schemas', 'Health', 'properties', 'components', 'items', 'description'],
    'A component.',
    '/components/schemas/Health/properties/components/items: "A component." says no more than its name: say what it is, its unit, when it changes.',
  ],
  [
    'a property without a description',
    file,
    { type: 'integer' },
    '/components/schemas/ExportFile/properties/bytes: it has no description.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(descriptions, at, change)).toContain(line);
});

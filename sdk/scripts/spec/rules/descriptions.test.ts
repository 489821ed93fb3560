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
    'a property without a description',
    file,
    { type: 'integer' },
    '/components/schemas/ExportFile/properties/bytes: it has no description.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(descriptions, at, change)).toContain(line);
});

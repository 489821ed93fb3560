import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { closedBodies } from './closed-bodies.ts';

const breaks: readonly Break[] = [
  [
    'an open request body',
    ['components', 'schemas', 'KeyCreate', 'unevaluatedProperties'],
    undefined,
    'keys.create: /body allows unknown properties. Add unevaluatedProperties: false.',
  ],
  [
    'an open object within one',
    ['components', 'schemas', 'SettingsUpdate', 'properties', 'privacy', 'unevaluatedProperties'],
    undefined,
    'settings.update: /body/privacy allows unknown properties. Add unevaluatedProperties: false.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(closedBodies, at, change)).toContain(line);
});

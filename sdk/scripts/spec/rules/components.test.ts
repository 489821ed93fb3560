import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { components } from './components.ts';

const breaks: readonly Break[] = [
  [
    'a schema that nothing uses',
    ['components', 'schemas', 'Moon'],
    { type: 'string' },
    '/components/schemas/Moon: nothing refers to it.',
  ],
  [
    'a parameter that nothing uses',
    ['components', 'parameters', 'moon'],
    { name: 'moon', in: 'query' },
    '/components/parameters/moon: nothing refers to it.',
  ],
  [
    'a request body that nothing uses',
    ['components', 'requestBodies'],
    { Moon: { content: { 'application/json': { schema: { type: 'string' } } } } },
    '/components/requestBodies/Moon: nothing refers to it.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(components, at, change)).toContain(line);
});

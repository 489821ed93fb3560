import { expect, test } from 'vitest';
import { type Break, linesAfter, lintAfter } from '../../../../test/support/broken-spec.ts';
import { unusedComponents } from './references.ts';

const at = ['components', 'schemas', 'Key', 'properties', 'name'];
const place = '/components/schemas/Key/properties/name';

test.each([
  ['to another file', './other.yaml#/components/schemas/Key', `${place}: ./other.yaml#/components/schemas/Key is not followed.`],
  ['to a url', 'https://example.com/key.json', `${place}: https://example.com/key.json is not followed.`],
  [
    'into a component',
    '#/components/schemas/Key/properties/id',
    `${place}: #/components/schemas/Key/properties/id is not followed. Refer to a component: #/components/schemas/NAME.`,
  ],
  ['that is percent-encoded', '#/components/schemas/K%65y', `${place}: #/components/schemas/K%65y is not followed.`],
  ['to what is not there', '#/components/schemas/Moon', `${place}: #/components/schemas/Moon leads nowhere.`],
  ['to what every object has', '#/components/schemas/constructor', `${place}: #/components/schemas/constructor leads nowhere.`],
  [
    'to a component of another kind',
    '#/components/headers/Request-Id',
    `${place}: #/components/headers/Request-Id does not belong here. Refer to #/components/schemas/NAME.`,
  ],
])('a reference %s is refused', (_what, $ref, line) => {
  expect(lintAfter(at, { $ref })).toEqual([expect.stringContaining(line)]);
});

test('a component that refers to itself is refused', () => {
  expect(lintAfter(['components', 'schemas', 'Loop'], { $ref: '#/components/schemas/Loop' })).toContain(
    '/components/schemas/Loop: its $ref leads back to itself.',
  );
});

test('a chain of 200 schemas that refer twice each is looked at once', { timeout: 10_000 }, () => {
  const chain = Object.fromEntries(
    Array.from({ length: 200 }, (_, level) => {
      const next = { $ref: `#/components/schemas/Level${level + 1}` };
      const end = { type: 'string', description: 'Where the chain ends.' };
      const properties = level === 199 ? { left: end, right: end } : { left: next, right: next };
      return [`Level${level}`, { type: 'object', description: 'One level of the chain.', properties }];
    }),
  );
  const lines = lintAfter(['components', 'schemas'], (schemas: object) => ({ ...schemas, ...chain }));
  expect(lines).toEqual(['/components/schemas/Level0: nothing refers to it.']);
});

const unused: readonly Break[] = [
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

test.each(unused)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(unusedComponents, at, change)).toContain(line);
});

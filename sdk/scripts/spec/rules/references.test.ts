import { expect, test } from 'vitest';
import { type Break, linesAfter, lintAfter } from '../../../../test/support/broken-spec.ts';
import { unusedComponents } from './references.ts';

const at = ['components', 'schemas', 'Key', 'properties', 'name'];
const place = '/components/schemas/Key/properties/name';

test.each([
  [
    'to another file',
    './other.yaml#/components/schemas/Key',
    `${place}: the reference ./other.yaml#/components/schemas/Key is not supported.`,
  ],
  ['to a url', 'https://example.com/key.json', `${place}: the reference https://example.com/key.json is not supported.`],
  [
    'into a component',
    '#/components/schemas/Key/properties/id',
    `${place}: the reference #/components/schemas/Key/properties/id is not supported. Refer to a component: #/components/schemas/NAME.`,
  ],
  [
    'that is percent-encoded',
    '#/components/schemas/K%65y',
    `${place}: the reference #/components/schemas/K%65y is not supported.`,
  ],
  [
    'to a component that does not exist',
    '#/components/schemas/Moon',
    `${place}: the component #/components/schemas/Moon does not exist.`,
  ],
  [
    'to a name that every JavaScript object has',
    '#/components/schemas/constructor',
    `${place}: the component #/components/schemas/constructor does not exist.`,
  ],
  [
    'to a component of another kind',
    '#/components/headers/Request-Id',
    `${place}: the reference #/components/headers/Request-Id has the wrong kind. Refer to #/components/schemas/NAME.`,
  ],
])('a reference %s is refused', (_what, $ref, line) => {
  expect(lintAfter(at, { $ref })).toEqual([expect.stringContaining(line)]);
});

test('a component that refers to itself is refused', () => {
  expect(lintAfter(['components', 'schemas', 'Loop'], { $ref: '#/components/schemas/Loop' })).toContain(
    '/components/schemas/Loop: the $ref leads back to this component.',
  );
});

test('a chain of 200 schemas that refer twice each is visited once', { timeout: 10_000 }, () => {
  const chain = Object.fromEntries(
    Array.from({ length: 200 }, (_, level) => {
      const next = { $ref: `#/components/schemas/Level${level + 1}` };
      const end = { type: 'string', description: 'Where the chain ends.' };
      const properties = level === 199 ? { left: end, right: end } : { left: next, right: next };
      return [`Level${level}`, { type: 'object', description: 'One level of the chain.', properties }];
    }),
  );
  const lines = lintAfter(['components', 'schemas'], (schemas: object) => ({ ...schemas, ...chain }));
  expect(lines).toEqual(['/components/schemas/Level0: nothing refers to this component. Remove it.']);
});

const unused: readonly Break[] = [
  [
    'a schema that nothing uses',
    ['components', 'schemas', 'Moon'],
    { type: 'string' },
    '/components/schemas/Moon: nothing refers to this component. Remove it.',
  ],
  [
    'a parameter that nothing uses',
    ['components', 'parameters', 'moon'],
    { name: 'moon', in: 'query' },
    '/components/parameters/moon: nothing refers to this component. Remove it.',
  ],
  [
    'a request body that nothing uses',
    ['components', 'requestBodies'],
    { Moon: { content: { 'application/json': { schema: { type: 'string' } } } } },
    '/components/requestBodies/Moon: nothing refers to this component. Remove it.',
  ],
];

test.each(unused)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(unusedComponents, at, change)).toContain(line);
});

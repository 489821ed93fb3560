import { expect, test } from 'vitest';
import type { Node, Spec } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { secretsOf, sensitiveOf } from './sensitive.ts';

const hidden = { type: 'string', 'x-data-classification': { masking: { strategy: 'full' } } };
const to = (name: string): Node => ({ $ref: `#/components/schemas/${name}` });

function pointersIn(schemas: Record<string, Node>, root: string): readonly string[] | undefined {
  const spec = { components: { schemas } } as unknown as Spec;
  const operation = { id: 'a.get', success: { content: { schema: to(root) } } } as unknown as Operation;
  return sensitiveOf(spec, [operation])['a.get']?.response;
}

test('a value is found at any place', () => {
  const schemas = {
    Root: {
      properties: { list: { items: to('Leaf') }, map: { additionalProperties: hidden }, tuple: { prefixItems: [hidden] } },
      allOf: [to('Leaf')],
    },
    Leaf: { properties: { 'a/b~c': hidden, open: { type: 'string' } } },
  };
  expect(pointersIn(schemas, 'Root')).toEqual(['/a~1b~0c', '/list/*/a~1b~0c', '/map/*', '/tuple/*']);
});

test('a schema that contains itself is masked as a whole at the inner place', () => {
  const schemas = { Tree: { properties: { secret: hidden, left: to('Tree'), children: { items: to('Tree') } } } };
  expect(pointersIn(schemas, 'Tree')).toEqual(['/secret', '/left', '/children/*']);
  expect(pointersIn({ Tree: { properties: { left: to('Tree') } } }, 'Tree')).toBeUndefined();
});

test('a chain of 200 schemas that refer twice each to the next is masked as a whole, at once', { timeout: 5000 }, () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 200 }, (_, level) => [
      `L${level}`,
      { properties: level === 199 ? { secret: hidden } : { left: to(`L${level + 1}`), right: to(`L${level + 1}`) } },
    ]),
  );
  const pointers = pointersIn(schemas, 'L0') ?? [];
  expect(pointers.length).toBeGreaterThan(0);
  expect(pointers.length).toBeLessThanOrEqual(200);
});

test('of the classified values, secrets and credentials are secrets; personal data and what is not masked are none', () => {
  const classed = (category: string, strategy: string): Node => ({
    'x-data-classification': { category, masking: { strategy } },
  });
  const properties = {
    code: classed('secret', 'remove'),
    token: classed('credential', 'remove'),
    email: classed('contact', 'partial'),
    key_id: classed('credential', 'none'),
  };
  const operations = [
    { id: 'a.verify', body: { schema: { properties } } },
    { id: 'a.get' },
    { id: 'a.update', body: { schema: { properties: { email: properties.email } } } },
  ] as unknown as Operation[];
  expect(secretsOf({ components: { schemas: {} } } as unknown as Spec, operations)).toEqual({ 'a.verify': ['/code', '/token'] });
});

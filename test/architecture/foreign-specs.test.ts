import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { obstaclesOf } from '../../sdk/scripts/spec/faults.ts';
import { load, type Node, type Spec } from '../../sdk/scripts/spec/load.ts';
import { lineOf } from '../../sdk/scripts/spec/shape.ts';
import { draftSpec, generated, loaded } from '../support/edited-spec.ts';
import { root } from '../support/project-root.ts';

const folder = path.join(root, 'test/architecture/foreign-specs');
const read = (name: string): Node => parse(readFileSync(path.join(folder, name), 'utf8')) as Node;

/** Adds the operations, parameters and schemas of another spec to a copy of openapi.yaml, and returns the result. */
function joined(foreign: Node, schemas: Node = {}): Spec {
  const { spec } = draftSpec();
  const components = foreign.components as Record<string, Node>;
  const own = spec.components as unknown as Record<string, Node>;
  return {
    ...spec,
    ...foreign,
    servers: spec.servers,
    openapi: spec.openapi,
    info: spec.info,
    tags: [...(spec.tags as Node[]), ...(foreign.tags as Node[])],
    paths: { ...spec.paths, ...(foreign.paths as Spec['paths']) },
    components: {
      ...own,
      parameters: { ...own.parameters, ...components.parameters },
      schemas: { ...own.schemas, ...components.schemas, ...schemas },
    },
  } as unknown as Spec;
}

/**
 * Makes a chain of schemas. Each schema refers twice to the next one, so the number of paths through the chain doubles with each
 * schema.
 */
const chain = (length: number): Node =>
  Object.fromEntries(
    Array.from({ length }, (_, level) => {
      const next = level + 1 < length ? { $ref: `#/components/schemas/Level${level + 1}` } : { type: 'string' };
      return [`Level${level}`, { type: 'object', properties: { left: next, right: { type: 'array', items: next } } }];
    }),
  );

type Called = Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>;

/**
 * Generates both packages from a spec. Resolves to a client from the generated SDK, which calls a platform from the generated
 * mock.
 */
async function clientOf(name: string, spec: Spec): Promise<Called> {
  const packages = (await loaded(name, await generated(spec))) as typeof import('../../mock-server/src/index.ts') &
    typeof import('../../sdk/src/index.ts') &
    typeof import('../../mock-server/src/conformance.ts');
  const platform = packages.createPlatform({ seed: 'empty' });
  return new packages.SentinelSec({ ...platform.clientOptions(), logLevel: 'off' }) as unknown as Called;
}

test.each(['pets.yaml', 'repos.yaml', 'billing.yaml', 'odd-names.yaml'])(
  '%s is not the spec of this platform, and one line says so',
  (name) => {
    expect(() => load(path.join(folder, name))).toThrow(/\.yaml: "servers" is missing\.$/);
  },
);

test('pets: inheritance, choices, maps and tuples generate, compile and answer', async () => {
  const { pets } = await clientOf('pets', joined(read('pets.yaml')));
  expect(await pets?.list?.({ kind: ['cat'], 'max-weight': 4.5 })).toMatchObject([{ kind: 'cat', lives: 9 }]);
  expect(await pets?.add?.({ pet: { kind: 'dog', name: 'Rex' } })).toMatchObject({ kind: 'dog' });
  await expect(pets?.add?.({ pet: { kind: 'cat', name: 'Tom', lives: 10 } })).rejects.toMatchObject({ kind: 'validation' });
  expect(await pets?.get?.(7)).toMatchObject({ name: 'Tom' });
  await expect(pets?.get?.(0)).rejects.toMatchObject({ errors: [{ pointer: '/path/petId' }] });
  expect(await pets?.delete?.(7, { headers: { 'X-Confirm': 'Tom' } })).toBeUndefined();
});

test('a code host: what is not supported is refused, with one line for each', () => {
  expect(obstaclesOf(joined(read('repos.yaml'))).map(lineOf)).toMatchInlineSnapshot(`
    [
      "/webhooks: webhooks are not supported. Describe an operation that lists what happened.",
      "/paths/~1repos~1{owner}~1{repo}/options: the platform itself answers OPTIONS. Remove \`options\`.",
      "/paths/~1repos~1{owner}~1{repo}/get: "security" is missing.",
      "/paths/~1repos~1{owner}~1{repo}/get/callbacks: callbacks are not supported. Describe an operation that lists what happened.",
      "/paths/~1repos~1{owner}~1{repo}/get/parameters/1/in: the value must be one of path, query, header.",
      "/paths/~1repos~1{owner}~1{repo}/get/responses/default: "default" is not a valid name here: it is empty, every JavaScript object has a member with this name, or document.schema.json does not allow it.",
      "/paths/~1repos~1{owner}~1{repo}/get/responses/200/links/owner: "owner" is not supported here. Correct the name, or remove it.",
      "/components/schemas/Repository/nullable: \`nullable\` belongs to OpenAPI 3.0. Add "null" to the type.",
      "/components/schemas/Repository/discriminator: discriminators are not supported. Give each choice a property with a \`const\`.",
      "/components/schemas/Repository/if: TypeScript types cannot express conditions. Write a oneOf.",
      "/components/schemas/Repository/then: TypeScript types cannot express conditions. Write a oneOf.",
      "/components/schemas/Repository/properties/owner/nullable: \`nullable\` belongs to OpenAPI 3.0. Add "null" to the type.",
      "/components/schemas/Repository/properties/topics/contains: TypeScript types cannot express \`contains\`. Write \`items\`.",
      "/components/parameters/owner/style: parameters always have the default style. Remove \`style\`.",
    ]
  `);
});

test('a payment API: recursion and a chain of 100 schemas generate, compile and answer within seconds', {
  timeout: 60_000,
}, async () => {
  const { billing } = await clientOf('billing', joined(read('billing.yaml'), chain(100)));
  expect(await billing?.getCharge?.('ch_1', { expand: ['customer'] })).toEqual({ id: 'ch_1', customer: 'cus_1', amount: 5 });
  const nested = { id: 'a', amount: 1, previous: { id: 'b', amount: 1, previous: { id: 'c', amount: 0 } } };
  await expect(billing?.updateCharge?.('ch_1', nested)).rejects.toMatchObject({
    errors: expect.arrayContaining([expect.objectContaining({ pointer: '/body/previous/previous/amount' })]),
  });
});

test('odd names: all are kept unchanged', async () => {
  const { odd_2_names: odd } = await clientOf('odd-names', joined(read('odd-names.yaml')));
  const values = ['*/\'"`$\u007b1}\\', "it's", 1.5, true, 'ü', 'a/b', '?#', 'x'];
  expect(await odd?.delete?.(...values, { prototype: '&=', 'page[size]': 1 })).toMatchObject({ '*/': 'c', "it's": 'd' });
  await expect(odd?.delete?.(...values.with(1, 'its'), { prototype: '&=' })).rejects.toMatchObject({
    errors: [{ pointer: '/path/class' }],
  });
  await expect(odd?.delete?.(...values)).rejects.toMatchObject({ errors: [{ pointer: '/query/prototype' }] });
});

import { expect, test } from 'vitest';
import { lintAfter } from '../../../test/support/broken-spec.ts';

type Path = readonly (string | number)[];
const keys: Path = ['paths', '/v1/keys'];
const key: Path = ['components', 'schemas', 'Key'];

test.each<[string, Path, unknown, string]>([
  ['webhooks', ['webhooks'], {}, '/webhooks: webhooks are not supported. Describe an operation that lists what happened.'],
  ['a callback', [...keys, 'post', 'callbacks'], {}, '/paths/~1v1~1keys/post/callbacks: callbacks are not supported.'],
  [
    'a link with a name that is not supported',
    ['components', 'responses', 'NotFound', 'links'],
    { next: { operationId: 'keys.get' } },
    '/components/responses/NotFound/links/next: "next" is not supported here.',
  ],
  [
    'HEAD',
    [...keys, 'head'],
    { operationId: 'keys.head' },
    '/paths/~1v1~1keys/head: the platform answers HEAD wherever it answers GET.',
  ],
  ['OPTIONS', [...keys, 'options'], {}, '/paths/~1v1~1keys/options: the platform itself answers OPTIONS.'],
  ['TRACE', [...keys, 'trace'], {}, '/paths/~1v1~1keys/trace: the platform does not support TRACE.'],
  ['a shared path item', [...keys, '$ref'], '#/components/pathItems/x', '/paths/~1v1~1keys/$ref: "$ref" is not supported here.'],
  ['servers of an operation', [...keys, 'get', 'servers'], [], '/paths/~1v1~1keys/get/servers: only the root may have servers.'],
  [
    'a cookie',
    ['components', 'parameters', 'key_id', 'in'],
    'cookie',
    '/components/parameters/key_id/in: the value must be one of path, query, header.',
  ],
  [
    'a parameter of a style',
    ['components', 'parameters', 'key_id', 'style'],
    'matrix',
    '/components/parameters/key_id/style: parameters always have the default style.',
  ],
  [
    'a parameter without a schema',
    ['components', 'parameters', 'key_id', 'schema'],
    undefined,
    '/components/parameters/key_id: "schema" is missing.',
  ],
  [
    'a status that is not a number',
    [...keys, 'get', 'responses', 'default'],
    { description: 'Any.' },
    '/paths/~1v1~1keys/get/responses/default: "default" is not a valid name here',
  ],
  [
    'a class of statuses',
    [...keys, 'get', 'responses', '2XX'],
    { description: 'Any.' },
    '/paths/~1v1~1keys/get/responses/2XX: "2XX" is not a valid name here',
  ],
  [
    'a discriminator',
    [...key, 'discriminator'],
    { propertyName: 'kind' },
    '/components/schemas/Key/discriminator: discriminators are not supported. Give each choice a property with a `const`.',
  ],
  [
    'nullable',
    [...key, 'nullable'],
    true,
    '/components/schemas/Key/nullable: `nullable` belongs to OpenAPI 3.0. Add "null" to the type.',
  ],
  [
    'a property that is only read',
    [...key, 'properties', 'name'],
    { type: 'string', readOnly: true },
    '/components/schemas/Key/properties/name/readOnly: requests and responses must have different schemas.',
  ],
  [
    '$defs',
    [...key, '$defs'],
    {},
    '/components/schemas/Key/$defs: schemas within schemas are not supported. Make each schema a component.',
  ],
  [
    'a misspelt keyword',
    [...key, 'properties', 'name', 'maxLenght'],
    5,
    '/components/schemas/Key/properties/name/maxLenght: "maxLenght" is not supported here.',
  ],
  [
    'a type that does not exist',
    [...key, 'type'],
    'map',
    '/components/schemas/Key/type: the value must be one of string, integer,',
  ],
  [
    'a pattern that is not valid',
    [...key, 'properties', 'name'],
    { type: 'string', pattern: '[' },
    '/components/schemas/Key/properties/name/pattern: the pattern is not a valid JavaScript regular expression with the flag u.',
  ],
  [
    'a pattern that escapes an ordinary character',
    [...key, 'properties', 'name'],
    { type: 'string', pattern: '^a\\_$' },
    '/components/schemas/Key/properties/name/pattern: the pattern is not a valid JavaScript regular expression with the flag u.',
  ],
  [
    'an unknown format',
    [...key, 'properties', 'name'],
    { type: 'string', format: 'date-tme' },
    '/components/schemas/Key/properties/name/format: the value must be one of date, time, date-time,',
  ],
  [
    'an operationId that gives no method name',
    [...keys, 'get', 'operationId'],
    'api-keys.list',
    '/paths/~1v1~1keys/get: the operationId api-keys.list is not "tag.method", such as "keys.list".',
  ],
  [
    'a keyword beside a $ref',
    [...key, 'properties', 'name'],
    { $ref: '#/components/schemas/Timestamp', maxLength: 5 },
    '/components/schemas/Key/properties/name/maxLength: "maxLength" is not supported here.',
  ],
  [
    'a property called __proto__',
    [...key, 'properties', '__proto__'],
    { type: 'string' },
    '/components/schemas/Key/properties/__proto__: "__proto__" is not a valid name here',
  ],
  [
    'a property that every object has',
    [...key, 'properties', 'constructor'],
    { type: 'string' },
    '/components/schemas/Key/properties/constructor: "constructor" is not a valid name here',
  ],
  [
    'a parameter that every object has',
    ['components', 'parameters', 'from', 'name'],
    'toString',
    '/components/parameters/from/name: every JavaScript object has a member with this name. Choose another name.',
  ],
  [
    'a component with a name in Greek',
    ['components', 'schemas', 'Κλειδί'],
    { type: 'string' },
    '/components/schemas/Κλειδί: "Κλειδί" is not a valid name here',
  ],
  ['an empty section', ['components', 'schemas'], null, '/components/schemas: the value must be object.'],
])('%s is refused in one line that says where it is and what to write instead', (_what, at, change, line) => {
  const lines = lintAfter(at, change);
  expect(lines).toContainEqual(expect.stringContaining(line));
  expect(lines).toHaveLength(1);
});

test('a fault that quotes a line break is still one line', () => {
  const [line] = lintAfter(['components', 'schemas', 'Key', 'a\n b'], 1);
  expect(line).toBe('/components/schemas/Key/a b: "a b" is not supported here. Correct the name, or remove it.');
});

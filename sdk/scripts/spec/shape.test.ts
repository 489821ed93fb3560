import { expect, test } from 'vitest';
import { lintAfter } from '../../../test/support/broken-spec.ts';

type Path = readonly (string | number)[];
const keys: Path = ['paths', '/v1/keys'];
const key: Path = ['components', 'schemas', 'Key'];

test.each<[string, Path, unknown, string]>([
  ['webhooks', ['webhooks'], {}, '/webhooks: webhooks are not followed. Describe an operation that lists what happened.'],
  ['a callback', [...keys, 'post', 'callbacks'], {}, '/paths/~1v1~1keys/post/callbacks: callbacks are not followed.'],
  [
    'a link of a name that is not followed',
    ['components', 'responses', 'NotFound', 'links'],
    { next: { operationId: 'keys.get' } },
    '/components/responses/NotFound/links/next: "next" is not known here.',
  ],
  ['HEAD', [...keys, 'head'], { operationId: 'keys.head' }, '/paths/~1v1~1keys/head: HEAD is answered wherever GET is.'],
  ['OPTIONS', [...keys, 'options'], {}, '/paths/~1v1~1keys/options: OPTIONS is answered by the platform.'],
  ['TRACE', [...keys, 'trace'], {}, '/paths/~1v1~1keys/trace: TRACE is never answered.'],
  ['a shared path item', [...keys, '$ref'], '#/components/pathItems/x', '/paths/~1v1~1keys/$ref: "$ref" is not known here.'],
  ['servers of an operation', [...keys, 'get', 'servers'], [], '/paths/~1v1~1keys/get/servers: only the root has servers.'],
  [
    'a cookie',
    ['components', 'parameters', 'key_id', 'in'],
    'cookie',
    '/components/parameters/key_id/in: it must be one of path, query, header.',
  ],
  [
    'a parameter of a style',
    ['components', 'parameters', 'key_id', 'style'],
    'matrix',
    '/components/parameters/key_id/style: parameters are read in the default style.',
  ],
  [
    'a parameter without a schema',
    ['components', 'parameters', 'key_id', 'schema'],
    undefined,
    '/components/parameters/key_id: "schema" is missing.',
  ],
  [
    'a status that is no number',
    [...keys, 'get', 'responses', 'default'],
    { description: 'Any.' },
    '/paths/~1v1~1keys/get/responses/default: "default" cannot be a name here',
  ],
  [
    'a class of statuses',
    [...keys, 'get', 'responses', '2XX'],
    { description: 'Any.' },
    '/paths/~1v1~1keys/get/responses/2XX: "2XX" cannot be a name here',
  ],
  [
    'a discriminator',
    [...key, 'discriminator'],
    { propertyName: 'kind' },
    '/components/schemas/Key/discriminator: discriminators are not followed. Give each choice a property with a `const`.',
  ],
  [
    'nullable',
    [...key, 'nullable'],
    true,
    '/components/schemas/Key/nullable: `nullable` is of OpenAPI 3.0. Add "null" to the type.',
  ],
  [
    'a property that is only read',
    [...key, 'properties', 'name'],
    { type: 'string', readOnly: true },
    '/components/schemas/Key/properties/name/readOnly: requests and answers have schemas of their own.',
  ],
  [
    '$defs',
    [...key, '$defs'],
    {},
    '/components/schemas/Key/$defs: schemas within schemas are not followed. Make it a component.',
  ],
  [
    'a misspelt keyword',
    [...key, 'properties', 'name', 'maxLenght'],
    5,
    '/components/schemas/Key/properties/name/maxLenght: "maxLenght" is not known here.',
  ],
  ['a type that is none', [...key, 'type'], 'map', '/components/schemas/Key/type: it must be one of string, integer,'],
  [
    'a pattern that is none',
    [...key, 'properties', 'name'],
    { type: 'string', pattern: '[' },
    '/components/schemas/Key/properties/name/pattern: it is no regular expression of JavaScript with the flag u.',
  ],
  [
    'a pattern that escapes what has no meaning',
    [...key, 'properties', 'name'],
    { type: 'string', pattern: '^a\\_$' },
    '/components/schemas/Key/properties/name/pattern: it is no regular expression of JavaScript with the flag u.',
  ],
  [
    'a format that nobody checks',
    [...key, 'properties', 'name'],
    { type: 'string', format: 'date-tme' },
    '/components/schemas/Key/properties/name/format: it must be one of date, time, date-time,',
  ],
  [
    'an operationId that makes no method',
    [...keys, 'get', 'operationId'],
    'api-keys.list',
    '/paths/~1v1~1keys/get: the operationId api-keys.list is not "tag.method", such as "keys.list".',
  ],
  [
    'a keyword beside a $ref',
    [...key, 'properties', 'name'],
    { $ref: '#/components/schemas/Timestamp', maxLength: 5 },
    '/components/schemas/Key/properties/name/maxLength: "maxLength" is not known here.',
  ],
  [
    'a property called __proto__',
    [...key, 'properties', '__proto__'],
    { type: 'string' },
    '/components/schemas/Key/properties/__proto__: "__proto__" cannot be a name here',
  ],
  [
    'a property that every object has',
    [...key, 'properties', 'constructor'],
    { type: 'string' },
    '/components/schemas/Key/properties/constructor: "constructor" cannot be a name here',
  ],
  [
    'a parameter that every object has',
    ['components', 'parameters', 'from', 'name'],
    'toString',
    '/components/parameters/from/name: it is a name that every object of JavaScript has. Choose another.',
  ],
  [
    'a component with a name in Greek',
    ['components', 'schemas', 'Κλειδί'],
    { type: 'string' },
    '/components/schemas/Κλειδί: "Κλειδί" cannot be a name here',
  ],
  ['an empty section', ['components', 'schemas'], null, '/components/schemas: it must be object.'],
])('%s is refused in one line that says where and what instead', (_what, at, change, line) => {
  const lines = lintAfter(at, change);
  expect(lines).toContainEqual(expect.stringContaining(line));
  expect(lines).toHaveLength(1);
});

test('a fault that quotes lines stays one line', () => {
  const [line] = lintAfter(['components', 'schemas', 'Key', 'a\n b'], 1);
  expect(line).toBe('/components/schemas/Key/a b: "a b" is not known here. Correct its name, or leave it out.');
});

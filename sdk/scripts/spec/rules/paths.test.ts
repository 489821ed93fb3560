import { expect, test } from 'vitest';
import { also, type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { paths } from './paths.ts';

const moved = (path: string) => (all: Record<string, unknown>) => {
  const { '/v1/keys/{key_id}/usage': item, ...others } = all;
  return { ...others, [path]: item };
};
const parameters = ['paths', '/v1/keys', 'get', 'parameters'];
const parameter = (change: object) =>
  also({ name: 'kind', in: 'query', description: 'A kind.', schema: { type: 'string' }, ...change });

const breaks: readonly Break[] = [
  [
    'a path parameter within a part',
    ['paths'],
    moved('/v1/keys/{key_id}.csv'),
    '/v1/keys/{key_id}.csv: "{key_id}.csv" is no part of a path: it is a {parameter}, or letters, digits and . _ ~ -.',
  ],
  [
    'a path with a query',
    ['paths'],
    moved('/v1/keys/{key_id}?full'),
    '/v1/keys/{key_id}?full: "{key_id}?full" is no part of a path: it is a {parameter}, or letters, digits and . _ ~ -.',
  ],
  [
    'a path with an umlaut',
    ['paths'],
    moved('/v1/schlüssel/{key_id}'),
    '/v1/schlüssel/{key_id}: "schlüssel" is no part of a path: it is a {parameter}, or letters, digits and . _ ~ -.',
  ],
  [
    'a path that ends with a slash',
    ['paths'],
    moved('/v1/keys/{key_id}/'),
    '/v1/keys/{key_id}/: "" is no part of a path: it is a {parameter}, or letters, digits and . _ ~ -.',
  ],
  [
    'a path that is another but for a name',
    ['paths'],
    moved('/v1/exports/{key_id}'),
    '/v1/exports/{key_id}: it is the same path as /v1/exports/{export_id}. Use one name for the parameter.',
  ],
  [
    'a path parameter that is not described',
    ['paths'],
    moved('/v1/usage-of/{id}'),
    'keys.getUsage: its path parameter id is not described.',
  ],
  ['a path parameter that the path lacks', ['paths'], moved('/v1/usage-of'), 'keys.getUsage: the path has no {key_id}.'],
  [
    'an optional path parameter',
    ['components', 'parameters', 'key_id', 'required'],
    false,
    'keys.get: the parameter key_id is of the path, so it is required.',
  ],
  ['a parameter twice', parameters, (all: unknown[]) => [...all, all[0]], 'keys.list: it has the parameter limit twice.'],
  [
    'a parameter that is an object',
    parameters,
    parameter({ schema: { type: 'object' } }),
    'keys.list: the parameter kind has no one simple type. Give its schema string, integer, number, boolean, or a list of one of them.',
  ],
  [
    'a list of numbers',
    parameters,
    parameter({ schema: { type: 'array', items: { type: 'integer' } } }),
    'keys.list: the parameter kind is a list of other than strings, and lists are read as strings.',
  ],
  [
    'a list in a header',
    parameters,
    parameter({ name: 'X-Kind', in: 'header', schema: { type: 'array', items: { type: 'string' } } }),
    'keys.list: the parameter X-Kind is a list, and only a query can have lists.',
  ],
  [
    'a header that the client sets',
    parameters,
    parameter({ name: 'Content-Type', in: 'header' }),
    'keys.list: the parameter Content-Type is a header that the client sets. Leave it out.',
  ],
  [
    'a header with a space',
    parameters,
    parameter({ name: 'X Kind', in: 'header' }),
    'keys.list: the parameter X Kind has a name that no header can have.',
  ],
  [
    'a server with variables',
    ['servers', 0, 'url'],
    'https://{region}.example.com',
    '/servers/0/url: server variables are not followed. Write one server for each url.',
  ],
  [
    'a relative server',
    ['servers', 0, 'url'],
    '/api',
    '/servers/0/url: /api is no absolute url. Write one like https://api.example.com.',
  ],
  [
    'a server without TLS',
    ['servers', 0, 'url'],
    'http://api.example.com',
    '/servers/0/url: http://api.example.com is not https:, so that anybody on the way could read the keys.',
  ],
  [
    'a server with a query',
    ['servers', 0, 'url'],
    'https://api.example.com/?a=1',
    '/servers/0/url: https://api.example.com/?a=1 has more than an origin and a path.',
  ],
  [
    'two servers for one environment',
    ['servers', 0, 'x-environment'],
    'test',
    '/servers: there is one server for `live` and one for `test`.',
  ],
];

test.each(breaks)('%s is refused', (_claim, at, change, line) => {
  expect(linesAfter(paths, at, change)).toContain(line);
});

test('an operation describes a parameter of its path anew', () => {
  const shared = [{ name: 'limit', in: 'query', description: 'How many.', schema: { type: 'string' }, example: 'a' }];
  expect(linesAfter(paths, ['paths', '/v1/keys', 'parameters'], shared)).toEqual([]);
});

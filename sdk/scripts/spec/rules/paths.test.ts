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
    'a path parameter within a segment',
    ['paths'],
    moved('/v1/keys/{key_id}.csv'),
    '/v1/keys/{key_id}.csv: "{key_id}.csv" is not a valid segment of a path. Write a {parameter}, or letters, digits and . _ ~ -.',
  ],
  [
    'a path with a query',
    ['paths'],
    moved('/v1/keys/{key_id}?full'),
    '/v1/keys/{key_id}?full: "{key_id}?full" is not a valid segment of a path. Write a {parameter}, or letters, digits and . _ ~ -.',
  ],
  [
    'a path with an umlaut',
    ['paths'],
    moved('/v1/schlüssel/{key_id}'),
    '/v1/schlüssel/{key_id}: "schlüssel" is not a valid segment of a path. Write a {parameter}, or letters, digits and . _ ~ -.',
  ],
  [
    'a path that ends with a slash',
    ['paths'],
    moved('/v1/keys/{key_id}/'),
    '/v1/keys/{key_id}/: "" is not a valid segment of a path. Write a {parameter}, or letters, digits and . _ ~ -.',
  ],
  [
    'a path that differs from another only in a name',
    ['paths'],
    moved('/v1/exports/{key_id}'),
    '/v1/exports/{key_id}: it differs from /v1/exports/{export_id} only in the names of parameters. Use the same names in both paths.',
  ],
  [
    'a path parameter that is not described',
    ['paths'],
    moved('/v1/usage-of/{id}'),
    'keys.getUsage: the path parameter id is not described.',
  ],
  [
    'a path parameter that the path lacks',
    ['paths'],
    moved('/v1/usage-of'),
    'keys.getUsage: the operation describes the path parameter key_id, but the path has no {key_id}.',
  ],
  [
    'an optional path parameter',
    ['components', 'parameters', 'key_id', 'required'],
    false,
    'keys.get: the parameter key_id is in the path, so it must be required.',
  ],
  [
    'a parameter twice',
    parameters,
    (all: unknown[]) => [...all, all[0]],
    'keys.list: the operation has the parameter limit twice.',
  ],
  [
    'a parameter that is an object',
    parameters,
    parameter({ schema: { type: 'object' } }),
    'keys.list: the parameter kind must have exactly one type: string, integer, number, boolean, or a list of strings.',
  ],
  [
    'a list of numbers',
    parameters,
    parameter({ schema: { type: 'array', items: { type: 'integer' } } }),
    'keys.list: the parameter kind must be a list of strings, because the mock reads the items of lists as strings.',
  ],
  [
    'a list in a header',
    parameters,
    parameter({ name: 'X-Kind', in: 'header', schema: { type: 'array', items: { type: 'string' } } }),
    'keys.list: the parameter X-Kind is a list, but only query parameters can be lists.',
  ],
  [
    'a header that the client sets',
    parameters,
    parameter({ name: 'Content-Type', in: 'header' }),
    'keys.list: the parameter Content-Type is a header that the client sets. Remove it.',
  ],
  [
    'a header with a space',
    parameters,
    parameter({ name: 'X Kind', in: 'header' }),
    'keys.list: the parameter X Kind has a name that is not valid for a header.',
  ],
  [
    'a server with variables',
    ['servers', 0, 'url'],
    'https://{region}.example.com',
    '/servers/0/url: server variables are not supported. Write one server for each URL.',
  ],
  [
    'a relative server',
    ['servers', 0, 'url'],
    '/api',
    '/servers/0/url: /api is not an absolute URL. Write a URL such as https://api.example.com.',
  ],
  [
    'a server without TLS',
    ['servers', 0, 'url'],
    'http://api.example.com',
    '/servers/0/url: http://api.example.com must begin with https:, because others on the network could read the keys otherwise.',
  ],
  [
    'a server with a query',
    ['servers', 0, 'url'],
    'https://api.example.com/?a=1',
    '/servers/0/url: https://api.example.com/?a=1 must consist of an origin and a path only.',
  ],
  [
    'two servers for one environment',
    ['servers', 0, 'x-environment'],
    'test',
    '/servers: there must be two servers: one with x-environment `live` and one with `test`.',
  ],
];

test.each(breaks)('%s is refused', (_claim, at, change, line) => {
  expect(linesAfter(paths, at, change)).toContain(line);
});

test('an operation may describe a parameter of its path again', () => {
  const shared = [{ name: 'limit', in: 'query', description: 'How many.', schema: { type: 'string' }, example: 'a' }];
  expect(linesAfter(paths, ['paths', '/v1/keys', 'parameters'], shared)).toEqual([]);
});

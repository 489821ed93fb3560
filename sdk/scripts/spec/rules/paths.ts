import type { Fault, Rule } from '../fault.ts';
import { type Node, resolve, type Spec } from '../load.ts';
import type { Operation, Parameter } from '../model.ts';

/** Headers that the client or the runtime sets. No parameter can have these names. */
export const reservedHeaders = [
  'accept',
  'authorization',
  'connection',
  'content-length',
  'content-type',
  'cookie',
  'host',
  'transfer-encoding',
];

/**
 * Checks the forms of paths, parameters and servers. A form is allowed if the client and the mock server read it in the same way.
 */
export const paths: Rule = ({ spec, operations }) => [
  ...servers(spec),
  ...Object.keys(spec.paths).flatMap((path) => pathFaults(path).map((fault) => ({ place: path, fault }))),
  ...twins(Object.keys(spec.paths)),
  ...operations.flatMap((operation) => parameters(spec, operation).map((fault) => ({ place: operation.id, fault }))),
];

function servers({ servers: all }: Spec): Fault[] {
  const faults = all.flatMap(({ url }, index): Fault[] => {
    const fault = serverFault(url);
    return fault === undefined ? [] : [{ place: `/servers/${index}/url`, fault }];
  });
  const environments = all.map((server) => server['x-environment']);
  const whole = environments.length === 2 && environments.includes('live') && environments.includes('test');
  const urls = new Set(all.map(({ url }) => url.replace(/\/+$/, '')));
  return [
    ...faults,
    ...(whole
      ? []
      : [{ place: '/servers', fault: 'there must be two servers: one with x-environment `live` and one with `test`.' }]),
    ...(urls.size === all.length ? [] : [{ place: '/servers', fault: 'two servers have the same URL.' }]),
  ];
}

function serverFault(url: string): string | undefined {
  if (url.includes('{')) return 'server variables are not supported. Write one server for each URL.';
  if (!URL.canParse(url)) return `${url} is not an absolute URL. Write a URL such as https://api.example.com.`;
  const { protocol, href, origin, pathname } = new URL(url);
  if (protocol !== 'https:') return `${url} must begin with https:, because others on the network could read the keys otherwise.`;
  if (href.replace(/\/+$/, '') !== `${origin}${pathname}`.replace(/\/+$/, ''))
    return `${url} must consist of an origin and a path only.`;
  return url.replace(/\/+$/, '') === href.replace(/\/+$/, '') ? undefined : `${url} is not in its normal form. Write ${href}.`;
}

function pathFaults(path: string): string[] {
  const parts = path.split('/').slice(1);
  const odd = parts.find((part) => !/^(\{[^{}]+\}|[A-Za-z0-9_~-][A-Za-z0-9._~-]*)$/.test(part));
  const named = parts.filter((part) => part.startsWith('{'));
  return [
    ...(odd === undefined
      ? []
      : [`"${odd}" is not a valid segment of a path. Write a {parameter}, or letters, digits and . _ ~ -.`]),
    ...(new Set(named).size === named.length ? [] : ['the path has the same parameter twice.']),
  ];
}

/** Returns a fault for each path that differs from an earlier path only in the names of its parameters. */
function twins(all: readonly string[]): Fault[] {
  const shapes = all.map((path) => path.replace(/\{[^{}]*\}/g, '{}'));
  return all.flatMap((path, index) => {
    const first = shapes.indexOf(shapes[index] ?? '');
    return first === index
      ? []
      : [
          {
            place: path,
            fault: `it differs from ${all[first]} only in the names of parameters. Use the same names in both paths.`,
          },
        ];
  });
}

function parameters(spec: Spec, { path, parameters: all }: Operation): string[] {
  const named = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '');
  const declared = all.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const places = all.map(
    (parameter) => `${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`,
  );
  return [
    ...named.filter((name) => !declared.includes(name)).map((name) => `the path parameter ${name} is not described.`),
    ...declared
      .filter((name) => !named.includes(name))
      .map((name) => `the operation describes the path parameter ${name}, but the path has no {${name}}.`),
    ...places
      .filter((place, index) => places.indexOf(place) !== index)
      .map((place) => `the operation has the parameter ${place.split(' ')[1]} twice.`),
    ...all.flatMap((parameter) => parameterFaults(spec, parameter).map((fault) => `the parameter ${parameter.name} ${fault}`)),
  ];
}

function parameterFaults(spec: Spec, { name, in: place, required, schema }: Parameter): string[] {
  const shape = resolve(spec, schema);
  const types = [shape.type].flat();
  const items = types.includes('array') && shape.items ? [resolve(spec, shape.items).type].flat() : [];
  return [
    ...(place === 'path' && !required ? ['is in the path, so it must be required.'] : []),
    ...(place === 'header' && !/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name) ? ['has a name that is not valid for a header.'] : []),
    ...(place === 'header' && reservedHeaders.includes(name.toLowerCase())
      ? ['is a header that the client sets. Remove it.']
      : []),
    ...(place !== 'query' && types.includes('array') ? ['is a list, but only query parameters can be lists.'] : []),
    ...(shape.type === undefined ||
    types.length !== 1 ||
    ['object', 'null'].includes(String(types[0])) ||
    [...items].some((type) => ['object', 'array', 'null'].includes(String(type)))
      ? ['must have exactly one type: string, integer, number, boolean, or a list of strings.']
      : []),
    ...(items.some((type) => type !== 'string')
      ? ['must be a list of strings, because the mock reads the items of lists as strings.']
      : []),
  ];
}

/** Returns the node of an operation in the spec. */
export const nodeOf = (spec: Spec, { path, method }: Operation): Node =>
  (spec.paths[path] as Readonly<Record<string, Node>>)[method.toLowerCase()] ?? {};

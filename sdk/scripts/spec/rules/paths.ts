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

/** Paths, parameters and servers have only forms that the client and the mock server read in the same way. */
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
    ...(whole ? [] : [{ place: '/servers', fault: 'there is one server for `live` and one for `test`.' }]),
    ...(urls.size === all.length ? [] : [{ place: '/servers', fault: 'two servers have the same url.' }]),
  ];
}

function serverFault(url: string): string | undefined {
  if (url.includes('{')) return 'server variables are not followed. Write one server for each url.';
  if (!URL.canParse(url)) return `${url} is no absolute url. Write one like https://api.example.com.`;
  const { protocol, href, origin, pathname } = new URL(url);
  if (protocol !== 'https:') return `${url} is not https:, so that anybody on the way could read the keys.`;
  if (href.replace(/\/+$/, '') !== `${origin}${pathname}`.replace(/\/+$/, ''))
    return `${url} has more than an origin and a path.`;
  return url.replace(/\/+$/, '') === href.replace(/\/+$/, '') ? undefined : `${url} is not in its normal form, ${href}.`;
}

function pathFaults(path: string): string[] {
  const parts = path.split('/').slice(1);
  const odd = parts.find((part) => !/^(\{[^{}]+\}|[A-Za-z0-9_~-][A-Za-z0-9._~-]*)$/.test(part));
  const named = parts.filter((part) => part.startsWith('{'));
  return [
    ...(odd === undefined ? [] : [`"${odd}" is no part of a path: it is a {parameter}, or letters, digits and . _ ~ -.`]),
    ...(new Set(named).size === named.length ? [] : ['it has a parameter twice.']),
  ];
}

/** Paths that differ only in the names of their parameters. */
function twins(all: readonly string[]): Fault[] {
  const shapes = all.map((path) => path.replace(/\{[^{}]*\}/g, '{}'));
  return all.flatMap((path, index) => {
    const first = shapes.indexOf(shapes[index] ?? '');
    return first === index
      ? []
      : [{ place: path, fault: `it is the same path as ${all[first]}. Use one name for the parameter.` }];
  });
}

function parameters(spec: Spec, { path, parameters: all }: Operation): string[] {
  const named = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '');
  const declared = all.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const places = all.map(
    (parameter) => `${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`,
  );
  return [
    ...named.filter((name) => !declared.includes(name)).map((name) => `its path parameter ${name} is not described.`),
    ...declared.filter((name) => !named.includes(name)).map((name) => `the path has no {${name}}.`),
    ...places
      .filter((place, index) => places.indexOf(place) !== index)
      .map((place) => `it has the parameter ${place.split(' ')[1]} twice.`),
    ...all.flatMap((parameter) => parameterFaults(spec, parameter).map((fault) => `the parameter ${parameter.name} ${fault}`)),
  ];
}

function parameterFaults(spec: Spec, { name, in: place, required, schema }: Parameter): string[] {
  const shape = resolve(spec, schema);
  const types = [shape.type].flat();
  const items = types.includes('array') && shape.items ? [resolve(spec, shape.items).type].flat() : [];
  return [
    ...(place === 'path' && !required ? ['is of the path, so it is required.'] : []),
    ...(place === 'header' && !/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name) ? ['has a name that no header can have.'] : []),
    ...(place === 'header' && reservedHeaders.includes(name.toLowerCase())
      ? ['is a header that the client sets. Leave it out.']
      : []),
    ...(place !== 'query' && types.includes('array') ? ['is a list, and only a query can have lists.'] : []),
    ...(shape.type === undefined ||
    types.length !== 1 ||
    ['object', 'null'].includes(String(types[0])) ||
    [...items].some((type) => ['object', 'array', 'null'].includes(String(type)))
      ? ['has no one simple type. Give its schema string, integer, number, boolean, or a list of one of them.']
      : []),
    ...(items.some((type) => type !== 'string') ? ['is a list of other than strings, and lists are read as strings.'] : []),
  ];
}

/** The node of an operation in the spec. */
export const nodeOf = (spec: Spec, { path, method }: Operation): Node =>
  (spec.paths[path] as Readonly<Record<string, Node>>)[method.toLowerCase()] ?? {};

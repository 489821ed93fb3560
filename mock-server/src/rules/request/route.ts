import type { OperationContract } from '../../base/contract.ts';
import { Refusal } from '../../base/refusal.ts';
import { contract, type OperationId } from '../../generated/contract.ts';
import type { Incoming } from './incoming.ts';

/** The operation that a request is for. */
export interface Target {
  readonly id: OperationId;
  readonly operation: OperationContract;
  /** The decoded path parameters. */
  readonly path: Readonly<Record<string, string>>;
}

interface Route {
  readonly segments: readonly string[];
  /** For each segment, whether it is a parameter. */
  readonly isParameter: readonly boolean[];
  readonly operations: ReadonlyMap<string, OperationId>;
}

const isParameter = (segment: string): boolean => segment.startsWith('{');

/** Compares two routes segment by segment, for sorting. A fixed segment comes before a parameter. */
function bySpecificity({ segments }: Route, other: Route): number {
  const first = segments.findIndex((segment, place) => isParameter(segment) !== isParameter(other.segments[place] ?? ''));
  return first < 0 ? 0 : isParameter(segments[first] ?? '') ? 1 : -1;
}

function routesOf(): readonly Route[] {
  const routes = new Map<string, Map<string, OperationId>>();
  for (const [id, { path, method }] of Object.entries(contract.operations) as [OperationId, OperationContract][]) {
    const operations = routes.get(path) ?? new Map<string, OperationId>();
    routes.set(path, operations.set(method, id));
  }
  return [...routes]
    .map(([path, operations]): Route => {
      const segments = path.split('/');
      return { segments, isParameter: segments.map(isParameter), operations };
    })
    .sort(bySpecificity);
}

/** For each number of segments: the routes that have this number of segments. */
const routes = new Map<number, Route[]>();
for (const one of routesOf()) routes.set(one.segments.length, [...(routes.get(one.segments.length) ?? []), one]);

/** Whether a path has all fixed segments of a route, and a value for each parameter of the route. */
const fits = (candidate: Route, segments: readonly string[]): boolean =>
  candidate.segments.every((segment, place) =>
    candidate.isParameter[place] ? segments[place] !== '' : segment === segments[place],
  );

const routesFor = (segments: readonly string[]): readonly Route[] =>
  (routes.get(segments.length) ?? []).filter((candidate) => fits(candidate, segments));

/** For each path without parameters, such as `/v1/keys`: the routes that match the path. */
const concrete = new Map<string, readonly Route[]>();
for (const { segments } of [...routes.values()].flat())
  if (!segments.some(isParameter)) concrete.set(segments.join('/'), routesFor(segments));

/**
 * Finds the operation for a method and a path. `HEAD` leads to the same operation as `GET`. Throws a 404 if the path is unknown.
 * Throws a 405 with the header `Allow` if the path is known, but has no operation for the method.
 */
export function route({ method, url }: Pick<Incoming, 'method' | 'url'>): Target {
  const segments = url.pathname.split('/');
  const found = concrete.get(url.pathname) ?? routesFor(segments);
  const [first] = found;
  if (!first) throw new Refusal('not-found', `The API has no path ${url.pathname}.`);
  const wanted = method === 'HEAD' ? 'GET' : method;
  const chosen = found.find(({ operations }) => operations.has(wanted));
  const id = chosen?.operations.get(wanted);
  if (!chosen || !id) {
    const allow = [...new Set(found.flatMap(({ operations }) => [...operations.keys()]))];
    if (allow.includes('GET')) allow.push('HEAD');
    const supported = allow.sort().join(', ');
    throw new Refusal('method-not-allowed', `${url.pathname} does not support ${method}. It supports ${supported}.`, {
      headers: { Allow: supported },
    });
  }
  return { id, operation: contract.operations[id], path: parametersOf(chosen, segments) };
}

function parametersOf({ segments }: Route, actual: readonly string[]): Record<string, string> {
  const pairs = segments.flatMap((segment, place) =>
    isParameter(segment) ? [[segment.slice(1, -1), decoded(actual[place] ?? '')] as const] : [],
  );
  return Object.fromEntries(pairs);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal('malformed-request', `The path segment ${segment} is not percent-encoded UTF-8.`);
  }
}

import { type Node, resolve, type Spec } from './load.ts';
import type { Operation } from './model.ts';

/** How to read the resource that an operation has created. */
export interface Created {
  /** The id of the operation that reads the resource. */
  readonly reader: string;
  /** For each path parameter of `reader`: the JSON Pointer (RFC 6901) to its value in the response of the creating operation. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Link {
  readonly operationId?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

const inBody = '$response.body#';

/**
 * Returns the link `created` of an operation's success response (OpenAPI 3.1, Link Object); undefined if there is no such link.
 */
export function createdBy(spec: Spec, { path, method, success }: Operation): Created | undefined {
  const item = spec.paths[path] as Readonly<Record<string, { readonly responses: Node }>>;
  const answer = resolve(spec, item[method.toLowerCase()]?.responses[success.status]);
  const { created } = (answer.links ?? {}) as Readonly<Record<string, Link>>;
  if (!created) return undefined;
  const parameters = Object.entries(created.parameters ?? {}).map(([name, place]) => [name, place.replace(inBody, '')]);
  return { reader: created.operationId ?? '', parameters: Object.fromEntries(parameters) };
}

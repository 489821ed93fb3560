import fc from 'fast-check';
import { type Node, nameOf, resolve, type Spec } from '../../sdk/scripts/spec/load.ts';

/** A placeholder for a value that is known only when the call is made. */
export type Later =
  /**
   * An id that the caller has seen before and that starts with this prefix. `pick` decides which id, if the caller has seen
   * several. If the caller has seen none, it uses an invented id.
   */
  | { readonly later: 'id'; readonly prefix: string; readonly pick: number }
  /** A time that is `from` milliseconds after the call. */
  | { readonly later: 'time'; readonly from: number }
  /** The API username of the account. The request to close the account must contain this username. */
  | { readonly later: 'username' }
  /** A code of a second factor. The code is wrong if `right` is false. */
  | { readonly later: 'code'; readonly right: boolean };

/** Whether a value is a placeholder for a value that is known only later. */
export const isLater = (value: unknown): value is Later => typeof value === 'object' && value !== null && 'later' in value;

const day = 86_400_000;
const id = /^\^\(?([a-z]+(?:\|[a-z]+)*)\)?_\[[^\]]+\]\{26\}\$$/;

/** Makes random values for a schema of the spec. Most of them match the schema, a few do not. */
export function arbitraryOf(spec: Spec, schema: Node): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 40, arbitrary: fitting(spec, schema) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) });
}

function fitting(spec: Spec, node: Node): fc.Arbitrary<unknown> {
  if (nameOf(node) === 'MfaCode') return fc.record({ later: fc.constant('code'), right: fc.boolean() });
  const schema = resolve(spec, node);
  if ((schema['x-collection'] as Node | undefined)?.category === 'api_username')
    return fc.record({ later: fc.constant('username') });
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const choices = (schema.oneOf ?? schema.anyOf) as Node[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => fitting(spec, choice)));
  if (Array.isArray(schema.allOf)) {
    const parts = [
      ...(schema.allOf as Node[]),
      ...(schema.properties ? [{ properties: schema.properties, required: schema.required }] : []),
    ];
    return fc.tuple(...parts.map((part) => fitting(spec, part))).map((values) => Object.assign({}, ...values));
  }
  return ofType(spec, schema);
}

function ofType(spec: Spec, schema: Node): fc.Arbitrary<unknown> {
  const types = [schema.type ?? (schema.properties ? 'object' : 'null')].flat();
  return fc.oneof(...types.map((type) => ofOneType(spec, schema, String(type))));
}

function ofOneType(spec: Spec, schema: Node, type: string): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objects(spec, schema);
    case 'array': {
      const minLength = Number(schema.minItems ?? 0);
      return fc.array(arbitraryOf(spec, (schema.items ?? {}) as Node), { minLength, maxLength: minLength + 2 });
    }
    case 'string':
      return texts(schema);
    case 'integer':
      return fc.integer({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 1000) });
    case 'number':
      return fc.double({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 1000), noNaN: true });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

function objects(spec: Spec, schema: Node): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Node>>);
  const values = Object.fromEntries(properties.map(([name, property]) => [name, arbitraryOf(spec, property)]));
  return fc.record(values, { requiredKeys: (schema.required ?? []) as string[] });
}

/**
 * Lookaheads in a pattern. fast-check does not support lookaheads, so it gets the pattern without them. A few of the texts that
 * it makes therefore do not match the original pattern.
 */
const lookAhead = /\(\?[=!][^)]*\)/g;

function texts({ format, pattern, examples, minLength, maxLength }: Node): fc.Arbitrary<unknown> {
  if (format === 'date-time')
    return fc.record({ later: fc.constant('time'), from: fc.integer({ min: -400 * day, max: 60 * day }) });
  const [, prefixes] = id.exec(String(pattern ?? '')) ?? [];
  if (prefixes)
    return fc.record({ later: fc.constant('id'), prefix: fc.constantFrom(...prefixes.split('|')), pick: fc.nat({ max: 20 }) });
  if (format === 'email') return fc.constantFrom('ada@example.com', 'eve@example.com', 'x.y+z@sub.example.org');
  const known = Array.isArray(examples) ? [{ weight: 4, arbitrary: fc.constantFrom(...examples) }] : [];
  const free =
    typeof pattern === 'string'
      ? fc.stringMatching(new RegExp(pattern.replace(lookAhead, '')))
      : fc.string({ minLength: Number(minLength ?? 0), maxLength: Math.min(Number(maxLength ?? 20), 20) });
  return fc.oneof(...known, { weight: 1, arbitrary: free });
}

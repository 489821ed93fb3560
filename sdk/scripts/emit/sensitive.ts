import { type Node, resolve, type Spec } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { pointerStep } from '../spec/walk.ts';
import { banner, literal } from './source.ts';

interface Classification {
  readonly category?: string;
  readonly masking: { readonly strategy: string };
}

/** Returns whether logs must mask a value. */
const isMasked = ({ masking }: Classification): boolean => masking.strategy !== 'none';

/** Returns whether a value is a secret. Whoever knows a secret can act in the name of its owner. */
const isSecret = (mark: Classification): boolean =>
  isMasked(mark) && (mark.category === 'secret' || mark.category === 'credential');

/** The maximum number of pointers for one schema. If a schema has more pointers, the result is one pointer to the whole value. */
const most = 200;

/**
 * Returns a function that finds sensitive values. A value is sensitive if `selects` returns true for its classification. The
 * function gets a schema, and returns JSON Pointers to the sensitive values that this schema describes. In a pointer, `*` stands
 * for any index or key. The function visits each schema once. If a schema contains itself, one pointer stands for all sensitive
 * values of the inner value.
 */
function sensitiveFinder(spec: Spec, selects: (mark: Classification) => boolean): (schema: unknown) => readonly string[] {
  const found = new Map<Node, readonly string[]>();
  const begun = new Set<Node>();
  const holding = new Map<Node, boolean>();

  const markOf = (schema: unknown): boolean | undefined => {
    const mark = ((schema as Node)['x-data-classification'] ?? resolve(spec, schema)['x-data-classification']) as
      | Classification
      | undefined;
    return mark && selects(mark);
  };

  /** Returns whether a value of this schema is sensitive or contains a sensitive value. */
  const holds = (schema: unknown): boolean => {
    const mark = markOf(schema);
    if (mark !== undefined) return mark;
    const node = resolve(spec, schema);
    const known = holding.get(node);
    if (known !== undefined) return known;
    holding.set(node, false);
    const holdsAny = steps(node).some(([, child]) => holds(child));
    holding.set(node, holdsAny);
    return holdsAny;
  };

  return function pointersOf(schema: unknown): readonly string[] {
    const mark = markOf(schema);
    if (mark !== undefined) return mark ? [''] : [];
    const node = resolve(spec, schema);
    const known = found.get(node);
    if (known) return known;
    if (begun.has(node)) return holds(node) ? [''] : [];
    begun.add(node);
    const below = new Set(steps(node).flatMap(([step, child]) => pointersOf(child).map((pointer) => step + pointer)));
    const pointers = below.size > most || below.has('') ? [''] : [...below];
    found.set(node, pointers);
    return pointers;
  };
}

/**
 * Returns the schemas directly within a schema. Each comes with the step of a JSON Pointer that leads to its value: `/name` for a
 * property, `/*` for an item or another key, and an empty text for a choice or a part of `allOf`.
 */
function steps(node: Node): [step: string, schema: unknown][] {
  const choices = ['allOf', 'oneOf', 'anyOf'].flatMap((key) => (node[key] as Node[] | undefined) ?? []);
  return [
    ...choices.map((choice): [string, unknown] => ['', choice]),
    ...Object.entries((node.properties as Node | undefined) ?? {}).map(([name, property]): [string, unknown] => [
      `/${pointerStep(name)}`,
      property,
    ]),
    ...((node.prefixItems as Node[] | undefined) ?? []).map((item): [string, unknown] => ['/*', item]),
    ...(node.items ? [['/*', node.items] as [string, unknown]] : []),
    ...(typeof node.additionalProperties === 'object' ? [['/*', node.additionalProperties] as [string, unknown]] : []),
  ];
}

/**
 * Returns pointers to the values that logs must mask, for the request and the response of each operation. Operations without such
 * values are left out.
 */
export function sensitiveOf(
  spec: Spec,
  operations: readonly Operation[],
): Record<string, { request: string[]; response: string[] }> {
  const pointersOf = sensitiveFinder(spec, isMasked);
  const entries = operations.map(({ id, body, success }) => {
    const request = body ? [...pointersOf(body.schema)] : [];
    const response = success.content ? [...pointersOf(success.content.schema)] : [];
    return [id, { request, response }] as const;
  });
  return Object.fromEntries(entries.filter(([, { request, response }]) => request.length + response.length > 0));
}

/** Returns pointers to the secrets in the request body of each operation. Operations without such secrets are left out. */
export function secretsOf(spec: Spec, operations: readonly Operation[]): Record<string, readonly string[]> {
  const pointersOf = sensitiveFinder(spec, isSecret);
  const entries = operations.map(({ id, body }) => [id, body ? pointersOf(body.schema) : []] as const);
  return Object.fromEntries(entries.filter(([, pointers]) => pointers.length > 0));
}

/** Returns `sensitive.ts`: the values that logs must mask. */
export const emitSensitive = (spec: Spec, operations: readonly Operation[]): string => `${banner}
/**
 * JSON Pointers to the values that logs and events must mask in the bodies of an operation. \`*\` stands for any index or key.
 */
export interface SensitiveFields {
  readonly request: readonly string[];
  readonly response: readonly string[];
}

/** The sensitive fields of each operation. An operation that is not in this table has no sensitive fields. */
export const sensitive: Readonly<Record<string, SensitiveFields>> = ${literal(sensitiveOf(spec, operations), 1)};
`;

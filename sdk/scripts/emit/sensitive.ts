import { type Node, resolve, type Spec } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { pointerStep } from '../spec/walk.ts';
import { banner, literal } from './source.ts';

interface Classification {
  readonly category?: string;
  readonly masking: { readonly strategy: string };
}

/** Whether logs must mask a value. */
const isMasked = ({ masking }: Classification): boolean => masking.strategy !== 'none';

/** Whether a value is a secret: whoever reads it could act in another's name. */
const isSecret = (mark: Classification): boolean =>
  isMasked(mark) && (mark.category === 'secret' || mark.category === 'credential');

/** The most pointers that are listed for one schema. With more, the whole value is masked. */
const most = 200;

/**
 * Finds the pointers of the classified values below a schema that a function selects; `*` stands for any index or key. Each schema is
 * visited once. A schema that contains itself, or too many such values, is selected as a whole at that place.
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

  /** Whether a value below a schema must be masked. */
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

/** The schemas directly within a schema, each with the pointer step to its value. */
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

/** The classified values in the request and response of each operation. Operations without such values are left out. */
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

/** The secrets in the request body of each operation. Operations without secrets are left out. */
export function secretsOf(spec: Spec, operations: readonly Operation[]): Record<string, readonly string[]> {
  const pointersOf = sensitiveFinder(spec, isSecret);
  const entries = operations.map(({ id, body }) => [id, body ? pointersOf(body.schema) : []] as const);
  return Object.fromEntries(entries.filter(([, pointers]) => pointers.length > 0));
}

/** `sensitive.ts`: the values that logs must mask. */
export const emitSensitive = (spec: Spec, operations: readonly Operation[]): string => `${banner}
/** The values that logs mask in an operation's bodies, as JSON Pointers; \`*\` stands for any index or key. */
export interface SensitiveFields {
  readonly request: readonly string[];
  readonly response: readonly string[];
}

/** The sensitive fields by operation. An operation that is not listed has none. */
export const sensitive: Readonly<Record<string, SensitiveFields>> = ${literal(sensitiveOf(spec, operations), 1)};
`;

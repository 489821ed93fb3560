import { type Node, resolve, type Spec } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { pointerStep } from '../spec/walk.ts';
import { banner, literal } from './source.ts';

interface Classification {
  readonly masking: { readonly strategy: string };
}

/** More pointers than this below one schema are not listed: the whole value is masked. */
const most = 200;

/**
 * Finds the pointers of the classified values below schemas that logs mask; `*` stands for any index or key. Each schema is looked
 * into once. One that holds itself, or too many such values, is masked as a whole where it does.
 */
function sensitiveFinder(spec: Spec): (schema: unknown) => readonly string[] {
  const found = new Map<Node, readonly string[]>();
  const begun = new Set<Node>();
  const holding = new Map<Node, boolean>();

  const markOf = (schema: unknown): boolean | undefined => {
    const mark = ((schema as Node)['x-data-classification'] ?? resolve(spec, schema)['x-data-classification']) as
      | Classification
      | undefined;
    return mark && mark.masking.strategy !== 'none';
  };

  /** Whether anything below a schema is to be masked. */
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

/** The schemas within a schema, each with the step that its values lie below it. */
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

/** Operation to the classified values in its request and answer. Operations without any are left out. */
export function sensitiveOf(
  spec: Spec,
  operations: readonly Operation[],
): Record<string, { request: string[]; response: string[] }> {
  const pointersOf = sensitiveFinder(spec);
  const entries = operations.map(({ id, body, success }) => {
    const request = body ? [...pointersOf(body.schema)] : [];
    const response = success.content ? [...pointersOf(success.content.schema)] : [];
    return [id, { request, response }] as const;
  });
  return Object.fromEntries(entries.filter(([, { request, response }]) => request.length + response.length > 0));
}

/** `sensitive.ts`: what logs must mask. */
export const emitSensitive = (spec: Spec, operations: readonly Operation[]): string => `${banner}
/** The values that logs mask in an operation's bodies, as JSON Pointers; \`*\` stands for any index or key. */
export interface SensitiveFields {
  readonly request: readonly string[];
  readonly response: readonly string[];
}

/** By operation; one that is not listed has none. */
export const sensitive: Readonly<Record<string, SensitiveFields>> = ${literal(sensitiveOf(spec, operations), 1)};
`;

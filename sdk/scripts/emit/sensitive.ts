import { type Node, resolve, type Spec } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { banner, literal } from './source.ts';

interface Classification {
  readonly masking: { readonly strategy: string };
}

/** The pointers of the classified values below a schema that logs mask; `*` stands for any index or key. */
function sensitivePointers(spec: Spec, schema: unknown, at = '', seen: readonly unknown[] = []): string[] {
  const node = resolve(spec, schema);
  if (seen.includes(node)) return [];
  const mark = ((schema as Node)['x-data-classification'] ?? node['x-data-classification']) as Classification | undefined;
  if (mark) return mark.masking.strategy === 'none' ? [] : [at];
  const below = (child: unknown, pointer: string): string[] => sensitivePointers(spec, child, pointer, [...seen, node]);
  const choices = ['allOf', 'oneOf', 'anyOf'].flatMap((key) => (node[key] as Node[] | undefined) ?? []);
  return [
    ...choices.flatMap((choice) => below(choice, at)),
    ...Object.entries((node.properties as Node | undefined) ?? {}).flatMap(([name, property]) =>
      below(property, `${at}/${name}`),
    ),
    ...(node.items ? below(node.items, `${at}/*`) : []),
    ...(typeof node.additionalProperties === 'object' ? below(node.additionalProperties, `${at}/*`) : []),
  ];
}

/** Operation to the classified values in its request and answer. Operations without any are left out. */
export function sensitiveOf(
  spec: Spec,
  operations: readonly Operation[],
): Record<string, { request: string[]; response: string[] }> {
  const entries = operations.map(({ id, body, success }) => {
    const request = body ? [...new Set(sensitivePointers(spec, body.schema))] : [];
    const response = success.content ? [...new Set(sensitivePointers(spec, success.content.schema))] : [];
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

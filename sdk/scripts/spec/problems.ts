import { type Node, resolve, type Spec } from './load.ts';

/** A problem type of the description (RFC 9457). */
export interface ProblemType {
  /** The schema's name. */
  readonly name: string;
  /** The last word of the type: what code calls it. */
  readonly slug: string;
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly description: string;
  /** Whether it comes from how any call is made, whatever the call does. */
  readonly general: boolean;
}

/** All problem types: the schemas that carry `x-problem`. */
export function problemTypesOf(spec: Spec): ProblemType[] {
  return Object.entries(spec.components.schemas).flatMap(([name, schema]) => {
    const mark = schema['x-problem'] as { status: number; title: string; general?: boolean } | undefined;
    if (!mark) return [];
    const type = typeOf(spec, schema);
    return [
      {
        name,
        type,
        slug: type.split(/[/#]/).at(-1) ?? type,
        ...mark,
        general: mark.general === true,
        description: String(schema.description),
      },
    ];
  });
}

function typeOf(spec: Spec, schema: Node): string {
  for (const part of (schema.allOf as Node[]) ?? []) {
    const type = ((resolve(spec, part).properties as Node | undefined)?.type as Node | undefined)?.const;
    if (typeof type === 'string') return type;
  }
  throw new Error('openapi: a problem schema has no constant `type`.');
}

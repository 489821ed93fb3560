import { type Node, resolve, type Spec } from './load.ts';

/** A problem type (RFC 9457) of the spec. */
export interface ProblemType {
  /** The name of the schema. */
  readonly name: string;
  /** The last part of the type URI. */
  readonly slug: string;
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly description: string;
  /** Whether every operation may return the problem. Such a problem does not depend on what the operation does. */
  readonly general: boolean;
}

/** Returns all problem types: the schemas with the extension `x-problem`. */
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

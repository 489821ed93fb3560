import type { Spec } from '../spec/load.ts';
import { nameOf } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { banner, literal } from './source.ts';

/** `examples.ts` of the mock server: each operation's answer as the description shows it, and the name of its schema. */
export function emitExamples(operations: readonly Operation[]): string {
  const answers = operations.flatMap(({ id, success }) =>
    success.content ? [[id, { schema: nameOf(success.content.schema), example: success.content.example }] as const] : [],
  );
  return `${banner}
/** What an operation answers, as the description shows it. */
export interface AnswerExample {
  /** The component schema of the answer. */
  readonly schema?: string;
  readonly example?: unknown;
}

/** By operation. */
export const examples: Readonly<Record<string, AnswerExample>> = ${literal(Object.fromEntries(answers), 3)};
`;
}

/** `schemas.ts` of the mock server: the component schemas, to make data from. */
export const emitSchemas = (spec: Spec): string => `${banner}
/** The component schemas (JSON Schema 2020-12); references are \`#/components/schemas/NAME\`. */
export const schemas: Readonly<Record<string, unknown>> = ${literal(spec.components.schemas, 2)};
`;

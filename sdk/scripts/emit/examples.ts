import { type Node, nameOf, resolve, type Spec } from '../spec/load.ts';
import type { Content, Header, Operation } from '../spec/model.ts';
import { problemTypesOf } from '../spec/problems.ts';
import { banner, literal } from './source.ts';

/**
 * Returns `examples.ts` of the mock server. For each operation with a response body, the file contains the example response and
 * the names of its schemas (`AnswerExample`). The file also contains an example of each problem type.
 */
export function emitExamples(spec: Spec, operations: readonly Operation[]): string {
  const answers = operations.flatMap(({ id, success }) => {
    if (!success.content) return [];
    const { schema, example, examples } = success.content;
    return [
      [
        id,
        { schema: nameOf(schema), record: recordIn(spec, schema), example, examples, headers: shownHeaders(success.headers) },
      ] as const,
    ];
  });
  return `${banner}
/** The example response of an operation in the spec. */
export interface AnswerExample {
  /** The component schema of the body. */
  readonly schema?: string;
  /**
   * The schema of the record in the body: the schema of the body itself, or a schema that the body includes with \`allOf\`. In the
   * spec, the schema of a record has the member \`x-data-class\`. Absent if the body contains no record.
   */
  readonly record?: string;
  /** The main example. */
  readonly example?: unknown;
  /** All examples by name, if there are several. */
  readonly examples?: Readonly<Record<string, unknown>>;
  /** The required headers of the response. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The first example of each problem type, by its slug. */
export const problemExamples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = ${literal(problemsShown(spec, operations), 2)};

/** The example responses by operation. */
export const examples: Readonly<Record<string, AnswerExample>> = ${literal(Object.fromEntries(answers), 3)};
`;
}

function problemsShown(spec: Spec, operations: readonly Operation[]): Record<string, unknown> {
  const shown = operations.flatMap(({ answers }) => answers.flatMap(({ content }) => (content ? examplesOf(content) : [])));
  const found = problemTypesOf(spec).flatMap(({ slug, type }) => {
    const example = shown.find((candidate) => (candidate as Node | undefined)?.type === type);
    return example === undefined ? [] : [[slug, example] as const];
  });
  return Object.fromEntries(found);
}

const examplesOf = ({ example, examples }: Content): unknown[] => (examples ? Object.values(examples) : [example]);

/** Returns the examples of the required headers of a response. */
function shownHeaders(headers: readonly Header[]): Record<string, string> {
  const shown = headers.flatMap(({ name, required, example }) =>
    required && example !== undefined ? [[name, String(example)] as const] : [],
  );
  return Object.fromEntries(shown);
}

function recordIn(spec: Spec, schema: Node): string | undefined {
  const whole = resolve(spec, schema);
  if (whole['x-data-class']) return nameOf(schema);
  const parts = (whole.allOf ?? []) as readonly Node[];
  const part = parts.find((candidate) => resolve(spec, candidate)['x-data-class']);
  return part && nameOf(part);
}

/** Returns `schemas.ts` of the mock server: the component schemas, for generating data. */
export const emitSchemas = (spec: Spec): string => `${banner}
/** The component schemas (JSON Schema 2020-12). References have the form \`#/components/schemas/NAME\`. */
export const schemas: Readonly<Record<string, unknown>> = ${literal(spec.components.schemas, 2)};
`;

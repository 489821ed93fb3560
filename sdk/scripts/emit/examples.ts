import { type Node, nameOf, resolve, type Spec } from '../spec/load.ts';
import type { Content, Header, Operation } from '../spec/model.ts';
import { problemTypesOf } from '../spec/problems.ts';
import { banner, literal } from './source.ts';

/** `examples.ts` of the mock server: each operation's answer as the description shows it, and the names of what it shows. */
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
/** What an operation answers, as the description shows it. */
export interface AnswerExample {
  /** The component schema of the answer. */
  readonly schema?: string;
  /** The record of a data class that it shows, be it with more beside it. */
  readonly record?: string;
  /** The one that stands for all. */
  readonly example?: unknown;
  /** By name, where there are several. */
  readonly examples?: Readonly<Record<string, unknown>>;
  /** The headers that it has beside those of every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The first example of each problem type that some answer shows, by the last word of the type. */
export const problemExamples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = ${literal(problemsShown(spec, operations), 2)};

/** By operation. */
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

/** What the headers that an answer always has are like, where the description tells. */
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

/** `schemas.ts` of the mock server: the component schemas, to make data from. */
export const emitSchemas = (spec: Spec): string => `${banner}
/** The component schemas (JSON Schema 2020-12); references are \`#/components/schemas/NAME\`. */
export const schemas: Readonly<Record<string, unknown>> = ${literal(spec.components.schemas, 2)};
`;

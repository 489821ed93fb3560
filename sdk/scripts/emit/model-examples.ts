import { type Node, nameOf, resolve, type Spec } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { sampleCall } from './method-example.ts';
import { literal, variable } from './source.ts';

/**
 * Returns the example of a model as lines of a doc comment. `schema` is the name of the model's schema, and `name` the name of
 * its type.
 */
export type ModelExample = (schema: string, name: string) => string[];

/** The maximum number of lines of an example of a value. */
const mostLines = 12;
/** The maximum length of a line in an example of a value. */
const longestLine = 110;

/**
 * Returns a function that makes the example of a model. The example is the first of these that exists: a call that returns the
 * model, a call that returns a list of the model, or a short value of the model from the spec. If none of them exists, the
 * example is empty.
 */
export function modelExamples(spec: Spec, operations: readonly Operation[]): ModelExample {
  const values = shownValues(spec, operations);
  return (schema, name) => {
    const code = returning(operations, schema, name) ?? listing(operations, schema, name) ?? showing(spec, values, schema, name);
    return code ? ['', '@example', `\`\`\`ts${code.noRun}`, ...code.lines, '```'] : [];
  };
}

interface Code {
  readonly lines: readonly string[];
  readonly noRun: string;
}

/** Sorts simple calls first: calls with the method GET come before others, and then calls with few required parameters. */
const bySimplicity = (one: Operation, other: Operation): number => cost(one) - cost(other);
const cost = ({ method, parameters }: Operation): number =>
  (method === 'GET' ? 0 : 10) + parameters.filter(({ required }) => required).length;

function returning(operations: readonly Operation[], schema: string, name: string): Code | undefined {
  const [operation] = operations.filter(({ success }) => nameOf(success.content?.schema) === schema).sort(bySimplicity);
  if (operation?.success.content?.mediaType !== 'application/json') return undefined;
  const { call, noRun } = sampleCall(operation);
  return { lines: [`const ${variable(name)}: ${name} = await ${call};`], noRun };
}

function listing(operations: readonly Operation[], schema: string, name: string): Code | undefined {
  const [operation] = operations.filter(({ item }) => nameOf(item) === schema).sort(bySimplicity);
  if (!operation) return undefined;
  const { call, noRun } = sampleCall(operation);
  return { lines: [`const ${variable(name)}: ${name} | undefined = (await ${call}).data[0];`], noRun };
}

function showing(spec: Spec, values: ReadonlyMap<string, unknown>, schema: string, name: string): Code | undefined {
  const node = resolve(spec, spec.components.schemas[schema]);
  const value = values.get(schema) ?? node.const ?? [node.enum ?? node.examples ?? []].flat()[0];
  if (value === undefined || value === null) return undefined;
  const [short, long] = [0, 1].map((depth) => `const ${variable(name)}: ${name} = ${literal(value, depth)};`);
  const lines = String(short && short.length <= longestLine ? short : long).split('\n');
  return lines.length <= mostLines ? { lines, noRun: '' } : undefined;
}

/** Returns, for each component schema, the first value that the examples of requests and responses contain for this schema. */
function shownValues(spec: Spec, operations: readonly Operation[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const visit = (schema: unknown, value: unknown): void => {
    if (value === undefined || value === null || schema === undefined) return;
    const name = nameOf(schema);
    if (name !== undefined && !found.has(name)) found.set(name, value);
    const node = resolve(spec, schema);
    for (const part of partsFor(spec, node)) visit(part, value);
    if (Array.isArray(value)) for (const item of value) visit(node.items, item);
    else if (typeof value === 'object')
      for (const [key, property] of Object.entries((node.properties ?? {}) as Node))
        if (Object.hasOwn(value, key)) visit(property, (value as Node)[key]);
  };
  for (const { body, parameters, success } of operations) {
    for (const { schema, example } of parameters) visit(schema, example);
    if (body) visit(body.schema, body.example);
    if (success.content) visit(success.content.schema, success.content.example);
  }
  return found;
}

/**
 * Returns the schemas that every non-null value of a schema must fit. These are all parts of `allOf`. If `oneOf` or `anyOf` has
 * only one choice besides null, the result contains this choice too.
 */
function partsFor(spec: Spec, { allOf, oneOf, anyOf }: Node): readonly unknown[] {
  const choices = ((oneOf ?? anyOf ?? []) as Node[]).filter((choice) => resolve(spec, choice).type !== 'null');
  return [...((allOf ?? []) as Node[]), ...(choices.length === 1 ? choices : [])];
}

import { type Node, nameOf, resolve, type Spec } from '../../sdk/scripts/spec/load.ts';
import type { Operation, Parameter } from '../../sdk/scripts/spec/model.ts';
import { exampleRequest } from './samples/example-request.ts';
import type { SpecFacts } from './spec-facts.ts';

/** A parameter that the user of the playground can fill in. */
export interface PlaygroundParameter {
  readonly name: string;
  readonly in: Parameter['in'];
  readonly required: boolean;
  readonly description: string;
  readonly example: string;
  /** The JSON type of the value, such as `integer`. */
  readonly type: string;
  readonly choices: readonly string[];
  /**
   * The source of existing values: an operation that lists records, its path, and the property names that lead to the value in a
   * record.
   */
  readonly from: { readonly operation: string; readonly path: string; readonly way: readonly string[] } | undefined;
}

/** An operation as the playground needs it. */
export interface PlaygroundOperation {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly method: string;
  readonly path: string;
  readonly auth: Operation['auth'];
  readonly mfa: boolean;
  readonly policies: readonly string[];
  readonly parameters: readonly PlaygroundParameter[];
  /** An example of the body as indented JSON. Undefined if the operation has no body. */
  readonly body: string | undefined;
  readonly mediaType: string | undefined;
  readonly answers: 'json' | 'file' | 'nothing';
}

/** The data of the playground. */
export interface PlaygroundData {
  readonly origin: string;
  readonly operations: readonly PlaygroundOperation[];
  /** The burst of each quota policy that has one, as a fraction of its quota. */
  readonly bursts: Readonly<Record<string, number>>;
}

/** Makes the data of the playground from the spec. */
export const playgroundData = (facts: SpecFacts): PlaygroundData => ({
  origin: facts.testOrigin,
  operations: facts.operations.map((operation) => ofOperation(facts, operation)),
  bursts: Object.fromEntries(
    Object.entries(facts.policies).flatMap(([name, { quota, burst }]) => (burst === undefined ? [] : [[name, burst / quota]])),
  ),
});

function ofOperation(facts: SpecFacts, operation: Operation): PlaygroundOperation {
  const { id, tag, summary, method, path, auth, mfa, policies, parameters, body } = operation;
  return {
    id,
    tag,
    summary,
    method,
    path,
    auth,
    mfa,
    policies,
    parameters: parameters.map((parameter) => ofParameter(facts, parameter)),
    body: body && JSON.stringify(body.example, null, 2),
    mediaType: body?.mediaType,
    answers: exampleRequest(operation).answers,
  };
}

function ofParameter({ spec, operations }: SpecFacts, parameter: Parameter): PlaygroundParameter {
  const { name, in: place, required, description, example, schema, shape } = parameter;
  return {
    name,
    in: place,
    required,
    description,
    example: String(example),
    type: String(shape.type ?? 'string'),
    choices: ((shape.enum as unknown[] | undefined) ?? []).map(String),
    from: place === 'path' ? sourceOf(spec, operations, schema) : undefined,
  };
}

/** Finds the list operation whose records contain values of a schema. */
function sourceOf(spec: Spec, operations: readonly Operation[], schema: Node): PlaygroundParameter['from'] {
  const name = nameOf(schema);
  if (name === undefined) return undefined;
  for (const { id, path, item, parameters } of operations) {
    if (!item || parameters.some((parameter) => parameter.in === 'path')) continue;
    const way = wayTo(spec, item, name, 0);
    if (way) return { operation: id, path, way };
  }
  return undefined;
}

const deepest = 2;

/**
 * Finds a property whose type is the schema `name`, and returns the property names that lead from `schema` to this property. `*`
 * means each item of an array. At the top of a record, only the properties `id` and `name` count, because another property may
 * refer to another record.
 */
function wayTo(spec: Spec, schema: Node, name: string, depth: number): string[] | undefined {
  const properties = Object.entries((resolve(spec, schema).properties ?? {}) as Readonly<Record<string, Node>>);
  const own = properties.find(([key, property]) => nameOf(property) === name && (key === 'id' || depth > 0 || key === 'name'));
  if (own) return [own[0]];
  if (depth >= deepest) return undefined;
  for (const [key, property] of properties) {
    const { items } = resolve(spec, property);
    const below = items ? wayTo(spec, items as Node, name, depth + 1) : undefined;
    if (below) return [key, '*', ...below];
  }
  return undefined;
}

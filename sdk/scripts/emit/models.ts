import { type Node, nameOf, resolve, type Spec } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { schemasWithin } from '../spec/schemas-in.ts';
import { otherNames, readEntry } from './entry.ts';
import { modelExamples } from './model-examples.ts';
import { banner, docComment, pascal, quoted } from './source.ts';

/** A schema of the spec and the name of its type. */
interface Model {
  readonly schema: string;
  readonly name: string;
}

/**
 * Returns the schemas for which the SDK exports a type: the schemas in requests and successful responses. The schemas of problems
 * are left out, because `problems.ts` exports their types. The name of a schema becomes an identifier (`simple-user` becomes
 * `SimpleUser`). If another schema or another export of the SDK already has this name, the suffix `Model` is added, several times
 * if needed.
 */
export function modelsOf(spec: Spec, operations: readonly Operation[]): Model[] {
  const taken = new Set(otherNames(readEntry()));
  return schemasUsed(spec, operations).map((schema) => {
    let name = pascal(schema.replaceAll('.', '_')).replace(/^(?=\d)/, '_');
    while (taken.has(name)) name = `${name}Model`;
    taken.add(name);
    return { schema, name };
  });
}

/** Returns the names of the schemas in requests and successful responses, in the order of the spec. */
function schemasUsed(spec: Spec, operations: readonly Operation[]): string[] {
  const used = new Set<string>();
  const seen = new Set<Node>();
  const waiting = operations.flatMap(({ body, success, parameters }) => [
    ...[body, success.content].flatMap((content) => (content ? [content.schema] : [])),
    ...parameters.map(({ schema }) => schema),
  ]);
  for (let schema = waiting.pop(); schema; schema = waiting.pop()) {
    if (seen.has(schema)) continue;
    seen.add(schema);
    const name = nameOf(schema);
    if (name !== undefined) used.add(name);
    if (name === undefined) waiting.push(...schemasWithin({ pointer: '', schema }).map((place) => place.schema));
    else waiting.push(resolve(spec, schema));
  }
  return Object.keys(spec.components.schemas).filter((name) => used.has(name));
}

/**
 * Returns whether an interface can extend the type of a schema. This is possible for the schema of an object, but not for a
 * choice between several types.
 */
function isObjectType(spec: Spec, schema: unknown): boolean {
  const { type, properties, allOf, oneOf, anyOf, enum: values, const: value } = resolve(spec, schema);
  if (oneOf || anyOf || values || value !== undefined) return false;
  if (allOf) return (allOf as Node[]).every((part) => isObjectType(spec, part));
  return type === 'object' && properties !== undefined;
}

/**
 * Returns `models.ts`. It contains a named type for each schema in a request or response. Objects become interfaces, because
 * editors show the name of an interface instead of its members.
 */
export function emitModels(spec: Spec, operations: readonly Operation[]): string {
  const exampleOf = modelExamples(spec, operations);
  const models = modelsOf(spec, operations).map(({ schema, name }) => {
    const node = spec.components.schemas[schema];
    const description = String(resolve(spec, node).description ?? `The schema \`${schema}\` of the spec.`).trim();
    const type = `schema<${quoted(schema)}>`;
    return `${docComment([...description.split('\n'), ...exampleOf(schema, name)])}export ${
      isObjectType(spec, node) ? `interface ${name} extends ${type} {}` : `type ${name} = ${type};`
    }\n`;
  });
  return `${banner}
import type { components } from './paths.d.ts';

// The name is in lower case, so that no model has the same name.
type schema<Name extends keyof components['schemas']> = components['schemas'][Name];

${models.join('\n')}`;
}

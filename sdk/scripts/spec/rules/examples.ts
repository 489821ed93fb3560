import type { Fault, Rule } from '../fault.ts';
import { absolute, ajvFor } from '../json-schema.ts';
import type { Spec } from '../load.ts';
import type { Content, Operation } from '../model.ts';

interface ExamplePlace {
  readonly place: string;
  readonly schema: unknown;
  readonly value: unknown;
}

/** Checks that every example matches its schema: the examples of parameters, bodies, responses, errors, headers and schemas. */
export const examples: Rule = ({ spec, operations }) => {
  const ajv = ajvFor(spec, { allErrors: true });
  const seen = new Set<string>();
  return [...operations.flatMap(ofOperation), ...ofComponents(spec)].flatMap(({ place, schema, value }): Fault[] => {
    const text = `${absolute(schema)} ${JSON.stringify(value)}`;
    if (value === undefined || seen.has(text)) return [];
    seen.add(text);
    const validate = ajv.compile(JSON.parse(absolute(schema)) as object);
    if (validate(value)) return [];
    const [first] = validate.errors ?? [];
    return [{ place, fault: `the example does not match its schema: ${first?.instancePath || '/'} ${first?.message}.` }];
  });
};

function ofOperation({ id, parameters, body, answers }: Operation): ExamplePlace[] {
  return [
    ...parameters.map(({ name, schema, example }) => ({ place: `${id} ${name}`, schema, value: example })),
    ...(body ? [{ place: `${id} body`, schema: body.schema, value: body.example }] : []),
    ...answers.flatMap(({ status, headers }) =>
      headers.map(({ name, schema, example }) => ({ place: `${id} ${status} ${name}`, schema, value: example })),
    ),
    ...answers.flatMap(({ status, content }) =>
      content ? shownBy(content).map((value) => ({ place: `${id} ${status}`, schema: content.schema, value })) : [],
    ),
  ];
}

const shownBy = ({ example, examples }: Content): unknown[] => (examples ? Object.values(examples) : [example]);

function ofComponents({ components: { schemas, headers } }: Spec): ExamplePlace[] {
  const all = [
    ...Object.entries(schemas),
    ...Object.entries(headers).map(([name, { schema }]) => [name, schema as Record<string, unknown>] as const),
  ];
  return all.flatMap(([name, schema]) =>
    ((schema.examples ?? []) as unknown[]).map((value) => ({ place: `components ${name}`, schema, value })),
  );
}

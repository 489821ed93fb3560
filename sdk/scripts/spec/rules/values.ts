import type { ValidateFunction } from 'ajv';
import type { Fault, Rule } from '../fault.ts';
import { absolute, ajvFor } from '../json-schema.ts';
import type { Node } from '../load.ts';
import { schemasIn } from '../schemas-in.ts';

interface ValuePlace {
  readonly place: string;
  readonly schema: Node;
  readonly value: unknown;
  /** The keyword that has the value. */
  readonly role: 'default' | 'const' | 'enum' | 'example';
}

/**
 * Checks that every value in a schema matches this schema: its default, its constant, the values of its enum, and its examples.
 */
export const values: Rule = ({ spec }) => {
  const ajv = ajvFor(spec, { allErrors: false, validateFormats: true, logger: false });
  const compiled = new Map<string, ValidateFunction>();
  const validatorOf = (text: string): ValidateFunction => {
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text) as object);
    compiled.set(text, validate);
    return validate;
  };
  return schemasIn(spec)
    .flatMap(named)
    .flatMap(({ place, schema, value, role }): Fault[] => {
      // Examples do not affect validation, and removing them lets more schemas share one validator.
      const { examples: _, example: __, ...rest } = schema;
      const text = absolute(rest);
      const validate = validatorOf(text);
      if (validate(value)) return [];
      const [first] = validate.errors ?? [];
      return [
        {
          place,
          fault: `the ${role} ${JSON.stringify(value)} does not match the schema: ${first?.instancePath}${first?.instancePath ? ' ' : 'it '}${first?.message}.`,
        },
      ];
    });
};

function named({ pointer, schema }: { pointer: string; schema: Node }): ValuePlace[] {
  const shown = (role: ValuePlace['role'], key: string, value: unknown): ValuePlace => ({
    place: `${pointer}/${key}`,
    schema,
    value,
    role,
  });
  return [
    ...('default' in schema ? [shown('default', 'default', schema.default)] : []),
    ...('const' in schema ? [shown('const', 'const', schema.const)] : []),
    ...('example' in schema ? [shown('example', 'example', schema.example)] : []),
    ...((schema.enum ?? []) as unknown[]).map((value, index) => shown('enum', `enum/${index}`, value)),
    ...((schema.examples ?? []) as unknown[]).map((value, index) => shown('example', `examples/${index}`, value)),
  ];
}

import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Rule } from '../fault.ts';
import { walk } from '../walk.ts';

const file = new URL('../extensions.schema.json', import.meta.url);

function validators(): Map<string, ValidateFunction> {
  const vocabulary = JSON.parse(readFileSync(file, 'utf8')) as { $id: string; $defs: Record<string, object> };
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  ajv.addSchema(vocabulary);
  const names = Object.keys(vocabulary.$defs).filter((name) => name.startsWith('x-'));
  return new Map(names.map((name) => [name, ajv.compile({ $ref: `${vocabulary.$id}#/$defs/${name}` })]));
}

/** Checks that every extension is described in extensions.schema.json and matches its schema there. */
export const vocabulary: Rule = ({ spec }) => {
  const known = validators();
  return [...walk(spec)]
    .filter(({ key }) => key.startsWith('x-'))
    .flatMap(({ pointer, key, value }) => {
      const validate = known.get(key);
      if (!validate) return [{ place: pointer, fault: `${key} is not in extensions.schema.json.` }];
      validate(value);
      // Errors of these keywords only repeat that another error exists.
      const told = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames');
      return told.map(({ instancePath, message, params }) => ({
        place: `${pointer}${instancePath}`,
        fault: `${message}${Object.values(params).length > 0 ? ` (${Object.values(params).join(', ')})` : ''}.`,
      }));
    });
};

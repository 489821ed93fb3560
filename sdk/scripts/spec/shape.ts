import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { Fault } from './fault.ts';
import { pointerStep } from './walk.ts';

const file = new URL('./document.schema.json', import.meta.url);

/** The advice for parts of OpenAPI and JSON Schema that are not supported: what to write in their place. */
const instead: Readonly<Record<string, string>> = {
  webhooks: 'webhooks are not supported. Describe an operation that lists what happened.',
  callbacks: 'callbacks are not supported. Describe an operation that lists what happened.',
  head: 'the platform answers HEAD wherever it answers GET. Describe only the GET.',
  options: 'the platform itself answers OPTIONS. Remove `options`.',
  trace: 'the platform does not support TRACE. Remove `trace`.',
  servers: 'only the root may have servers. Move them there.',
  security: 'each operation must state its own security. Move the requirement there.',
  jsonSchemaDialect: 'the dialect is always JSON Schema 2020-12. Remove `jsonSchemaDialect`.',
  pathItems: 'shared path items are not supported. Describe each operation below its path.',
  style: 'parameters always have the default style. Remove `style`.',
  explode: 'parameters always have the default style. Remove `explode`.',
  allowReserved: 'reserved characters are always percent-encoded. Remove `allowReserved`.',
  allowEmptyValue: 'the schema says which values are allowed. Remove `allowEmptyValue`.',
  content: 'a parameter must have a schema. Write `schema` instead.',
  encoding: 'bodies are always JSON. Remove `encoding`.',
  discriminator: 'discriminators are not supported. Give each choice a property with a `const`.',
  nullable: '`nullable` belongs to OpenAPI 3.0. Add "null" to the type.',
  readOnly: 'requests and responses must have different schemas. Remove the property from the schema of the request.',
  writeOnly: 'requests and responses must have different schemas. Remove the property from the schema of the response.',
  $defs: 'schemas within schemas are not supported. Make each schema a component.',
  $id: 'a schema is identified by its place. Remove `$id`.',
  $schema: 'the dialect is always JSON Schema 2020-12. Remove `$schema`.',
  $anchor: 'a schema is identified by its place. Refer to #/components/schemas/NAME.',
  $dynamicRef: 'dynamic references are not supported. Write a $ref to #/components/schemas/NAME.',
  not: 'TypeScript types cannot express `not`. Describe what is allowed.',
  if: 'TypeScript types cannot express conditions. Write a oneOf.',
  dependentRequired: 'TypeScript types cannot express dependencies. Write a oneOf.',
  dependentSchemas: 'TypeScript types cannot express dependencies. Write a oneOf.',
  patternProperties: 'TypeScript types cannot express patterns of names. Write additionalProperties and propertyNames.',
  contains: 'TypeScript types cannot express `contains`. Write `items`.',
};

/** Keywords whose errors only say that a value does not fit a subschema. ajv reports separately why the value does not fit. */
const wrapping = new Set(['if', 'oneOf', 'anyOf', 'allOf', 'propertyNames']);

/** Checks a spec against document.schema.json, the supported part of OpenAPI. Returns one fault for each place. */
export function shapeFaults(spec: unknown): Fault[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  // `isPattern` uses the flag `u`, because ajv compiles patterns with this flag.
  ajv.addFormat('regex', isPattern);
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  if (validate(spec)) return [];
  const faults = (validate.errors ?? []).filter(({ keyword }) => !wrapping.has(keyword)).map(faultOf);
  return [...new Map(faults.toReversed().map((fault) => [fault.place, fault])).values()].toReversed();
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

function faultOf({ instancePath, keyword, params, message, propertyName }: ErrorObject): Fault {
  if (propertyName !== undefined)
    return { place: `${instancePath}/${pointerStep(propertyName)}`, fault: unfitName(propertyName) };
  switch (keyword) {
    case 'additionalProperties': {
      const { additionalProperty: name } = params as { additionalProperty: string };
      return { place: `${instancePath}/${pointerStep(name)}`, fault: notFollowed(name) };
    }
    case 'required':
      return { place: instancePath, fault: `"${(params as { missingProperty: string }).missingProperty}" is missing.` };
    case 'enum':
      return { place: instancePath, fault: `the value must be one of ${(params as Allowed).allowedValues.join(', ')}.` };
    case 'format':
      return {
        place: instancePath,
        fault: 'the pattern is not a valid JavaScript regular expression with the flag u. Escape only special characters.',
      };
    case 'not':
      return { place: instancePath, fault: 'every JavaScript object has a member with this name. Choose another name.' };
    default:
      return { place: instancePath, fault: `the value ${message}.` };
  }
}

interface Allowed {
  readonly allowedValues: readonly unknown[];
}

function notFollowed(name: string): string {
  const known = ['then', 'else'].includes(name) ? 'if' : name;
  return Object.hasOwn(instead, known)
    ? String(instead[known])
    : `"${name}" is not supported here. Correct the name, or remove it.`;
}

const unfitName = (name: string): string =>
  `"${name}" is not a valid name here: it is empty, every JavaScript object has a member with this name, or document.schema.json does not allow it.`;

/** Returns a fault as one line. Line breaks in quoted texts become spaces. */
export const lineOf = ({ place, fault }: Fault): string => `${place || '/'}: ${fault}`.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');

/** Returns an error as one line for a terminal. */
export function oneLine(error: Error): string {
  const [first = '', ...rest] = error.message.split('\n').map((line) => line.trim());
  const [next] = rest.filter(Boolean);
  return first.endsWith(':') && next ? `${first} ${next}` : first;
}

import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { Fault } from './fault.ts';
import { pointerStep } from './walk.ts';

const file = new URL('./document.schema.json', import.meta.url);

/** What to write in place of parts of OpenAPI and JSON Schema that are not supported. */
const instead: Readonly<Record<string, string>> = {
  webhooks: 'webhooks are not followed. Describe an operation that lists what happened.',
  callbacks: 'callbacks are not followed. Describe an operation that lists what happened.',
  head: 'HEAD is answered wherever GET is. Describe the GET alone.',
  options: 'OPTIONS is answered by the platform. Leave it out.',
  trace: 'TRACE is never answered. Leave it out.',
  servers: 'only the root has servers. Move it there.',
  security: 'each operation names its own security. Move it there.',
  jsonSchemaDialect: 'the dialect is JSON Schema 2020-12. Leave it out.',
  pathItems: 'path items are not shared. Write the operations at their path.',
  style: 'parameters are read in the default style. Leave it out.',
  explode: 'parameters are read in the default style. Leave it out.',
  allowReserved: 'reserved characters are percent-encoded. Leave it out.',
  allowEmptyValue: 'say in the schema what is allowed. Leave it out.',
  content: 'a parameter has a schema. Write `schema` in its place.',
  encoding: 'bodies are JSON. Leave it out.',
  discriminator: 'discriminators are not followed. Give each choice a property with a `const`.',
  nullable: '`nullable` is of OpenAPI 3.0. Add "null" to the type.',
  readOnly: 'requests and answers have schemas of their own. Leave it out of the request.',
  writeOnly: 'requests and answers have schemas of their own. Leave it out of the answer.',
  $defs: 'schemas within schemas are not followed. Make it a component.',
  $id: 'schemas are named by their place. Leave it out.',
  $schema: 'the dialect is JSON Schema 2020-12. Leave it out.',
  $anchor: 'schemas are named by their place. Refer to #/components/schemas/NAME.',
  $dynamicRef: 'it is not followed. Write a $ref to #/components/schemas/NAME.',
  not: 'types cannot say it. Describe what is allowed.',
  if: 'types cannot say it. Write a oneOf.',
  dependentRequired: 'types cannot say it. Write a oneOf.',
  dependentSchemas: 'types cannot say it. Write a oneOf.',
  patternProperties: 'types cannot say it. Write additionalProperties, with propertyNames beside it.',
  contains: 'types cannot say it. Write items.',
};

/** Keywords whose errors only wrap the real error. */
const wrapping = new Set(['if', 'oneOf', 'anyOf', 'allOf', 'propertyNames']);

/** Checks a spec against document.schema.json, the supported part of OpenAPI. Returns one fault for each place. */
export function shapeFaults(spec: unknown): Fault[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  // `isPattern` uses the flag `u`, because ajv compiles patterns with it.
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
      return { place: instancePath, fault: `it must be one of ${(params as Allowed).allowedValues.join(', ')}.` };
    case 'format':
      return {
        place: instancePath,
        fault: 'it is no regular expression of JavaScript with the flag u. Escape only what has a meaning.',
      };
    case 'not':
      return { place: instancePath, fault: 'it is a name that every object of JavaScript has. Choose another.' };
    default:
      return { place: instancePath, fault: `it ${message}.` };
  }
}

interface Allowed {
  readonly allowedValues: readonly unknown[];
}

function notFollowed(name: string): string {
  const known = ['then', 'else'].includes(name) ? 'if' : name;
  return Object.hasOwn(instead, known)
    ? String(instead[known])
    : `"${name}" is not known here. Correct its name, or leave it out.`;
}

const unfitName = (name: string): string =>
  `"${name}" cannot be a name here: it is empty, one of JavaScript's own, or not of the form that document.schema.json asks for.`;

/** A fault as one line. Line breaks in quoted texts become spaces. */
export const lineOf = ({ place, fault }: Fault): string => `${place || '/'}: ${fault}`.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');

/** An error as one line for a terminal. */
export function oneLine(error: Error): string {
  const [first = '', ...rest] = error.message.split('\n').map((line) => line.trim());
  const [next] = rest.filter(Boolean);
  return first.endsWith(':') && next ? `${first} ${next}` : first;
}

import { createRequire } from 'node:module';
import path from 'node:path';
import { _ } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { absolute, ajvFor } from '../spec/json-schema.ts';
import type { Node, Spec } from '../spec/load.ts';
import type { Header, Operation } from '../spec/model.ts';
import { banner } from './source.ts';

/** The text of a file with compiled validators (`code`), and the text of the file that declares the types for it (`types`). */
export interface Validators {
  readonly code: string;
  readonly types: string;
}

/** Makes the validators of whole requests. Their names are the ids of the operations. */
export function emitRequestValidators(
  spec: Pick<Spec, 'components'>,
  operations: readonly Operation[],
  firstLine = banner,
): Promise<Validators> {
  return compile(spec, new Map(operations.map((operation) => [operation.id, requestSchema(operation)])), firstLine);
}

/**
 * Makes the validators of response bodies and response headers. Their names contain the operation and the status, such as
 * `keys.get 200` for a body and `keys.get 200 headers` for headers. The validator `problem` is for responses that belong to no
 * operation.
 */
export function emitResponseValidators(spec: Spec, operations: readonly Operation[]): Promise<Validators> {
  const wanted = new Map<string, Node>([['problem', { $ref: '#/components/schemas/Problem' }]]);
  for (const { id, answers } of operations) {
    for (const { status, content, headers } of answers) {
      if (content && isJson(content.mediaType)) wanted.set(`${id} ${status}`, content.schema);
      wanted.set(`${id} ${status} headers`, headSchema(headers));
    }
  }
  return compile(spec, wanted);
}

const isJson = (mediaType: string): boolean => /[/+]json$/.test(mediaType);

/**
 * Returns an object schema for the headers of a response. In such an object, the keys are the names of the headers in lower case,
 * and the values are the texts of the headers.
 */
const headSchema = (headers: readonly Header[]): Node => ({
  type: 'object',
  properties: Object.fromEntries(headers.map((header) => [header.name.toLowerCase(), asText(header)])),
  required: headers.filter(({ required }) => required).map(({ name }) => name.toLowerCase()),
});

/** Returns a schema for the text that a header contains. */
const asText = ({ schema, shape }: Header): Node =>
  typeof shape.type === 'string' && Object.hasOwn(texts, shape.type) ? { type: 'string', pattern: texts[shape.type] } : schema;

const texts: Readonly<Record<string, string>> = {
  integer: '^-?\\d+$',
  number: '^-?\\d+(\\.\\d+)?$',
  boolean: '^(true|false)$',
};

/**
 * Returns one object schema for all parts of a request. With this schema, one validation finds all invalid values, each with its
 * pointer.
 */
function requestSchema({ parameters, body }: Operation): Node {
  const parts = (['path', 'query', 'header'] as const).map((place) => {
    const own = parameters.filter((parameter) => parameter.in === place);
    const keyOf = (name: string): string => (place === 'header' ? name.toLowerCase() : name);
    const properties = Object.fromEntries(own.map(({ name, schema }) => [keyOf(name), schema]));
    const required = own.filter((parameter) => parameter.required).map(({ name }) => keyOf(name));
    return [place, { type: 'object', properties, required, additionalProperties: place !== 'query' }] as const;
  });
  const bodies = body ? { body: body.schema } : {};
  return { type: 'object', properties: { ...Object.fromEntries(parts), ...bodies }, required: body?.required ? ['body'] : [] };
}

async function compile(
  spec: Pick<Spec, 'components'>,
  wanted: ReadonlyMap<string, Node>,
  firstLine = banner,
): Promise<Validators> {
  const ajv = ajvFor(spec, { allErrors: true, inlineRefs: false, code: { source: true, esm: true, lines: true } });
  ajv.opts.code.formats = _`formats`;
  const distinct = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [key, schema] of wanted) {
    const text = absolute(schema);
    const name = distinct.get(text) ?? `v${distinct.size}`;
    if (!distinct.has(text)) ajv.addSchema(JSON.parse(text) as object, name);
    distinct.set(text, name);
    names.set(key, name);
  }
  const code = standaloneCode(ajv, Object.fromEntries([...distinct.values()].map((name) => [name, name])));
  const table = [...names].map(([key, name]) => `${JSON.stringify(key)}: ${name}`).join(', ');
  const source = `${formats}\n${code}\nexport const validators = {${table}};\n${hasFormat}`;
  return { code: `// @ts-nocheck\n${firstLine}${await bundle(source)}`, types: `${firstLine}${types}` };
}

/**
 * The file of the mock server that parses times. The generated validators import this file, so they contain no copy of its code.
 */
const timeReader = '../../base/time.ts';
const formats = `import { isMoment } from '${timeReader}';
import { fullFormats } from 'ajv-formats/dist/formats.js';
const formats = { ...fullFormats, 'date-time': isMoment };`;
const hasFormat = `export function hasFormat(text, name) {
  const format = formats[name]?.validate ?? formats[name];
  return typeof format === 'function' ? format(text) : !(format instanceof RegExp) || format.test(text);
}`;

/** Bundles the small runtime parts of ajv, so that the result needs neither ajv nor `eval`. */
async function bundle(source: string): Promise<string> {
  const directory = path.dirname(createRequire(import.meta.url).resolve('ajv/package.json'));
  const exported = source.replace(/^export const v\d+ = (\w+);/gm, (line) => line.replace('export ', ''));
  const result = await build({
    stdin: { contents: exported.replace('export default', 'const unused ='), resolveDir: directory, sourcefile: 'validators.js' },
    bundle: true,
    external: [timeReader],
    format: 'esm',
    platform: 'neutral',
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers: true,
    lineLimit: 200,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}

const types = `
/** An error that a validator found. */
export interface Fault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Returns whether a value is valid. After the call, the property \`errors\` of the validator contains the errors of the value. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Fault[] | null;
}

/**
 * The validators by name. The validator of a request is named after the operation: \`keys.get\`. The names for responses also
 * contain the status: \`keys.get 200\` for the body, and \`keys.get 200 headers\` for the headers.
 */
export declare const validators: Readonly<Record<string, Validator>>;

/** Returns whether a text has this format of JSON Schema, by the rules of the validators. */
export declare function hasFormat(text: string, name: string): boolean;
`;

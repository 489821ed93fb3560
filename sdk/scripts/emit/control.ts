import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { parse } from 'yaml';
import type { Node, Spec } from '../spec/load.ts';
import { type Operation, operationsOf, type Parameter } from '../spec/model.ts';
import { plainCopy } from '../spec/plain.ts';
import { trees } from './all.ts';
import { docComment, listed, literal, quoted, union } from './source.ts';
import { emitRequestValidators } from './validators.ts';

/** The description of the mock's control routes, relative to the project. */
export const controlFile = 'mock-server/control.yaml';

const banner = `// Made by \`npm run generate\` from ${controlFile}. Edits are lost and fail \`npm run check\`.\n`;
const [, , folder] = trees;

/**
 * Returns the generated files of the mock's control routes. The keys of the map are paths relative to the project. The values are
 * the contents.
 */
export async function emitControl(file: string): Promise<Map<string, string>> {
  const spec = plainCopy(parse(readFileSync(file, 'utf8'))) as Spec;
  const operations = operationsOf(spec);
  const validators = await emitRequestValidators(spec, operations, banner);
  return new Map([
    [`${folder}/schemas.d.ts`, await emitTypes(spec)],
    [`${folder}/routes.ts`, emitRoutes(spec, operations)],
    [`${folder}/calls.ts`, emitCalls(operations)],
    [`${folder}/validators.js`, validators.code],
    [`${folder}/validators.d.ts`, validators.types],
  ]);
}

/** The types of the mock server that stand for schemas with `x-typescript`. */
const ownTypes: Readonly<Record<string, string>> = {
  FaultOptions: '../../faults/fault-options.ts',
  FaultInfo: '../../faults/fault.ts',
  SeedData: '../../platform/control/seed-data.ts',
  Explanation: '../../platform/lineage/explanation.ts',
  UsageLogAges: '../../platform/lineage/usage-log-ages.ts',
  Finding: '../../platform/personal-data/findings.ts',
  SearchReport: '../../platform/personal-data/findings.ts',
};

async function emitTypes(spec: Spec): Promise<string> {
  const used = new Set<string>();
  const nodes = await openapiTS({ ...spec, paths: {} } as never, {
    silent: true,
    transform(schema) {
      const name = (schema as Node)['x-typescript'];
      if (name === undefined) return undefined;
      used.add(String(name));
      return ts.factory.createTypeReferenceNode(String(name)) as never;
    },
  });
  const imports = [...used].map((name) => `import type { ${name} } from ${quoted(ownTypes[name])};\n`);
  const [components = ''] = /^export interface components \{[\s\S]*?^\}/m.exec(astToString(nodes)) ?? [];
  return `${banner}\n${imports.join('')}\n${docComment(['The schemas of the control routes.'])}${components}\n`;
}

function emitRoutes(spec: Spec, operations: readonly Operation[]): string {
  const routes = operations.map((operation) => [operation.id, routeOf(spec, operation)] as const);
  return `${banner}
import type { ControlRoute } from '../control-route.ts';

/** The id of a control route: \`tag.method\`. */
export type ControlOperationId =${listed(operations.map(({ id }) => quoted(id)))};

/** The version of the control routes. */
export const controlVersion = ${quoted(spec.info.version)};

/** All control routes. */
export const controlRoutes: Readonly<Record<ControlOperationId, ControlRoute>> = ${literal(Object.fromEntries(routes), 1)};
`;
}

function routeOf(spec: Spec, { method, path, parameters, body, success }: Operation): object {
  const node = (spec.paths[path] as Node)[method.toLowerCase()] as Node;
  return {
    method,
    path,
    parameters: parameters.map(({ name, in: place, shape }) => ({
      name,
      in: place,
      type: typeNameOf(shape),
      default: shape.default,
    })),
    body: body && { mediaType: body.mediaType, required: body.required, bytesMax: node['x-body-bytes-max'] },
    success: { status: Number(success.status), mediaType: success.content?.mediaType },
  };
}

const typeNameOf = ({ type }: Node): string =>
  ['integer', 'number', 'boolean'].includes(String(type)) ? String(type) : 'string';

/** Returns whether an operation streams its response. The types of these operations are written by hand. */
const isStream = ({ success }: Operation): boolean => success.content?.mediaType === 'text/event-stream';

function emitCalls(operations: readonly Operation[]): string {
  const plain = operations.filter((operation) => !isStream(operation));
  const calls = plain.map(
    (operation) =>
      `  ${quoted(operation.id)}: { readonly input: ${inputOf(operation)}; readonly output: ${outputOf(operation)} };\n`,
  );
  const tags = [...new Set(plain.map(({ tag }) => tag))];
  return `${banner}
import type { components } from './schemas.d.ts';

type Schemas = components['schemas'];

/** The input and the output of each control route. The input consists of the parameters and the properties of the body. */
export interface ControlCalls {
${calls.join('')}}

/** The methods of a client for the control routes. */
export interface ControlMethods {
${tags
  .map((tag) =>
    namespace(
      tag,
      plain.filter((operation) => operation.tag === tag),
    ),
  )
  .join('')}}
`;
}

function namespace(tag: string, operations: readonly Operation[]): string {
  const methods = operations.map((operation) => {
    const { id, name, summary, method, path } = operation;
    const optional = isOptional(operation) ? '?' : '';
    const input = takesNothing(operation) ? '' : `input${optional}: ControlCalls[${quoted(id)}]['input']`;
    return `${docComment([`${summary}: \`${method} ${path}\`.`, operation.description], '    ')}    ${name}(${input}): Promise<ControlCalls[${quoted(id)}]['output']>;\n`;
  });
  return `  readonly ${tag}: {\n${methods.join('')}  };\n`;
}

const takesNothing = ({ parameters, body }: Operation): boolean => parameters.length === 0 && !body;

const isOptional = ({ parameters, body }: Operation): boolean => !parameters.some(({ required }) => required) && !body?.required;

function inputOf({ parameters, body }: Operation): string {
  const own = parameters.map(
    (parameter) => `readonly ${parameter.name}${parameter.required ? '' : '?'}: ${parameterType(parameter)}`,
  );
  const parts = own.length > 0 ? [`{ ${own.join('; ')} }`] : [];
  if (body) parts.push(bodyType(body));
  return parts.join(' & ') || 'object';
}

function bodyType({ mediaType, schema }: NonNullable<Operation['body']>): string {
  if (mediaType !== 'application/json') return '{ readonly text: string }';
  return schema.$ref === undefined ? 'Readonly<Record<string, unknown>>' : `Readonly<${schemaType(schema)}>`;
}

function parameterType({ shape }: Parameter): string {
  if (Array.isArray(shape.enum)) return union(shape.enum as string[]);
  return typeNameOf(shape) === 'integer' ? 'number' : typeNameOf(shape);
}

function outputOf({ success: { content } }: Operation): string {
  if (!content) return 'undefined';
  return content.mediaType === 'application/json' ? schemaType(content.schema) : 'string';
}

const schemaType = ({ $ref }: Node): string => `Schemas[${quoted(String($ref).split('/').at(-1))}]`;

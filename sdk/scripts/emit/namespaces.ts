import type { Spec } from '../spec/load.ts';
import { nameOf } from '../spec/load.ts';
import type { Operation, Parameter } from '../spec/model.ts';
import { problemTypesOf } from '../spec/problems.ts';
import { lineOf } from './path-docs.ts';
import { banner, docComment, literal, pascal } from './source.ts';

const indent = '  ';

/** `namespaces.ts`: an interface per tag with a method per operation, its doc comment made from the description. */
export function emitNamespaces(spec: Spec, operations: readonly Operation[]): string {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const prose = new Map((spec.tags as { name: string; description: string }[]).map((tag) => [tag.name, tag.description]));
  // General problems come from how any call is made, and so say nothing of one.
  const words = new Map(problemTypesOf(spec).flatMap(({ name, slug, general }) => (general ? [] : [[name, slug]])));
  const interfaces = tags.map((tag) => {
    const own = operations.filter((operation) => operation.tag === tag);
    const methods = own.map((operation) => method(operation, words)).join('\n');
    return `${docComment([prose.get(tag) ?? tag])}export interface ${pascal(tag)}Namespace {\n${methods}}\n`;
  });
  return `${banner}
import type { ApiCall, ApiList, OptionsOf } from '../base/call.ts';
import type { components, operations } from './paths.d.ts';

type Schemas = components['schemas'];
type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;

${interfaces.join('\n')}
/**
 * The namespaces of the client, one per tag.
 *
 * @example
 * \`\`\`ts
 * const needs = (keys: Namespaces['keys']) => keys.list({ limit: 10 });
 * const page = await needs(client.keys);
 * \`\`\`
 */
export interface Namespaces {
${tags.map((tag) => `${docComment([prose.get(tag) ?? tag], indent)}${indent}readonly ${tag}: ${pascal(tag)}Namespace;`).join('\n')}
}
`;
}

function method(operation: Operation, words: ReadonlyMap<string, string>): string {
  return `${docComment(comment(operation, words), indent)}${indent}${operation.name}(${signature(operation).join(', ')}): ${result(operation)};\n`;
}

/** Which of the options that not every call takes this one does. */
function ownOptions({ auth, parameters, invitation }: Operation): string[] {
  const takes = (header: string): boolean =>
    parameters.some((parameter) => parameter.in === 'header' && parameter.name === header);
  return [
    ...(takes('Idempotency-Key') ? ['idempotencyKey'] : []),
    ...(takes('If-Match') ? ['ifMatch'] : []),
    ...(takes('If-None-Match') ? ['ifNoneMatch'] : []),
    ...(auth === 'restoreToken' ? ['restoreToken'] : []),
    ...(invitation ? ['invitationToken'] : []),
  ];
}

function signature(operation: Operation): string[] {
  const { id, parameters, body } = operation;
  const own = ownOptions(operation);
  const path = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `${name}: string`);
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const optional = query.every(({ required }) => !required);
  return [
    ...path,
    ...(body ? [`body${body.required ? '' : '?'}: ${typeOf(body.schema, `operations['${id}']['requestBody']`)}`] : []),
    ...(query.length > 0 ? [`query${optional ? '?' : ''}: Query<'${id}'>`] : []),
    `options?: OptionsOf${own.length > 0 ? `<${own.map((name) => `'${name}'`).join(' | ')}>` : ''}`,
  ];
}

function typeOf(schema: unknown, otherwise: string): string {
  const name = nameOf(schema);
  return name ? `Schemas['${name}']` : otherwise;
}

function result({ id, success, item }: Operation): string {
  if (!success.content) return 'ApiCall<undefined>';
  if (success.content.mediaType !== 'application/json') return 'ApiCall<Response>';
  const body = typeOf(
    success.content.schema,
    `operations['${id}']['responses'][${success.status}]['content']['application/json']`,
  );
  return item ? `ApiList<${body}, ${typeOf(item, `${body}['data'][number]`)}>` : `ApiCall<${body}>`;
}

function comment(operation: Operation, words: ReadonlyMap<string, string>): string[] {
  const { description, scopes, mfa, policies, deprecated } = operation;
  const own = operation.problems.flatMap((name) => words.get(name) ?? []);
  const facts = [
    ...(scopes.length > 0 ? [`Scopes: ${quoted(scopes)}.${mfa ? ' Needs MFA.' : ''}`] : []),
    ...(policies.length > 0 ? [`Limits: ${quoted(policies)}.`] : []),
    ...(own.length > 0 ? [`Problems of its own: ${quoted(own)}.`] : []),
  ];
  return [
    lineOf(operation),
    '',
    ...description.split('\n'),
    '',
    ...(facts.length > 0 ? [...facts, ''] : []),
    ...(deprecated ? [`@deprecated since ${deprecated.at}, ends ${deprecated.sunset}.`] : []),
    '@example',
    `\`\`\`ts${noRun(operation)}`,
    exampleCall(operation),
    '```',
  ];
}

/** Marks an example that the made-up values of the description cannot make succeed on any account. */
function noRun({ problems, parameters }: Operation): string {
  if (problems.includes('MfaCodeRejectedProblem')) return ' no-run: it needs a code of this moment';
  const named = parameters.some((parameter) => parameter.in === 'path');
  return problems.includes('StateConflictProblem') && !named ? ' no-run: it depends on the state of the account' : '';
}

const quoted = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

function exampleCall(operation: Operation): string {
  const { tag, name, auth, parameters, body, list, success } = operation;
  const path = parameters.filter((parameter) => parameter.in === 'path').map(({ example }) => literal(example));
  const query = exampleQuery(parameters.filter((parameter) => parameter.in === 'query'));
  const given = [
    ...path,
    ...(body ? [literal(body.example, 0)] : []),
    ...(query ? [query] : []),
    ...(auth === 'restoreToken' ? ["{ restoreToken: 'srt_…' }"] : []),
  ].join(', ');
  const call = `client.${tag}.${name}(${given})`;
  if (list) return `for await (const item of ${call}) console.log(item);`;
  return success.content ? `const answer = await ${call};` : `await ${call};`;
}

/** Required parameters and the first optional one: an example shows the shape, not every filter. */
function exampleQuery(query: readonly Parameter[]): string | undefined {
  const required = query.filter((parameter) => parameter.required);
  const shown = required.length > 0 ? required : query.slice(0, 1);
  if (shown.length === 0) return undefined;
  return literal(Object.fromEntries(shown.map(({ name, example }) => [name, example])), 0);
}

import type { Spec } from '../spec/load.ts';
import { nameOf } from '../spec/load.ts';
import type { Operation, Parameter } from '../spec/model.ts';
import { problemTypesOf } from '../spec/problems.ts';
import { optionOf, ownHeaders, sampleCall } from './method-example.ts';
import { modelsOf } from './models.ts';
import { lineOf } from './path-docs.ts';
import { banner, docComment, identifiers, literal, pascal, quoted, union, variable } from './source.ts';

const indent = '  ';

/**
 * Returns `namespaces.ts`: an interface for each tag. The interface has a method with a doc comment for each operation of the
 * tag.
 */
export function emitNamespaces(spec: Spec, operations: readonly Operation[]): string {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const prose = new Map((spec.tags as { name: string; description: string }[]).map((tag) => [tag.name, tag.description]));
  // General problems may come from any call, so the doc comments of methods do not list them.
  const words = new Map(problemTypesOf(spec).flatMap(({ name, slug, general }) => (general ? [] : [[name, slug]])));
  const models: ModelNames = new Map(modelsOf(spec, operations).map(({ schema, name }) => [schema, name]));
  const interfaces = tags.map((tag) => {
    const own = operations.filter((operation) => operation.tag === tag);
    const methods = own.flatMap((operation) => [method(operation, words, models), ...followMethod(operation, models)]).join('\n');
    return `${docComment([prose.get(tag) ?? tag])}export interface ${pascal(tag)}Namespace {\n${methods}}\n`;
  });
  const code = interfaces.join('\n');
  const used = (names: readonly string[]): string[] => names.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  // Unused imports would not compile.
  const calls = used(['ApiCall', 'ApiList', 'HeadersOf', 'OptionsOf']);
  const follows = used(['FollowedList', 'FollowOptions']);
  const queries = used(['Query']).length > 0;
  const types = queries || used(['operations']).length > 0 ? ['operations'] : [];
  return `${banner}
${calls.length > 0 ? `import type { ${calls.join(', ')} } from '../base/call.ts';\n` : ''}${
  follows.length > 0 ? `import type { ${follows.join(', ')} } from '../base/follow.ts';\n` : ''
}${
  used(['Models']).length > 0 ? "import type * as Models from './models.ts';\n" : ''
}${types.length > 0 ? `import type { ${types.join(', ')} } from './paths.d.ts';\n` : ''}${
  queries ? "\ntype Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;" : ''
}

${code}
/**
 * The namespaces of the client, one for each tag.
 *
 * @example
 * \`\`\`ts
 * const firstKeys = (keys: Namespaces['keys']) => keys.list({ limit: 10 });
 * const page = await firstKeys(client.keys);
 * \`\`\`
 */
export interface Namespaces {
${tags.map((tag) => `${docComment([prose.get(tag) ?? tag], indent)}${indent}readonly ${tag}: ${pascal(tag)}Namespace;`).join('\n')}
}
`;
}

/** The names of types. The keys are the names of the schemas. Some schemas have no type. */
type ModelNames = ReadonlyMap<string, string>;

function method(operation: Operation, words: ReadonlyMap<string, string>, models: ModelNames): string {
  const types = { given: signature(operation, models).join(', '), answered: result(operation, models) };
  return `${docComment(comment(operation, words, models), indent)}${indent}${operation.name}(${types.given}): ${types.answered};\n`;
}

/**
 * Returns the code of the method that follows a list: the method returns each item once, and then waits for new items. Returns an
 * empty list if the operation has no such method.
 */
function followMethod(operation: Operation, models: ModelNames): string[] {
  const { id, follow, tag, item, name, parameters, scopes, policies } = operation;
  if (!follow) return [];
  const path = parameters.filter((parameter) => parameter.in === 'path');
  const names = identifiers(path.map((parameter) => parameter.name));
  const given = [
    ...path.map((parameter, index) => `${names[index]}: ${pathType(id, parameter)}`),
    `query?: Pick<Query<'${id}'>, ${union([...follow.filters, 'limit'])}>`,
    'options?: FollowOptions',
  ];
  const always = Object.entries(follow.send).map(([parameter, value]) => `\`${parameter}=${value}\``);
  const text = docComment(
    [
      `Like \`${name}\`, but without an end: returns each item once, oldest first, and waits for new items.`,
      '',
      'To continue after a restart, pass the option `checkpoint`.' +
        (always.length > 0 ? ` Every request contains ${always.join(' and ')}.` : ''),
      '',
      `Scopes: ${coded(scopes)}.`,
      `Quota policies: ${coded(policies)}.`,
      '',
      '@example',
      '```ts',
      `for await (const item of client.${tag}.${follow.name}(${path.map(({ example: value }) => literal(value)).join(', ')})) {`,
      '  console.log(item);',
      '  break; // a list that is followed does not end',
      '}',
      '```',
    ],
    indent,
  );
  const list = `FollowedList<${typeOf(item, `${unnamedBody(operation)}['data'][number]`, models)}>`;
  return [`${text}${indent}${follow.name}(${given.join(', ')}): ${list};\n`];
}

/** Returns the names of an operation's special options, such as `restoreToken`. Only some operations have such options. */
function ownOptions({ auth, parameters, invitation }: Operation): string[] {
  const headers = parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name.toLowerCase());
  return [
    ...Object.entries(optionOf).flatMap(([header, option]) => (headers.includes(header) ? [option] : [])),
    ...(auth === 'restoreToken' ? ['restoreToken'] : []),
    ...(invitation ? ['invitationToken'] : []),
  ];
}

function optionsOf(operation: Operation): string {
  const own = ownOptions(operation);
  const headers = ownHeaders(operation);
  const options = `OptionsOf${own.length > 0 ? `<${own.map((name) => `'${name}'`).join(' | ')}>` : ''}`;
  if (headers.length === 0) return options;
  return `${options} & HeadersOf<operations['${operation.id}']['parameters'], ${union(Object.values(headers).map(({ name }) => name))}>`;
}

function signature(operation: Operation, models: ModelNames): string[] {
  const { id, parameters, body } = operation;
  const path = parameters.filter((parameter) => parameter.in === 'path');
  const names = identifiers(path.map(({ name }) => name));
  const query = parameters.filter((parameter) => parameter.in === 'query');
  // If a later argument is required, callers cannot leave out an earlier one. They can pass undefined instead.
  const needsHeaders = ownHeaders(operation).some(({ required }) => required);
  const needsQuery = query.some(({ required }) => required);
  const argument = (name: string, type: string, rule: { required: boolean; followed: boolean }): string =>
    rule.required || rule.followed ? `${name}: ${type}${rule.required ? '' : ' | undefined'}` : `${name}?: ${type}`;
  const sent = `NonNullable<operations['${id}']['requestBody']>['content']['${body?.mediaType}']`;
  return [
    ...path.map((parameter, index) => `${names[index]}: ${pathType(id, parameter)}`),
    ...(body
      ? [argument('body', typeOf(body.schema, sent, models), { required: body.required, followed: needsQuery || needsHeaders })]
      : []),
    ...(query.length > 0 ? [argument('query', `Query<'${id}'>`, { required: needsQuery, followed: needsHeaders })] : []),
    argument('options', optionsOf(operation), { required: needsHeaders, followed: false }),
  ];
}

const pathType = (id: string, { name, shape }: Parameter): string =>
  shape.type !== 'string' || shape.enum || shape.const !== undefined
    ? `operations['${id}']['parameters']['path'][${quoted(name)}]`
    : 'string';

function typeOf(schema: unknown, otherwise: string, models: ModelNames): string {
  const model = models.get(nameOf(schema) ?? '');
  return model === undefined ? otherwise : `Models.${model}`;
}

function result({ id, success, item }: Operation, models: ModelNames): string {
  if (!success.content) return 'ApiCall<undefined>';
  if (success.content.mediaType !== 'application/json') return 'ApiCall<Response>';
  const body = typeOf(success.content.schema, unnamedBody({ id, success }), models);
  return item ? `ApiList<${body}, ${typeOf(item, `${body}['data'][number]`, models)}>` : `ApiCall<${body}>`;
}

const unnamedBody = ({ id, success }: Pick<Operation, 'id' | 'success'>): string =>
  `operations['${id}']['responses'][${success.status}]['content']['application/json']`;

function comment(operation: Operation, words: ReadonlyMap<string, string>, models: ModelNames): string[] {
  const { description, scopes, mfa, policies, deprecated } = operation;
  const { call, noRun } = sampleCall(operation);
  const own = operation.problems.flatMap((name) => words.get(name) ?? []);
  const facts = [
    ...(scopes.length > 0 ? [`Scopes: ${coded(scopes)}.${mfa ? ' Needs MFA.' : ''}`] : []),
    ...(policies.length > 0 ? [`Quota policies: ${coded(policies)}.`] : []),
    ...(own.length > 0 ? [`Special problem types: ${coded(own)}.`] : []),
  ];
  return [
    lineOf(operation),
    '',
    ...description.split('\n'),
    '',
    ...(facts.length > 0 ? [...facts, ''] : []),
    ...(deprecated ? [`@deprecated since ${deprecated.at}, ends ${deprecated.sunset}.`] : []),
    '@example',
    `\`\`\`ts${noRun}`,
    example(operation, call, models),
    '```',
  ];
}

const coded = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** Returns one line of code that calls the method and uses its result. */
function example({ list, success }: Operation, call: string, models: ModelNames): string {
  if (list) return `for await (const item of ${call}) console.log(item);`;
  if (!success.content) return `await ${call};`;
  if (success.content.mediaType !== 'application/json') return `const response = await ${call};`;
  return `const ${variable(models.get(nameOf(success.content.schema) ?? '') ?? 'answer')} = await ${call};`;
}

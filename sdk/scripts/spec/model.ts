import { type Node, nameOf, resolve, type Spec } from './load.ts';

/** One parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Node;
  /** The schema with its reference resolved. */
  readonly shape: Node;
  readonly example: unknown;
}

/** One media type of a body. */
export interface Content {
  readonly mediaType: string;
  readonly schema: Node;
  /** The main example. If there are several examples, this is the first example. */
  readonly example: unknown;
  /** All examples by name, if there are several. */
  readonly examples: Readonly<Record<string, unknown>> | undefined;
}

/** One header of a response. */
export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Node;
  /** The schema with its reference resolved. */
  readonly shape: Node;
  /**
   * The example of the header. If the header has none, this is the first example of its schema, or the only value of its schema
   * (`const`).
   */
  readonly example: unknown;
}

/** One response of an operation. */
export interface Answer {
  readonly status: string;
  readonly description: string;
  readonly content: Content | undefined;
  readonly headers: readonly Header[];
}

/** The method that follows a list: the method reads the list without an end, and waits for new items. */
export interface Follow {
  /** The name of the method. */
  readonly name: string;
  /** The query parameters that a caller of the method may set. */
  readonly filters: readonly string[];
  /** The query parameters that the method always sends. */
  readonly send: Readonly<Record<string, unknown>>;
}

/** One operation, with everything that applies to it. */
export interface Operation {
  readonly id: string;
  readonly tag: string;
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly auth: 'none' | 'key' | 'restoreToken';
  readonly scopes: readonly string[];
  readonly mfa: boolean;
  /** Whether the token of an invitation may replace MFA. */
  readonly invitation: boolean;
  readonly policies: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body: (Content & { readonly required: boolean }) | undefined;
  readonly answers: readonly Answer[];
  readonly success: Answer;
  readonly list: boolean;
  /** The schema of the items, if the operation returns a list in pages; undefined for other operations. */
  readonly item: Node | undefined;
  /** The method that follows the list of this operation; undefined if there is no such method. */
  readonly follow: Follow | undefined;
  readonly problems: readonly string[];
  readonly deprecated: { readonly at: string; readonly sunset: string } | undefined;
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];

/** Returns all operations in the order of the spec. Throws an error for an incomplete operation. */
export function operationsOf(spec: Spec): Operation[] {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => located(spec, path, method, item)),
  );
}

function located(spec: Spec, path: string, method: string, pathItem: Node): Operation {
  try {
    return operation(spec, path, method, pathItem);
  } catch (error) {
    throw new Error(`openapi: ${method.toUpperCase()} ${path}: ${(error as Error).message}`, { cause: error });
  }
}

function operation(spec: Spec, path: string, method: string, pathItem: Node): Operation {
  const node = pathItem[method] as Node;
  const id = String(node.operationId);
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*\.[a-z][a-zA-Z0-9]*$/.test(id))
    throw new Error(`the operationId ${id} is not "tag.method", such as "keys.list".`);
  for (const part of ['responses', 'security']) if (!node[part]) throw new Error(`"${part}" is missing.`);
  const [tag = '', name = ''] = id.split('.');
  const answers = Object.entries(node.responses as Node).map(([status, answer]) => answerOf(spec, status, answer));
  const success = answers.find((answer) => answer.status.startsWith('2'));
  if (!success) throw new Error('there is no 2xx answer.');
  const item = itemOf(spec, success);
  return {
    id,
    tag,
    name,
    method: method.toUpperCase(),
    path,
    summary: String(node.summary),
    description: String(node.description).trim(),
    ...securityOf(node),
    policies: (node['x-quota-policies'] as string[]) ?? [],
    parameters: parametersOf(spec, pathItem, node),
    body: node.requestBody ? bodyOf(spec, resolve(spec, node.requestBody)) : undefined,
    answers,
    success,
    list: item !== undefined,
    item,
    follow: followOf(name, node['x-follow'] as Partial<Follow> | undefined),
    problems: [...new Set(answers.flatMap((answer) => problemNames(spec, answer)))],
    deprecated: node['x-deprecation'] as Operation['deprecated'],
  };
}

function followOf(name: string, node: Partial<Follow> | undefined): Operation['follow'] {
  if (!node) return undefined;
  // For the operation `listLogs`, the name is `followLogs`. For the operation `history`, the name is `followHistory`.
  const rest = name.replace(/^list(?=[A-Z]|$)/, '');
  return {
    name: `follow${rest.charAt(0).toUpperCase()}${rest.slice(1)}`,
    filters: node.filters ?? [],
    send: node.send ?? {},
  };
}

function securityOf(node: Node): Pick<Operation, 'auth' | 'scopes' | 'mfa' | 'invitation'> {
  const choices = node.security as Readonly<Record<string, string[]>>[];
  const [first] = choices;
  const invitation = choices.some((choice) => choice.invitation);
  if (!first) return { auth: 'none', scopes: [], mfa: false, invitation };
  if (first.restoreToken) return { auth: 'restoreToken', scopes: [], mfa: false, invitation };
  return { auth: 'key', scopes: first.apiKey ?? [], mfa: Boolean(first.mfa), invitation };
}

/**
 * Returns the parameters of the operation and of its path. If both have the same parameter, returns the parameter of the
 * operation.
 */
function parametersOf(spec: Spec, pathItem: Node, node: Node): Parameter[] {
  const of = (list: unknown): Parameter[] =>
    ((list ?? []) as Node[]).map((parameter) => parameterOf(spec, resolve(spec, parameter)));
  const own = of(node.parameters);
  const shared = of(pathItem.parameters).filter(
    (parameter) => !own.some((other) => other.name === parameter.name && other.in === parameter.in),
  );
  return [...shared, ...own];
}

function parameterOf(spec: Spec, node: Node): Parameter {
  const { name, description, schema, example } = node as unknown as Parameter;
  return {
    name,
    in: node.in as Parameter['in'],
    required: node.required === true,
    description,
    schema,
    shape: resolve(spec, schema),
    example,
  };
}

function contentOf(node: unknown): Content | undefined {
  const [entry] = Object.entries((node ?? {}) as Readonly<Record<string, Node>>);
  if (!entry) return undefined;
  const [mediaType, media] = entry;
  const examples = namedExamples(media);
  return { mediaType, schema: media.schema as Node, example: media.example ?? Object.values(examples ?? {})[0], examples };
}

function namedExamples({ examples }: Node): Content['examples'] {
  if (!examples) return undefined;
  return Object.fromEntries(Object.entries(examples as Readonly<Record<string, Node>>).map(([name, { value }]) => [name, value]));
}

function bodyOf(spec: Spec, node: Node): Operation['body'] {
  const content = contentOf(node.content);
  if (!content) throw new Error('the request body has no content.');
  resolve(spec, content.schema);
  return { ...content, required: node.required === true };
}

function answerOf(spec: Spec, status: string, answer: unknown): Answer {
  const node = resolve(spec, answer);
  return {
    status,
    description: String(node.description),
    content: contentOf(node.content),
    headers: Object.entries((node.headers ?? {}) as Readonly<Record<string, Node>>).map(([name, header]) =>
      headerOf(spec, name, resolve(spec, header)),
    ),
  };
}

function headerOf(spec: Spec, name: string, { required, schema, example }: Node): Header {
  const shape = resolve(spec, schema);
  const shown = example ?? (shape.examples as unknown[] | undefined)?.[0] ?? shape.const;
  return { name, required: required === true, schema: schema as Node, shape, example: shown };
}

function itemOf(spec: Spec, success: Answer): Node | undefined {
  if (!success.content) return undefined;
  const { data, next_cursor, has_more } = (resolve(spec, success.content.schema).properties ?? {}) as Readonly<
    Record<string, Node>
  >;
  return data && next_cursor && has_more ? (resolve(spec, data).items as Node) : undefined;
}

/** Returns the names of the problem schemas of a response. */
function problemNames(spec: Spec, answer: Answer): string[] {
  if (answer.content?.mediaType !== 'application/problem+json') return [];
  const { schema } = answer.content;
  const choices = (resolve(spec, schema).oneOf as Node[] | undefined) ?? [schema];
  return choices.map(nameOf).filter((name) => name !== undefined);
}

import type { BodyContract, OperationContract, ParameterContract } from '../../base/contract.ts';
import type { ReadHeaders } from '../../base/header-list.ts';
import { invalid, Refusal } from '../../base/refusal.ts';
import { normalized } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import { type Fault, validators } from '../../generated/validators/requests.js';
import type { Incoming } from './incoming.ts';
import { isAcceptable, refuseUnsupported } from './media-types.ts';
import type { Target } from './route.ts';

/** The parameters and the body of a request, with the types of the spec. */
export interface Parts {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/**
 * Reads the parameters and the body of a request and validates them against the spec. Throws a 406 if `Accept` does not allow the
 * media type of the answer. Throws a 415 if the operation does not accept the media type of the body. Throws a 400 if the body
 * cannot be parsed. Throws a 422 if parameters or values in the body are invalid. The problem of the 422 lists the first
 * `validation_issues_max` invalid values, each with its JSON Pointer.
 */
export function validate({ id, operation, path }: Target, incoming: Incoming): Parts {
  refuseUnacceptable(operation, incoming.headers);
  const parts: Parts = {
    ...parametersOf(operation, path, incoming),
    ...bodyOf(operation, incoming),
  };
  const validator = validators[id];
  if (!validator || validator(parts)) return filled(parts, operation);
  throw validationFailed(validator.errors ?? []);
}

/** Returns the 422 error for the issues that a validator found. The error lists the first `validation_issues_max` issues. */
export function validationFailed(found: readonly Fault[]): Refusal {
  const errors = [...new Map(found.map(issueOf).map((issue) => [issue.pointer + issue.detail, issue])).values()];
  const detail =
    errors.length === 1 ? '1 validation issue in the request.' : `${errors.length} validation issues in the request.`;
  return new Refusal('validation-failed', detail, {
    members: { errors: errors.slice(0, contract.figures.validation_issues_max) },
  });
}

/**
 * Returns the parameters of a request, converted to the types in the spec. If a query parameter is missing, the result contains
 * its default value.
 */
export const parametersOf = (
  operation: Pick<OperationContract, 'parameters'>,
  path: Target['path'],
  { url, headers }: Pick<Incoming, 'url' | 'headers'>,
): Pick<Parts, 'path' | 'query' | 'header'> => ({
  path: typed(operation, 'path', Object.entries(path)),
  query: { ...shapeOf(operation).defaults, ...(url.search === '' ? {} : typed(operation, 'query', [...url.searchParams])) },
  header: headersFor(operation, headers),
});

/** Returns the headers that the operation describes. */
function headersFor(operation: Pick<OperationContract, 'parameters'>, headers: ReadHeaders): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, parameter] of shapeOf(operation).known.header) {
    const text = headers.get(name);
    if (text !== null) found[name] = typedValue([text], parameter);
  }
  return found;
}

/** Facts about the parameters of an operation. They are the same for all requests, so they are computed only once. */
interface ParameterShape {
  /** The values of omitted parameters. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The parameters in the path, in the query and in the headers, by name. The names of headers are in lower case. */
  readonly known: Readonly<Record<ParameterContract['in'], ReadonlyMap<string, ParameterContract>>>;
}

const shapes = new WeakMap<OperationContract['parameters'], ParameterShape>();

function shapeOf({ parameters }: Pick<OperationContract, 'parameters'>): ParameterShape {
  const before = shapes.get(parameters);
  if (before) return before;
  const knownIn = (place: ParameterContract['in']) =>
    new Map(parameters.filter((parameter) => parameter.in === place).map((parameter) => [keyOf(parameter), parameter]));
  const known = { path: knownIn('path'), query: knownIn('query'), header: knownIn('header') };
  const withDefault = parameters.filter((parameter) => parameter.default !== undefined);
  const shape = { defaults: Object.fromEntries(withDefault.map(({ name, default: value }) => [name, value])), known };
  shapes.set(parameters, shape);
  return shape;
}

function refuseUnacceptable({ success }: OperationContract, headers: ReadHeaders): void {
  const { mediaType } = success;
  // An answer without a body, or with a problem, has no media type that a client could refuse.
  if (isAcceptable(headers.get('accept'), mediaType)) return;
  throw new Refusal(
    'not-acceptable',
    `This operation answers with ${mediaType}, which Accept does not allow. Send Accept: ${mediaType} or */*.`,
  );
}

/**
 * Returns the body of a request: a text if the operation takes `text/plain`, otherwise a JSON value. Returns an empty object if
 * the request has no body.
 */
export function bodyOf(
  { body }: { readonly body?: Pick<BodyContract, 'mediaType'> },
  { headers, body: bytes }: Pick<Incoming, 'headers' | 'body'>,
): { body?: unknown } {
  if (bytes.length === 0) return {};
  if (!body) throw invalid('/body', 'is not allowed: this operation takes no body. Leave it out.');
  refuseUnsupported(headers, body.mediaType);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { body: body.mediaType === 'text/plain' ? text : (JSON.parse(text) as unknown) };
  } catch {
    throw new Refusal('malformed-request', 'The body is not JSON in UTF-8.');
  }
}

/** Completes a valid body: adds the default values of the spec, and converts times to the form that the platform uses. */
function filled(parts: Parts, { body }: OperationContract): Parts {
  if (!body || !parts.body || !(body.defaults || body.times)) return parts;
  const given: Readonly<Record<string, unknown>> = { ...body.defaults, ...parts.body };
  const times = (body.times ?? []).flatMap((name) => {
    const value = given[name];
    return typeof value === 'string' ? [[name, normalized(value)] as const] : [];
  });
  return { ...parts, body: { ...given, ...Object.fromEntries(times) } };
}

/**
 * Converts the texts of parameters to the types in the spec, such as the text `20` to a number. If this is not possible, the
 * value stays a text, and the validation refuses it.
 */
function typed(
  operation: Pick<OperationContract, 'parameters'>,
  place: 'path' | 'query',
  pairs: readonly (readonly [string, string])[],
): Record<string, unknown> {
  if (pairs.length === 0) return {};
  const known = shapeOf(operation).known[place];
  const texts = new Map<string, string[]>();
  for (const [name, text] of pairs) {
    const before = texts.get(name);
    if (before) before.push(text);
    else texts.set(name, [text]);
  }
  return Object.fromEntries(Array.from(texts, ([name, all]) => [name, typedValue(all, known.get(name))]));
}

const keyOf = ({ name, in: place }: ParameterContract): string => (place === 'header' ? name.toLowerCase() : name);

function typedValue(texts: readonly string[], parameter: ParameterContract | undefined): unknown {
  const [text = '', ...more] = texts;
  if (parameter?.type === 'array') return texts.flatMap((part) => part.split(','));
  if (more.length > 0) return texts;
  const numeric = parameter?.type === 'integer' || parameter?.type === 'number';
  if (numeric && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (parameter?.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function issueOf({ instancePath, message, params }: Fault): { pointer: string; detail: string } {
  const extra = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty;
  const name = typeof extra === 'string' ? `/${extra.replaceAll('~', '~0').replaceAll('/', '~1')}` : '';
  return { pointer: instancePath + name, detail: detailOf(params, message ?? 'does not fit') };
}

function detailOf(params: Fault['params'], message: string): string {
  if ('missingProperty' in params) return 'is required';
  if ('additionalProperty' in params || 'unevaluatedProperty' in params) return 'is not known here';
  const example = typeof params.pattern === 'string' ? contract.patternExamples[params.pattern] : undefined;
  if (example !== undefined) return `must have a form such as ${example}`;
  return Array.isArray(params.allowedValues) ? `${message}: ${params.allowedValues.join(', ')}` : message;
}

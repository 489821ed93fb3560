import type { CallOptions } from '../base/call.ts';
import type { OperationInfo } from '../base/operation-table.ts';
import type { Random } from '../base/random.ts';
import { inBrowser } from '../base/runtime.ts';
import { Secret } from '../base/secret.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { ValidationError, type ValidationIssue } from '../errors/http-errors.ts';
import { apiVersion } from '../generated/platform.ts';
import type { Call } from '../pipeline/call.ts';
import { jsonText } from '../wire/json-text.ts';
import { callerHeaders, idempotencyHeader } from './caller-headers.ts';
import { boundsOf } from './option-table.ts';
import type { CallDefaults } from './options.ts';
import { type Query, queryText } from './query-text.ts';

/** One use of a method of the client: the operation and its arguments. */
export interface Request {
  /** The id of the operation. If the operation is not in the spec, `operation` contains the HTTP method and the path template. */
  readonly operation: string;
  readonly known: boolean;
  readonly info: Pick<
    OperationInfo,
    'method' | 'path' | 'auth' | 'mfa' | 'policies' | 'idempotencyKey' | 'ifMatch' | 'ifNoneMatch' | 'invitation' | 'deprecated'
  >;
  readonly reads: Call['reads'];
  readonly params: Readonly<Record<string, unknown>>;
  /** The whole path, if the caller passed a path to `client.request`. Absent for all other calls. */
  readonly concrete?: string;
  readonly query: Query | undefined;
  /** The cursor of the requested page. It replaces a cursor in `query`. */
  readonly cursor?: string;
  readonly body: unknown;
  /** The options of the call. They are already checked. */
  readonly options: CallOptions;
}

/** The values of the client that every call needs. */
export interface CallContext {
  readonly origin: string;
  readonly prefix: string;
  readonly defaults: CallDefaults;
  readonly random: Random;
  readonly nextId: () => number;
}

const refuse = (operation: string, fault: ValidationIssue): ValidationError =>
  new ValidationError(`Nothing was sent. ${fault.pointer}: ${fault.detail}`, { operation, errors: [fault] });

/**
 * Replaces the parameters in the template of a path by their values. Throws a `ValidationError` if a value is missing or cannot
 * be a part of a path. The values `.` and `..` are not allowed, because they would lead to another path.
 */
export function filledPath(template: string, params: Readonly<Record<string, unknown>>, operation: string): string {
  if (!template.includes('{')) return template;
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const given = Object.hasOwn(params, name) ? params[name] : undefined;
    const value = Number.isFinite(given) || typeof given === 'boolean' ? String(given) : given;
    const pointer = `/path/${name}`;
    if (typeof value !== 'string' || value === '') throw refuse(operation, { pointer, detail: 'must be a non-empty string.' });
    if (value === '.' || value === '..') throw refuse(operation, { pointer, detail: 'must not be "." or "..".' });
    try {
      return encodeURIComponent(value);
    } catch {
      throw refuse(operation, { pointer, detail: 'has half a surrogate pair.' });
    }
  });
}

/** Returns the body as JSON. Throws a `ValidationError` if the JSON would differ from the body or omit a part of it. */
export function bodyText(body: unknown, operation: string): string {
  const json = jsonText(body);
  if ('text' in json) return json.text;
  const { pointer, detail, cause } = json.issue;
  const fault = { pointer: `/body${pointer}`, detail: `${detail}.` };
  throw new ValidationError(`Nothing was sent. ${fault.pointer}: ${fault.detail}`, { operation, errors: [fault], cause });
}

function headersOf(
  { info, reads, options }: Request,
  text: string | undefined,
  { defaults, random }: CallContext,
): Record<string, string> {
  const given = defaults.headers !== undefined || options.headers !== undefined;
  const headers: Record<string, string> = given ? Object.fromEntries(callerHeaders(defaults.headers, options.headers)) : {};
  headers.accept = reads === 'file' ? '*/*' : 'application/json, application/problem+json';
  // The files of an export may already be compressed, so the client requests no further compression. Browsers set
  // `Accept-Encoding` themselves.
  if (reads === 'file' && !inBrowser()) headers['accept-encoding'] = 'identity';
  if (!inBrowser()) headers['user-agent'] = `sentinelsec-sdk (API ${apiVersion})`;
  if (text !== undefined) headers['content-type'] = 'application/json';
  if (options.ifMatch !== undefined) headers['if-match'] = options.ifMatch;
  if (options.ifNoneMatch !== undefined) headers['if-none-match'] = options.ifNoneMatch;
  // The client makes the idempotency key once for each call, so that all attempts send the same key.
  if (info.idempotencyKey) headers[idempotencyHeader.toLowerCase()] = options.idempotencyKey ?? random.uuid();
  return headers;
}

/**
 * Throws a `ConfigurationError` if the operation does not support one of the options. Without this check, the client would
 * silently ignore the option. Operations that are not in the spec support all options.
 */
function checkTaken({ operation, known, info, options }: Request): void {
  if (!known) return;
  for (const name of Object.keys(options) as (keyof CallOptions)[])
    if (options[name] !== undefined && takers[name]?.(info) === false)
      throw new ConfigurationError(`\`${operation}\` does not take the option \`${name}\`. Nothing was sent. Leave it out.`, {
        operation,
      });
}

/** The options that only some operations support. Each function returns whether an operation supports the option. */
const takers: Readonly<Partial<Record<keyof CallOptions, (info: Request['info']) => boolean>>> = {
  idempotencyKey: ({ idempotencyKey }) => idempotencyKey,
  ifMatch: ({ ifMatch }) => ifMatch,
  ifNoneMatch: ({ ifNoneMatch }) => ifNoneMatch,
  restoreToken: ({ auth }) => auth === 'restoreToken',
  invitationToken: ({ invitation }) => invitation === true,
};

/**
 * The HTTP methods of requests that the client may send twice without harm (RFC 9110, section 9.2.2). Such a request needs no
 * idempotency key.
 */
const idempotentMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

const secretOf = (text: string | undefined): Secret | undefined => (text === undefined ? undefined : new Secret(text));

/** The last URL of each operation. Programs often repeat a call, and parsing a URL takes time. */
const lastUrls = new WeakMap<Request['info'], { readonly text: string; readonly url: URL }>();

function parsed(info: Request['info'], text: string): URL {
  const last = lastUrls.get(info);
  if (last?.text === text) return last.url;
  const url = new URL(text);
  lastUrls.set(info, { text, url });
  return url;
}

/** Builds a call from a request. If an argument is invalid, throws an error before the client sends anything. */
export function buildCall(request: Request, context: CallContext): Call {
  const { operation, known, info, reads, params, query, cursor, body, options } = request;
  checkTaken(request);
  const { defaults, origin, prefix } = context;
  const text = body === undefined ? undefined : bodyText(body, operation);
  const { auth, method, mfa, path, policies } = info;
  const concrete = request.concrete ?? filledPath(path, params, operation);
  return {
    id: context.nextId(),
    operation,
    known,
    method,
    path,
    url: parsed(info, `${origin}${prefix}${concrete}${queryText(query, { operation, cursor })}`),
    headers: headersOf(request, text, context),
    body,
    text,
    reads,
    auth,
    restoreToken: secretOf(options.restoreToken),
    invitationToken: secretOf(options.invitationToken),
    mfa,
    policies,
    repeatable: info.idempotencyKey || idempotentMethods.has(method) || options.ifMatch !== undefined,
    priority: options.priority ?? defaults.priority ?? 'interactive',
    ...boundsOf(options, defaults),
    signal: options.signal,
  };
}

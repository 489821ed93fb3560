import type { CallOptions } from '../base/call.ts';
import { logLevels } from '../base/log.ts';
import { ConfigurationError } from '../errors/failures.ts';
import { invitationHeader, keyFormat, mfaTokenHeader, origins } from '../generated/platform.ts';
import { idempotencyHeader } from '../pipeline/idempotency.ts';
import type { CallLimits } from '../pipeline/send.ts';
import type { Environment } from '../wire/key-format.ts';
import { nearest } from './nearest.ts';
import type { CallDefaults, ClientOptions } from './options.ts';

/** What an option must be; the text says it to the developer. */
type Check = readonly [allowed: string, holds: (value: unknown) => boolean];

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isFunction = (value: unknown): boolean => typeof value === 'function';
const has =
  (...names: string[]) =>
  (value: unknown): boolean =>
    isObject(value) && names.every((name) => isFunction((value as Record<string, unknown>)[name]));
const oneOf = (...allowed: readonly string[]): Check => [
  `one of ${allowed.join(', ')}`,
  (value) => allowed.some((word) => word === value),
];
const text: Check = ['a string that is not empty', (value) => typeof value === 'string' && value !== ''];
const headerText: Check = [
  'a string that a header can hold',
  (value) => typeof value === 'string' && /^[\x20-\x7e\x80-\xff]+$/.test(value),
];
const time: Check = ['a number of milliseconds above 0', (value) => typeof value === 'number' && value > 0];
const count: Check = [
  'a whole number from 0',
  (value) => value === Number.POSITIVE_INFINITY || (Number.isInteger(value) && Number(value) >= 0),
];
const headerMap: Check = [
  'an object of strings',
  (value) => isObject(value) && Object.values(value as object).every((item) => typeof item === 'string'),
];

const shared: Readonly<Record<keyof CallDefaults, Check>> = {
  headers: headerMap,
  priority: oneOf('interactive', 'bulk'),
  timeout: time,
  attemptTimeout: time,
  idleTimeout: time,
  maxQueueTime: ['a number of milliseconds from 0', (value) => typeof value === 'number' && value >= 0],
  maxRetries: count,
};

const ofClient: Readonly<Record<keyof ClientOptions, Check>> = {
  ...shared,
  apiKey: ['a key or a function that gives one', (value) => typeof value === 'string' || isFunction(value)],
  mfa: ['a function from challenge to code, such as totp(secret)', isFunction],
  environment: oneOf(...keyFormat.environments),
  baseUrl: ['a URL', (value) => (typeof value === 'string' && value !== '') || value instanceof URL],
  fetch: ['a function', isFunction],
  clock: ['an object with now, monotonic, sleep and deadline', has('now', 'monotonic', 'sleep', 'deadline')],
  random: ['an object with next and uuid', has('next', 'uuid')],
  logger: ['an object with debug, info, warn and error', has('debug', 'info', 'warn', 'error')],
  logLevel: oneOf(...logLevels),
  onEvent: ['a function', isFunction],
  telemetry: ['a function, such as openTelemetry()', isFunction],
  dangerouslyAllowBrowser: ['true or false', (value) => typeof value === 'boolean'],
};

const ofCall: Readonly<Record<keyof CallOptions, Check>> = {
  ...shared,
  signal: ['an AbortSignal', (value) => value instanceof AbortSignal],
  idempotencyKey: headerText,
  ifMatch: headerText,
  ifNoneMatch: headerText,
  restoreToken: text,
  invitationToken: text,
};

function checked<T extends object>(given: T, checks: Readonly<Record<string, Check>>, whose: string): T {
  if (!isObject(given)) throw new ConfigurationError(`The options of ${whose} must be an object.`);
  for (const [name, value] of Object.entries(given)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (!check) {
      const meant = nearest(name, Object.keys(checks));
      const next = meant === undefined ? `It takes ${Object.keys(checks).join(', ')}.` : `Did you mean \`${meant}\`?`;
      throw new ConfigurationError(`${whose.charAt(0).toUpperCase()}${whose.slice(1)} has no option \`${name}\`. ${next}`);
    }
    // The value is not quoted: it may be a key in the wrong place.
    if (value !== undefined && !check[1](value))
      throw new ConfigurationError(`The option \`${name}\` of ${whose} must be ${check[0]}.`);
  }
  return given;
}

/** Throws a `ConfigurationError` at an option that does not exist or cannot be meant. */
export const checkClientOptions = (options: ClientOptions): ClientOptions => checked(options, ofClient, 'the client');

/** The same for the options of `withOptions`. */
export const checkDefaults = (options: CallDefaults): CallDefaults => checked(options, shared, '`withOptions`');

/** The same for the options of one call. */
export const checkCallOptions = (options: CallOptions): CallOptions => checked(options, ofCall, 'a call');

/** The limits of a call: its own before the client's. */
export function limitsOf(own: CallDefaults, defaults: CallDefaults): CallLimits {
  return {
    timeout: own.timeout ?? defaults.timeout ?? 60_000,
    attemptTimeout: own.attemptTimeout ?? defaults.attemptTimeout ?? 20_000,
    idleTimeout: own.idleTimeout ?? defaults.idleTimeout ?? 30_000,
    maxQueueTime: own.maxQueueTime ?? defaults.maxQueueTime ?? Number.POSITIVE_INFINITY,
    maxRetries: own.maxRetries ?? defaults.maxRetries ?? 5,
  };
}

const reserved = new Set([
  'authorization',
  'cookie',
  'host',
  'content-length',
  'content-type',
  mfaTokenHeader.toLowerCase(),
  invitationHeader.toLowerCase(),
  idempotencyHeader.toLowerCase(),
  'if-match',
  'if-none-match',
]);

/** The caller's headers, one set over the other. Those that the client sets itself, or that are no headers, are refused. */
export function callerHeaders(...sets: (Readonly<Record<string, string>> | undefined)[]): Headers {
  const headers = new Headers();
  for (const [name, value] of sets.flatMap((set) => Object.entries(set ?? {}))) {
    if (reserved.has(name.toLowerCase()))
      throw new ConfigurationError(`The header \`${name}\` is set by the client itself. Use the option for it, or leave it out.`);
    try {
      headers.set(name, value);
    } catch {
      throw new ConfigurationError('A header in `headers` has a name or value that HTTP does not allow, such as a line break.');
    }
  }
  return headers;
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d+){3}$/.test(host) || host === '[::1]';

/** Where the API is: an origin, and a path before all others. */
export function baseOf(
  { baseUrl, environment }: ClientOptions,
  keyEnvironment: Environment | undefined,
): { origin: string; prefix: string } {
  const href = String(baseUrl ?? origins[environment ?? keyEnvironment ?? 'live']);
  if (!URL.canParse(href)) throw new ConfigurationError('`baseUrl` is no URL. Give one like https://api.example.com.');
  const url = new URL(href);
  if (url.username || url.password || url.search || url.hash)
    throw new ConfigurationError('`baseUrl` may have an origin and a path, and nothing else.');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    throw new ConfigurationError(
      '`baseUrl` must be https:, so that nobody on the way can read the key. Plain http: is for this machine only.',
    );
  return { origin: url.origin, prefix: url.pathname.replace(/(?<!\/)\/+$/, '') };
}

/** The environment that the spec's server at a URL belongs to; one server may lie below another of the same origin. */
function environmentAt(origin: string, prefix: string): string | undefined {
  const known = Object.entries(origins)
    .map(([environment, href]) => ({ environment, url: new URL(href) }))
    .filter(({ url }) => url.origin === origin)
    .sort((one, other) => other.url.pathname.length - one.url.pathname.length);
  const below = known.find(({ url }) => `${prefix}/`.startsWith(url.pathname.replace(/(?<!\/)\/*$/, '/')));
  return (below ?? (known.length === 1 ? known[0] : undefined))?.environment;
}

/** Throws when a key of this environment must not be sent to that server. */
export function checkEnvironment(
  key: Environment,
  { environment, origin, prefix }: { environment: Environment | undefined; origin: string; prefix: string },
): void {
  const belongs = environmentAt(origin, prefix) ?? environment ?? key;
  if (key === belongs && (environment ?? key) === key) return;
  throw new ConfigurationError(
    `This is a ${key} key, and the client is set up for ${environment ?? belongs}. Nothing was sent. Use the other key, or set \`environment: '${key}'\`.`,
  );
}

import type { CallOptions } from '../base/call.ts';
import { logLevels } from '../base/log.ts';
import { ConfigurationError } from '../errors/failures.ts';
import { keyFormat, origins } from '../generated/platform.ts';
import type { CallLimits } from '../pipeline/send.ts';
import { kindOf } from '../wire/json-text.ts';
import type { Environment } from '../wire/key-format.ts';
import { callerHeaders } from './caller-headers.ts';
import { nearest } from './nearest.ts';
import type { CallDefaults, ClientOptions } from './options.ts';

/** What an option must be; the text says it to the developer. */
type Check = readonly [allowed: string, holds: (value: unknown) => boolean];

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isFunction = (value: unknown): boolean => typeof value === 'function';
/** Of any realm: that of a test environment is not the runtime's own. */
const isSignal = (value: unknown): boolean =>
  typeof (value as { readonly aborted?: unknown } | null)?.aborted === 'boolean' &&
  has('addEventListener', 'removeEventListener')(value);
const has =
  (...names: string[]) =>
  (value: unknown): boolean =>
    isObject(value) && names.every((name) => isFunction((value as Record<string, unknown>)[name]));
const oneOf = (...allowed: readonly string[]): Check => [
  `one of ${allowed.join(', ')}`,
  (value) => allowed.some((word) => word === value),
];
const headerText: Check = [
  'a string that a header can hold',
  (value) => typeof value === 'string' && /^[\x21-\x7e\x80-\xff]+( +[\x21-\x7e\x80-\xff]+)*$/.test(value),
];
const token: Check = ['a token without spaces', (value) => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value)];
const time: Check = ['a number of milliseconds above 0', (value) => typeof value === 'number' && value > 0];
const count: Check = [
  'a whole number from 0',
  (value) => value === Number.POSITIVE_INFINITY || (Number.isInteger(value) && Number(value) >= 0),
];
const headers: Check = [
  'a Headers object, a list of pairs or an object of strings',
  (value) => typeof value === 'object' && value !== null,
];

const shared: Readonly<Record<keyof CallDefaults, Check>> = {
  headers,
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
  baseUrl: [
    'a URL',
    (value) => (typeof value === 'string' && value !== '') || Object.prototype.toString.call(value) === '[object URL]',
  ],
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
  signal: ['an AbortSignal', isSignal],
  idempotencyKey: headerText,
  ifMatch: headerText,
  ifNoneMatch: headerText,
  restoreToken: token,
  invitationToken: token,
};

/**
 * The options as a plain object, each read once. Throws at one that does not exist or cannot be meant, and at what is no set of options:
 * a list or a map would be one without options, in silence.
 */
function checked<T extends object>(given: T, checks: Readonly<Record<string, Check>>, whose: string): T {
  if (!isRecord(given)) throw new ConfigurationError(`The options of ${whose} must be an object, not ${kindOf(given)}.`);
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(checks, name)) continue;
    const meant = nearest(name, Object.keys(checks));
    const next = meant === undefined ? `It takes ${Object.keys(checks).join(', ')}.` : `Did you mean \`${meant}\`?`;
    throw new ConfigurationError(`${whose.charAt(0).toUpperCase()}${whose.slice(1)} has no option \`${name}\`. ${next}`);
  }
  const options: Record<string, unknown> = {};
  for (const [name, [allowed, holds]] of Object.entries(checks)) {
    const value = given[name];
    if (value === undefined) continue;
    // The value is not quoted: it may be a key in the wrong place.
    if (!holds(value)) throw new ConfigurationError(`The option \`${name}\` of ${whose} must be ${allowed}.`);
    options[name] = value;
  }
  return options as T;
}

/** An object of options: a plain one, or an instance of a class that holds them. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  ['[object Object]', '[object Module]'].includes(Object.prototype.toString.call(value));

/** Throws a `ConfigurationError` at an option that does not exist or cannot be meant. */
export const checkClientOptions = (options: ClientOptions): ClientOptions => checked(options, ofClient, 'the client');

/** The same for the options of `withOptions`. */
export const checkDefaults = (options: CallDefaults): CallDefaults => checked(options, shared, '`withOptions`');

/** The same for the options of one call. */
export const checkCallOptions = (options: CallOptions): CallOptions => checked(options, ofCall, 'a call');

/** What is given of the defaults. The headers are read and checked now: a list of them may be read only once, and may change later. */
export function snapshotDefaults({ headers: own, ...others }: CallDefaults): CallDefaults {
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  return own === undefined ? given : { ...given, headers: [...callerHeaders(own)] };
}

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

import type { CallOptions } from '../base/call.ts';
import { logLevels } from '../base/log.ts';
import { environmentVariable } from '../base/runtime.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { operations } from '../generated/operations.ts';
import { keyFormat, origins } from '../generated/platform.ts';
import type { Call } from '../pipeline/call.ts';
import { isAbortSignal, isRecord, kindOf } from '../wire/json-text.ts';
import type { Environment } from '../wire/key-format.ts';
import { callerHeaders } from './caller-headers.ts';
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
  maxBodyBytes: count,
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
  dangerouslyAllowHttp: ['true or false', (value) => typeof value === 'boolean'],
  dangerouslyAllowBrowser: ['true or false', (value) => typeof value === 'boolean'],
};

const ofCall: Readonly<Record<keyof CallOptions, Check>> = {
  ...shared,
  signal: ['an AbortSignal', isAbortSignal],
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

/** Throws a `ConfigurationError` at an option that does not exist or cannot be meant. */
export const checkClientOptions = (options: ClientOptions): ClientOptions => checked(options, ofClient, 'the client');

/** The same for the options of `withOptions`. */
export const checkDefaults = (options: CallDefaults): CallDefaults => checked(options, shared, '`withOptions`');

/** The same for the options of one call. */
export const checkCallOptions = (options: CallOptions): CallOptions => checked(options, ofCall, 'a call');

/** What is given of the defaults. The headers are read and checked now: a list of them may be read only once, and may change later. */
export function snapshotDefaults(options: CallDefaults): CallDefaults {
  const names = Object.keys(shared) as (keyof CallDefaults)[];
  const given = Object.fromEntries(names.map((name) => [name, options[name]]).filter(([, value]) => value !== undefined));
  return options.headers === undefined ? given : { ...given, headers: [...callerHeaders(options.headers)] };
}

/** The limits of a call: its own options before the client's, and these before the defaults. */
export function limitsOf(own: CallDefaults, defaults: CallDefaults): Pick<Call, 'timeouts' | 'maxRetries' | 'maxBodyBytes'> {
  return {
    timeouts: {
      timeout: own.timeout ?? defaults.timeout ?? 60_000,
      attemptTimeout: own.attemptTimeout ?? defaults.attemptTimeout ?? 20_000,
      idleTimeout: own.idleTimeout ?? defaults.idleTimeout ?? 30_000,
      maxQueueTime: own.maxQueueTime ?? defaults.maxQueueTime ?? Number.POSITIVE_INFINITY,
    },
    maxRetries: own.maxRetries ?? defaults.maxRetries ?? 5,
    maxBodyBytes: own.maxBodyBytes ?? defaults.maxBodyBytes ?? 67_108_864,
  };
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d+){3}$/.test(host) || host === '[::1]';

/** The first part of every path of the API, such as `v1`. */
const [version] = new Set(Object.values(operations).map(({ path }) => path.split('/')[1]));

/** Where the API is: an origin, and a path before all others. */
export function baseOf(
  { baseUrl, environment, dangerouslyAllowHttp }: ClientOptions,
  keyEnvironment: Environment | undefined,
): { origin: string; prefix: string } {
  const variable = baseUrl === undefined ? environmentVariable('SENTINELSEC_BASE_URL') : undefined;
  const name = variable === undefined ? '`baseUrl`' : '`baseUrl` (from SENTINELSEC_BASE_URL)';
  const href = String(baseUrl ?? variable ?? origins[environment ?? keyEnvironment ?? 'live']);
  if (!URL.canParse(href)) throw new ConfigurationError(`${name} is no URL. Give one like https://api.example.com.`);
  const url = new URL(href);
  if (url.username || url.password || url.search || url.hash)
    throw new ConfigurationError(`${name} may have an origin and a path, and nothing else.`);
  const allowed = isLoopback(url.hostname) || dangerouslyAllowHttp === true;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowed))
    throw new ConfigurationError(
      `${name} must be https:, so that nobody on the way can read the key. Plain http: is for this machine only, or for test keys with \`dangerouslyAllowHttp: true\`.`,
    );
  const prefix = url.pathname.replace(/(?<!\/)\/+$/, '');
  if (prefix.endsWith(`/${version}`))
    throw new ConfigurationError(`${name} must not end in /${version}: the paths of the API begin with it. Leave it out.`);
  return { origin: url.origin, prefix };
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
  const { protocol, hostname } = new URL(origin);
  if (protocol === 'http:' && !isLoopback(hostname) && key !== 'test')
    throw new ConfigurationError(
      `This is a ${key} key, and over plain http: everybody on the way could read it. Nothing was sent. \`dangerouslyAllowHttp\` is for test keys.`,
    );
  const belongs = environmentAt(origin, prefix) ?? environment ?? key;
  if (key === belongs && (environment ?? key) === key) return;
  throw new ConfigurationError(
    `This is a ${key} key, and the client is set up for ${environment ?? belongs}. Nothing was sent. Use the other key, or set \`environment: '${key}'\`.`,
  );
}

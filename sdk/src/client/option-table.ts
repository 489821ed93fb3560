import type { CallOptions } from '../base/call.ts';
import {
  checkOptions,
  hasMethods,
  isFlag,
  isFunction,
  type OptionCheck,
  type OptionChecks,
  oneOf,
} from '../errors/check-options.ts';
import { keyFormat } from '../generated/platform.ts';
import type { Call } from '../pipeline/call.ts';
import { isAbortSignal } from '../wire/json-text.ts';
import { callerHeaders } from './caller-headers.ts';
import type { CallDefaults, CoreOptions } from './options.ts';

const time: OptionCheck = ['a number of milliseconds above 0', (value) => typeof value === 'number' && value > 0];
const queueTime: OptionCheck = ['a number of milliseconds from 0', (value) => typeof value === 'number' && value >= 0];
const count: OptionCheck = [
  'a whole number from 0',
  (value) => value === Number.POSITIVE_INFINITY || (Number.isInteger(value) && Number(value) >= 0),
];

/** The options that limit a call, with their defaults. Each option can be set for a client and for one call. */
const bounds = {
  timeout: { check: time, byDefault: 60_000 },
  attemptTimeout: { check: time, byDefault: 20_000 },
  idleTimeout: { check: time, byDefault: 30_000 },
  maxQueueTime: { check: queueTime, byDefault: Number.POSITIVE_INFINITY },
  maxRetries: { check: count, byDefault: 5 },
  maxBodyBytes: { check: count, byDefault: 67_108_864 },
} as const satisfies Record<Exclude<keyof CallDefaults, 'headers' | 'priority'>, object>;

const headers: OptionCheck = [
  'a Headers object, a list of pairs or an object of strings',
  (value) => typeof value === 'object' && value !== null,
];
const headerText: OptionCheck = [
  'a string that a header can hold',
  (value) => typeof value === 'string' && /^[\x21-\x7e\x80-\xff]+( +[\x21-\x7e\x80-\xff]+)*$/.test(value),
];
const token: OptionCheck = ['a token without spaces', (value) => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value)];

/** The checks of the options that are set for a client or for one call. */
export const defaultChecks: OptionChecks<Required<CallDefaults>> = {
  headers,
  priority: oneOf('interactive', 'bulk'),
  timeout: bounds.timeout.check,
  attemptTimeout: bounds.attemptTimeout.check,
  idleTimeout: bounds.idleTimeout.check,
  maxQueueTime: bounds.maxQueueTime.check,
  maxRetries: bounds.maxRetries.check,
  maxBodyBytes: bounds.maxBodyBytes.check,
};

const { priority, ...coreDefaults } = defaultChecks;

/** The checks of the client options in the package entry `core`. */
export const coreChecks: OptionChecks<Required<CoreOptions>> = {
  ...coreDefaults,
  apiKey: ['a key or a function that gives one', (value) => typeof value === 'string' || typeof value === 'function'],
  environment: oneOf(...keyFormat.environments),
  baseUrl: [
    'a URL',
    (value) => (typeof value === 'string' && value !== '') || Object.prototype.toString.call(value) === '[object URL]',
  ],
  fetch: isFunction,
  clock: hasMethods('now', 'monotonic', 'sleep', 'deadline'),
  random: hasMethods('next', 'uuid'),
  dangerouslyAllowHttp: isFlag,
  dangerouslyAllowBrowser: isFlag,
};

/** The checks of the options of one call. */
export const callChecks: OptionChecks<Required<CallOptions>> = {
  ...defaultChecks,
  signal: ['an AbortSignal', isAbortSignal],
  idempotencyKey: headerText,
  ifMatch: headerText,
  ifNoneMatch: headerText,
  restoreToken: token,
  invitationToken: token,
};

/**
 * Checks the client options in the package entry `core`, and returns the options. Throws a `ConfigurationError` for an invalid
 * option.
 */
export const checkCoreOptions = (options: CoreOptions): CoreOptions => checkOptions(options, coreChecks, 'the client');

/** Checks the options of `withOptions` and returns them. Throws a `ConfigurationError` for an invalid option. */
export const checkDefaults = (options: CallDefaults): CallDefaults => checkOptions(options, defaultChecks, '`withOptions`');

/** Checks the options of one call and returns them. Throws a `ConfigurationError` for an invalid option. */
export const checkCallOptions = (options: CallOptions): CallOptions => checkOptions(options, callChecks, 'a call');

/**
 * Returns a copy of the default options of a client. The function reads and checks the headers immediately, because the caller
 * may change a list of headers later.
 */
export function snapshotDefaults(options: CallDefaults): CallDefaults {
  const names = Object.keys(defaultChecks) as (keyof CallDefaults)[];
  const given = Object.fromEntries(names.map((name) => [name, options[name]]).filter(([, value]) => value !== undefined));
  return options.headers === undefined ? given : { ...given, headers: [...callerHeaders(options.headers)] };
}

/**
 * Returns the limits of a call. An option of the call takes precedence over the same option of the client. If neither is set, the
 * default applies.
 */
export function boundsOf(own: CallDefaults, defaults: CallDefaults): Pick<Call, 'timeouts' | 'maxRetries' | 'maxBodyBytes'> {
  const boundOf = (name: keyof typeof bounds): number => own[name] ?? defaults[name] ?? bounds[name].byDefault;
  return {
    timeouts: {
      timeout: boundOf('timeout'),
      attemptTimeout: boundOf('attemptTimeout'),
      idleTimeout: boundOf('idleTimeout'),
      maxQueueTime: boundOf('maxQueueTime'),
    },
    maxRetries: boundOf('maxRetries'),
    maxBodyBytes: boundOf('maxBodyBytes'),
  };
}

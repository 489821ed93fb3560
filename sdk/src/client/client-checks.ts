import { logLevels } from '../base/log.ts';
import { checkOptions, hasMethods, isFunction, type OptionChecks, oneOf } from '../errors/check-options.ts';
import { coreChecks, defaultChecks } from './option-table.ts';
import type { ClientOptions } from './options.ts';

const clientChecks: OptionChecks<Required<ClientOptions>> = {
  ...defaultChecks,
  ...coreChecks,
  mfa: ['a function from challenge to code, such as totp(secret)', (value) => typeof value === 'function'],
  logger: hasMethods('debug', 'info', 'warn', 'error'),
  logLevel: oneOf(...logLevels),
  onEvent: isFunction,
  telemetry: ['a function, such as openTelemetry()', (value) => typeof value === 'function'],
  quotaStore: ['a store with connect, such as redisQuotaStore(redis)', hasMethods('connect')[1]],
};

/** Checks the options of a client and returns them. Throws a `ConfigurationError` for an invalid option. */
export const checkClientOptions = (options: ClientOptions): ClientOptions => checkOptions(options, clientChecks, 'the client');

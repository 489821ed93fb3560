import { checkOptions, isFlag, type OptionChecks } from '../../errors/check-options.ts';

/**
 * Options of `undiciTransport`.
 *
 * @example
 * ```ts
 * const options: UndiciTransportOptions = { connections: 8, proxy: 'http://proxy.example:3128' };
 * await undiciTransport(options).close();
 * ```
 */
export interface UndiciTransportOptions {
  /** The highest number of connections to one origin. Further requests wait for a free connection. Default: no limit. */
  readonly connections?: number | undefined;
  /** Whether to use HTTP/2 if the server offers it. Default true. */
  readonly http2?: boolean | undefined;
  /**
   * CA certificates in PEM (text or the bytes of a file) for your own server or proxy. The transport trusts only these CA
   * certificates, and not the certificates that Node trusts by default.
   */
  readonly ca?: string | Uint8Array | readonly (string | Uint8Array)[] | undefined;
  /** The URL of a proxy; false for no proxy. Default: the environment variables `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. */
  readonly proxy?: string | false | undefined;
}

const isProxy = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);

const isSomePem = (value: unknown): boolean => (typeof value === 'string' || value instanceof Uint8Array) && value.length > 0;

const checks: OptionChecks<Required<UndiciTransportOptions>> = {
  connections: ['a whole number from 1', (value) => Number.isInteger(value) && Number(value) >= 1],
  http2: isFlag,
  ca: ['PEM text or bytes, or a list of them', (value) => [value].flat().every(isSomePem)],
  proxy: ['an http: or https: URL, or false', (value) => value === false || isProxy(value)],
};

/**
 * Checks the options and returns them. Throws a `ConfigurationError` for an unknown option and for a value that is not allowed.
 */
export function checkUndiciOptions(options: UndiciTransportOptions): UndiciTransportOptions {
  checkOptions(options, checks, '`undiciTransport`');
  return options;
}

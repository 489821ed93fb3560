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
  /** The maximum number of connections to one origin. Further requests wait for a free connection. Default: no limit. */
  readonly connections?: number | undefined;
  /** Whether to use HTTP/2 if the server offers it. Default true. */
  readonly http2?: boolean | undefined;
  /**
   * CA certificates in PEM (text or the bytes of a file), for example of your own proxy. With this option, the transport trusts
   * only these certificates. Default: the certificates that Node trusts.
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

/** Returns the options. Throws a `ConfigurationError` for an unknown option or an invalid value. */
export function checkUndiciOptions(options: UndiciTransportOptions): UndiciTransportOptions {
  checkOptions(options, checks, '`undiciTransport`');
  return options;
}

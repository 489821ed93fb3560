import { ConfigurationError } from '../../errors/client-errors.ts';

/**
 * How `undiciTransport` connects.
 *
 * @example
 * ```ts
 * const options: UndiciTransportOptions = { connections: 8, proxy: 'http://proxy.example:3128' };
 * await undiciTransport(options).close();
 * ```
 */
export interface UndiciTransportOptions {
  /** The most connections to one origin; calls beyond it wait for one. Default: no limit. */
  readonly connections?: number | undefined;
  /** Whether HTTP/2 is used where the server offers it. Default true. */
  readonly http2?: boolean | undefined;
  /** Certificates in PEM, as text or as a file's bytes, to trust instead of the machine's, for a server or proxy of your own. */
  readonly ca?: string | Uint8Array | readonly (string | Uint8Array)[] | undefined;
  /** The proxy's URL, or false for none. Default: by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` of the environment. */
  readonly proxy?: string | false | undefined;
}

const isProxy = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);

const isSomePem = (value: unknown): boolean => (typeof value === 'string' || value instanceof Uint8Array) && value.length > 0;

const checks: Readonly<Record<keyof UndiciTransportOptions, readonly [allowed: string, holds: (value: unknown) => boolean]>> = {
  connections: ['a whole number from 1', (value) => Number.isInteger(value) && Number(value) >= 1],
  http2: ['true or false', (value) => typeof value === 'boolean'],
  ca: ['PEM text or bytes, or a list of them', (value) => [value].flat().every(isSomePem)],
  proxy: ['an http: or https: URL, or false', (value) => value === false || isProxy(value)],
};

/** Throws a `ConfigurationError` at an option that does not exist or cannot be meant. */
export function checkUndiciOptions(options: UndiciTransportOptions): UndiciTransportOptions {
  if (typeof options !== 'object' || options === null)
    throw new ConfigurationError('The options of `undiciTransport` must be an object.');
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(checks, name) ? checks[name as keyof UndiciTransportOptions] : undefined;
    if (!check) throw new ConfigurationError(`\`undiciTransport\` has no option \`${name}\`.`);
    // The value is not quoted: a proxy's URL may hold a password.
    if (value !== undefined && !check[1](value))
      throw new ConfigurationError(`The option \`${name}\` of \`undiciTransport\` must be ${check[0]}.`);
  }
  return options;
}

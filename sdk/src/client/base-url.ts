import { environmentVariable } from '../base/runtime.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { operations } from '../generated/operations.ts';
import { origins } from '../generated/platform.ts';
import type { Environment } from '../wire/key-format.ts';
import type { ClientOptions } from './options.ts';

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d+){3}$/.test(host) || host === '[::1]';

/** The version with which all paths of the API begin, such as `v1`. */
const [, version] = Object.values(operations)[0]?.path.split('/') ?? [];

/** Returns the origin and the path prefix of the base URL. Throws a `ConfigurationError` if the base URL is invalid. */
export function parseBaseUrl(
  { baseUrl, environment, dangerouslyAllowHttp }: ClientOptions,
  keyEnvironment: Environment | undefined,
): { origin: string; prefix: string } {
  const variable = baseUrl === undefined ? environmentVariable('SENTINELSEC_BASE_URL') : undefined;
  const name = variable === undefined ? '`baseUrl`' : '`baseUrl` (from SENTINELSEC_BASE_URL)';
  const href = String(baseUrl ?? variable ?? origins[environment ?? keyEnvironment ?? 'live']);
  if (!URL.canParse(href)) throw new ConfigurationError(`${name} is not a URL. Set it to a URL like https://api.example.com.`);
  const url = new URL(href);
  if (url.username || url.password || url.search || url.hash)
    throw new ConfigurationError(
      `${name} must have only an origin and a path. Leave out user name, password, query and fragment.`,
    );
  const allowed = isLoopback(url.hostname) || dangerouslyAllowHttp === true;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowed))
    throw new ConfigurationError(
      `${name} must begin with https:, because others could read the key on a plain connection. http: is allowed for this machine, and for test keys with \`dangerouslyAllowHttp: true\`.`,
    );
  const prefix = url.pathname.replace(/(?<!\/)\/+$/, '');
  if (prefix.endsWith(`/${version}`))
    throw new ConfigurationError(
      `${name} must not end in /${version}, because the paths of the API already begin with /${version}. Leave it out.`,
    );
  return { origin: url.origin, prefix };
}

/**
 * Returns the environment (`live` or `test`) of a base URL. The spec lists one server for each environment. Returns undefined if
 * the base URL belongs to none of these servers. If several of these servers have the same origin, the path decides.
 */
function environmentAt(origin: string, prefix: string): string | undefined {
  const known = Object.entries(origins)
    .map(([environment, href]) => ({ environment, url: new URL(href) }))
    .filter(({ url }) => url.origin === origin)
    .sort((one, other) => other.url.pathname.length - one.url.pathname.length);
  const below = known.find(({ url }) => `${prefix}/`.startsWith(url.pathname.replace(/(?<!\/)\/*$/, '/')));
  return (below ?? (known.length === 1 ? known[0] : undefined))?.environment;
}

/** Throws a `ConfigurationError` if the client must not send a key of this environment to this server. */
export function checkEnvironment(
  key: Environment,
  { environment, origin, prefix }: { environment: Environment | undefined; origin: string; prefix: string },
): void {
  const { protocol, hostname } = new URL(origin);
  if (protocol === 'http:' && !isLoopback(hostname) && key !== 'test')
    throw new ConfigurationError(
      `This is a ${key} key, and others could read it on a plain http: connection. Nothing was sent. Use https:, or a test key.`,
    );
  const belongs = environmentAt(origin, prefix) ?? environment ?? key;
  if (key === belongs && (environment ?? key) === key) return;
  throw new ConfigurationError(
    `This is a ${key} key, and the client calls the ${environment ?? belongs} environment. Nothing was sent. Use a key of that environment, or set \`environment: '${key}'\`.`,
  );
}

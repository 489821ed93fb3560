import { environmentVariable } from '../base/runtime.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { operations } from '../generated/operations.ts';
import { origins } from '../generated/platform.ts';
import type { Environment } from '../wire/key-format.ts';
import type { ClientOptions } from './options.ts';

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d+){3}$/.test(host) || host === '[::1]';

/** The first part of every path of the API, such as `v1`. */
const [version] = new Set(Object.values(operations).map(({ path }) => path.split('/')[1]));

/** Where the API is: an origin, and a path before all others. */
export function parseBaseUrl(
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

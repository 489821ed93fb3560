import http from 'node:http';
import { type ClientEvent, type ClientOptions, ConfigurationError, type MfaSource, SentinelSec, totp } from '@sentinelsec/sdk';
import { fileKey, undiciTransport } from '@sentinelsec/sdk/node';
import { keyIdPrefix } from '../generated/platform.ts';
import { checkKey, idInKey } from '../wire/key-format.ts';
import { secretIn } from './files.ts';
import { ask, canAsk, type Terminal } from './terminal.ts';

/** The options that are the same for all commands that call the API. */
export interface ConnectionOptions {
  readonly keyFile?: string;
  readonly totpFile?: string;
  readonly baseUrl?: string;
}

/** The client that a command uses, and the id of the API key of this client. */
export interface Connection {
  readonly client: SentinelSec;
  readonly keyId: string;
}

/**
 * Makes a client. The key comes from `--key-file`. Without this flag, the key comes from an environment variable. Without this
 * variable, the function asks for the key on the terminal. Throws a `ConfigurationError` if there is no key or if the key is
 * damaged.
 */
export async function connect(
  options: ConnectionOptions,
  terminal: Terminal,
  onEvent: (event: ClientEvent) => void = () => undefined,
): Promise<Connection> {
  const { apiKey, text } = await keyOf(options, terminal);
  const verdict = checkKey(text);
  if (verdict.kind === 'broken')
    throw new ConfigurationError(`The API key cannot be used: ${verdict.fault}. Nothing was sent. Copy the whole key again.`);
  const mfa = await mfaOf(options, terminal);
  const given: ClientOptions = {
    apiKey,
    environment: verdict.environment,
    baseUrl: options.baseUrl,
    mfa,
    logLevel: 'off',
    onEvent,
  };
  return { client: new SentinelSec({ ...given, ...proxyOf(terminal) }), keyId: `${keyIdPrefix}${idInKey(text)}` };
}

/**
 * Returns the key in two forms. `text` is the key itself. `apiKey` is the value for the client's option `apiKey`: either the key
 * itself, or a function that reads the key file.
 */
async function keyOf(
  { keyFile }: ConnectionOptions,
  terminal: Terminal,
): Promise<{ apiKey: NonNullable<ClientOptions['apiKey']>; text: string }> {
  if (keyFile !== undefined) {
    const apiKey = fileKey(keyFile);
    return { apiKey, text: await apiKey() };
  }
  const inEnvironment = terminal.env.SENTINELSEC_API_KEY?.trim();
  if (inEnvironment) return { apiKey: inEnvironment, text: inEnvironment };
  if (!canAsk(terminal))
    throw new ConfigurationError('There is no API key. Set SENTINELSEC_API_KEY, or pass --key-file FILE. Nothing was sent.');
  const answer = await ask(terminal, 'API key (it is not shown): ', { hidden: true });
  return { apiKey: answer, text: answer };
}

async function mfaOf({ totpFile }: ConnectionOptions, terminal: Terminal): Promise<MfaSource | undefined> {
  const secret = totpFile === undefined ? terminal.env.SENTINELSEC_TOTP_SECRET?.trim() : await secretIn(totpFile);
  if (secret) return totp(secret);
  if (!canAsk(terminal)) return undefined;
  return ({ rejected }) => ask(terminal, `${rejected ? 'That code was refused. ' : ''}MFA code: `);
}

/**
 * If an environment variable contains the address of a proxy, makes the client use the proxy. The `fetch` of older versions of
 * Node cannot use a proxy. For these versions, the function returns another transport as the option `fetch`.
 */
function proxyOf({ env }: Terminal): Pick<ClientOptions, 'fetch'> {
  const isSet = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some((name) => env[name]);
  if (!isSet) return {};
  if (typeof http.setGlobalProxyFromEnv !== 'function') return { fetch: undiciTransport() };
  http.setGlobalProxyFromEnv();
  return {};
}

import { execFile, spawnSync } from 'node:child_process';
import { SentinelSec } from '@sentinelsec/sdk';
import axios from 'axios';
import got from 'got';
import { Agent, request, fetch as undiciFetch } from 'undici';

/** The request that a client sends. */
export interface ClientCall {
  /** The origin of the platform. */
  readonly origin: string;
  readonly path: string;
  readonly apiKey: string;
  /** The timeout of the client in milliseconds. */
  readonly timeout: number;
}

/** The outcome of a call: a response, or the error of the client. */
export type ClientOutcome = { readonly status: number; readonly body: string } | { readonly error: string };

/** Sends the request with one client, and returns the outcome. */
export type HttpClient = (call: ClientCall) => Promise<ClientOutcome>;

const headersOf = ({ apiKey }: ClientCall): Record<string, string> => ({
  authorization: `Bearer ${apiKey}`,
  connection: 'close',
});

/** Returns the name of an error, its code, and the code of its cause. */
function named(error: unknown): ClientOutcome {
  const { name, code, cause } = error as { readonly name: string; readonly code?: unknown; readonly cause?: unknown };
  const own = typeof code === 'string' ? `${name} ${code}` : name;
  const inner = (cause as { readonly code?: unknown } | undefined)?.code;
  return { error: typeof inner === 'string' && inner !== code ? `${own} (${inner})` : own };
}

const runtimeFetch: HttpClient = async (call) => {
  const response = await fetch(call.origin + call.path, { headers: headersOf(call), signal: AbortSignal.timeout(call.timeout) });
  return { status: response.status, body: await response.text() };
};

const undici: HttpClient = async (call) => {
  const dispatcher = new Agent({ headersTimeout: call.timeout, bodyTimeout: call.timeout });
  try {
    const { statusCode, body } = await request(call.origin + call.path, { dispatcher, headers: headersOf(call), reset: true });
    return { status: statusCode, body: await body.text() };
  } finally {
    await dispatcher.destroy();
  }
};

const viaAxios: HttpClient = async (call) => {
  const { status, data } = await axios.get<string>(call.origin + call.path, {
    headers: headersOf(call),
    timeout: call.timeout,
    responseType: 'text',
    transformResponse: (body: string) => body,
    validateStatus: () => true,
  });
  return { status, body: data };
};

const viaGot: HttpClient = async (call) => {
  const { statusCode, body } = await got(call.origin + call.path, {
    headers: headersOf(call),
    timeout: { request: call.timeout },
    retry: { limit: 0 },
    throwHttpErrors: false,
  });
  return { status: statusCode, body };
};

const curl: HttpClient = (call) =>
  new Promise((resolve) => {
    const headers = Object.entries(headersOf(call)).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
    const seconds = String(call.timeout / 1000);
    const args = [
      '-sS',
      '--noproxy',
      '*',
      '--max-time',
      seconds,
      '-w',
      '%{stderr}%{http_code}',
      ...headers,
      call.origin + call.path,
    ];
    execFile('curl', args, (error, stdout, stderr) =>
      resolve(error ? { error: `exit ${error.code}` } : { status: Number(stderr.trim()), body: stdout }),
    );
  });

const script = `
import json, sys, urllib.request, urllib.error
origin, path, key, timeout = sys.argv[1:]
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
def named(error):
    return type(error).__module__.replace('builtins', '').lstrip('.') + ('.' if type(error).__module__ != 'builtins' else '') + type(error).__name__
try:
    request = urllib.request.Request(origin + path, headers={'Authorization': 'Bearer ' + key})
    try:
        answer = opener.open(request, timeout=float(timeout))
    except urllib.error.HTTPError as refused:
        answer = refused
    print(json.dumps({'status': answer.status, 'body': answer.read().decode('utf-8', 'replace')}))
except urllib.error.URLError as error:
    print(json.dumps({'error': 'URLError (' + named(error.reason) + ')'}))
except Exception as error:
    print(json.dumps({'error': named(error)}))
`;

const python: HttpClient = (call) =>
  new Promise((resolve, reject) => {
    const args = ['-c', script, call.origin, call.path, call.apiKey, String(call.timeout / 1000)];
    execFile('python3', args, (error, stdout) => (error ? reject(error) : resolve(JSON.parse(stdout) as ClientOutcome)));
  });

const sdk: HttpClient = async ({ origin, apiKey, timeout }) => {
  const client = new SentinelSec({
    apiKey,
    baseUrl: origin,
    timeout,
    maxRetries: 0,
    logLevel: 'off',
    fetch: undiciFetch as never,
  });
  const account = await client.account.get();
  return { status: 200, body: JSON.stringify(account) };
};

const safely =
  (client: HttpClient): HttpClient =>
  (call) =>
    client(call).catch(named);

/** HTTP clients that people use, with their default settings. Only the timeout and the number of retries (none) are set. */
export const httpClients: Readonly<Record<string, HttpClient>> = {
  fetch: safely(runtimeFetch),
  undici: safely(undici),
  axios: safely(viaAxios),
  got: safely(viaGot),
  curl,
  'Python urllib': python,
  'our SDK': safely(sdk),
};

/** The programs that the clients need and that this machine does not have. */
export const missingPrograms = ['curl', 'python3'].filter((program) => spawnSync(program, ['--version']).status !== 0);

import assert from 'node:assert/strict';
import { type paths, SentinelSec } from '@sentinelsec/sdk';
import { undiciTransport } from '@sentinelsec/sdk/node';
import createClient from 'openapi-fetch';
import { Pool, request } from 'undici';
import { once } from './measure.ts';
import { entryOf } from './peers.ts';

/** The instructions for a measuring process: which contender it calls, and how often. */
export interface CallerSetup {
  readonly contender: string;
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly calls: number;
  readonly concurrency: number;
  /** The folder in which the peers (other API clients) are installed. Undefined if they are not measured. */
  readonly peers: string | undefined;
}

type Call = () => Promise<unknown>;
type Make = (setup: CallerSetup) => Promise<Call> | Call;

/** Imports a package from the folder of the other API clients. The project does not have the types of these packages. */
// biome-ignore lint/suspicious/noExplicitAny: the peers are no dependencies of the project.
const peer = ({ peers = '' }: CallerSetup, name: string): Promise<any> => import(entryOf(peers, name));

const authorized = ({ apiKey }: CallerSetup) => ({ authorization: `Bearer ${apiKey}` });

/** Reads the body of a response with the callbacks of an undici dispatcher. A program can hardly do less than this. */
function dispatched(pool: Pool, setup: CallerSetup): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pool.dispatch(
      { path: '/v1/account', method: 'GET', headers: authorized(setup) },
      {
        onRequestStart: () => undefined,
        onResponseStart: () => undefined,
        onResponseData: (_, part) => void parts.push(part),
        onResponseEnd: () => resolve(JSON.parse(Buffer.concat(parts).toString())),
        onResponseError: (_, error) => reject(error),
      },
    );
  });
}

const makers: Readonly<Record<string, Make>> = {
  'global fetch, JSON read': (setup) => async () =>
    (await fetch(`${setup.baseUrl}/v1/account`, { headers: authorized(setup) })).json(),
  'openapi-fetch over global fetch': (setup) => {
    const typed = createClient<paths>({ baseUrl: setup.baseUrl, headers: authorized(setup) });
    return async () => (await typed.GET('/v1/account')).data;
  },
  'client.account.get()': ({ apiKey, baseUrl }) => {
    const client = new SentinelSec({ apiKey, baseUrl });
    return () => client.account.get();
  },
  ky: async (setup) => {
    const { default: ky } = await peer(setup, 'ky');
    return () => ky.get(`${setup.baseUrl}/v1/account`, { headers: authorized(setup) }).json();
  },
  openai: async (setup) => {
    const { default: OpenAI } = await peer(setup, 'openai');
    const client = new OpenAI({ apiKey: setup.apiKey, baseURL: `${setup.baseUrl}/v1` });
    return () => client.get('/account');
  },
  '@octokit/core': async (setup) => {
    const { Octokit } = await peer(setup, '@octokit/core');
    const client = new Octokit({ auth: setup.apiKey, baseUrl: setup.baseUrl });
    return async () => (await client.request('GET /v1/account')).data;
  },
  stripe: async (setup) => {
    const { default: Stripe } = await peer(setup, 'stripe');
    const { hostname: host, port } = new URL(setup.baseUrl);
    const client = new Stripe(setup.apiKey, { host, port, protocol: 'http', telemetry: false });
    return () => client.rawRequest('GET', '/v1/account');
  },
  'undici.request, JSON read': (setup) => async () =>
    (await request(`${setup.baseUrl}/v1/account`, { headers: authorized(setup) })).body.json(),
  'undici Pool.dispatch': (setup) => {
    const pool = new Pool(setup.baseUrl);
    return () => dispatched(pool, setup);
  },
  'client.account.get() over undiciTransport()': ({ apiKey, baseUrl }) => {
    const client = new SentinelSec({ apiKey, baseUrl, fetch: undiciTransport() });
    return () => client.account.get();
  },
};

const setup = JSON.parse(process.argv[2] ?? '{}') as CallerSetup;
const call = await makers[setup.contender]?.(setup);
assert(call, `There is no contender "${setup.contender}".`);
// Checks that the contender returns the right result. A fast but wrong response would be useless.
assert.equal(((await call()) as { api_username: string }).api_username, 'ada', setup.contender);
await once({ call }, { ...setup, calls: Math.ceil(setup.calls / 2) });
const round = await once({ call }, setup);
process.send?.(round, () => process.exit());

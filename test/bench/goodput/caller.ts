import { createPlatform } from '@sentinelsec/mock-server';
import { type QuotaStore, SentinelSec } from '@sentinelsec/sdk';
import { redisQuotaStore } from '@sentinelsec/sdk/redis';
import { createClient } from 'redis';
import { chanceOf } from '../../simulator/chance.ts';
import { type AnyServer, adaptive, backoff, oracle, told } from '../../simulator/peers.ts';
import type { SimulatedCall } from '../../simulator/sdk-client.ts';
import type { Contender } from '../../simulator/simulate.ts';
import type { ServerSetup } from '../../simulator/simulated-server.ts';
import { realClock } from './real-clock.ts';

/** What one process of a run is told. Times are milliseconds. */
export interface CallerSetup {
  readonly contender: Contender;
  readonly port: number;
  readonly workers: number;
  readonly calls: number;
  /** No call begins later than so long after the process has begun. */
  readonly until: number;
  readonly seed: number;
  /** The limit, for the oracle: its share of it. */
  readonly limit: ServerSetup;
  /** How many milliseconds longer than necessary the contender `told` waits before each call. */
  readonly margin: number | undefined;
  /** The socket of the Redis server, for the contender `store`. */
  readonly store: string | undefined;
}

/** What it reports: per call when it ended, by the machine's date, and how long it took; failed calls by their number. */
export interface CallerReport {
  readonly ends: readonly number[];
  readonly latencies: readonly number[];
  readonly failed: number;
}

const setup = JSON.parse(process.argv[2] ?? '{}') as CallerSetup;
const url = `http://127.0.0.1:${setup.port}/v1/account`;

const overHttp: AnyServer = {
  async request() {
    const { ok, status, headers, ...answer } = await fetch(url).then(async (response) => {
      await response.arrayBuffer();
      return response;
    });
    return { ok, status, headers, refusedBy: [], ...answer };
  },
};

/** A store on the socket. Its client is of the package `redis`, as users have it. */
async function storeOn(path: string): Promise<QuotaStore> {
  const redis = createClient({ socket: { path, reconnectStrategy: 50 } }).on('error', () => undefined);
  await redis.connect();
  return redisQuotaStore(redis);
}

async function callOf({ contender, limit, seed, store, margin = 0 }: CallerSetup): Promise<SimulatedCall> {
  const random = chanceOf(seed);
  const { skew = 0 } = limit;
  if (contender === 'oracle') return oracle(realClock, limit)(overHttp);
  if (contender === 'told') return told(realClock, limit, margin)(overHttp);
  if (contender === 'adaptive') return adaptive(realClock, overHttp, { random, skew });
  if (contender === 'backoff') return backoff(realClock, overHttp, { random, skew });
  const { apiKey } = createPlatform({ seed: 'empty' });
  const client = new SentinelSec({
    apiKey,
    baseUrl: `http://127.0.0.1:${setup.port}`,
    timeout: Number.POSITIVE_INFINITY,
    quotaStore: store === undefined ? undefined : await storeOn(store),
    logLevel: 'off',
  });
  return () =>
    client.request('GET', '/v1/account').then(
      () => true,
      () => false,
    );
}

const call = await callOf(setup);
const ends: number[] = [];
const latencies: number[] = [];
const began = performance.now();
let left = setup.calls;
let failed = 0;
const worker = async (): Promise<void> => {
  while (left > 0 && performance.now() - began < setup.until) {
    left -= 1;
    const sent = performance.now();
    if (await call()) {
      ends.push(Date.now());
      latencies.push(performance.now() - sent);
    } else failed += 1;
  }
};
await Promise.all(Array.from({ length: setup.workers }, worker));
const report: CallerReport = { ends, latencies, failed };
process.send?.(report, () => process.exit());

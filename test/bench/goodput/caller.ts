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

/** The instructions for one process of a run. Times are milliseconds. */
export interface CallerSetup {
  readonly contender: Contender;
  readonly port: number;
  readonly workers: number;
  readonly calls: number;
  /** When this time has passed since the first calls of the process, the process begins no more calls. */
  readonly until: number;
  readonly seed: number;
  /**
   * The settings of the server, with this process's share of the limit. Only the contenders `oracle` (the reference client) and
   * `told` know the limit. `adaptive` and `backoff` use only `skew`.
   */
  readonly limit: ServerSetup;
  /**
   * The reserve that the contender `told` keeps in its token bucket: the units that the bucket gets in this number of
   * milliseconds.
   */
  readonly margin: number | undefined;
  /** The path of the socket of the Redis server. Only the contender `store` uses it. */
  readonly store: string | undefined;
}

/**
 * The report of a process. `ends` contains the date at which each successful call ended, and `latencies` contains its duration.
 * `failed` is the number of failed calls.
 */
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

/** Connects a quota store through a Redis socket, with the package `redis`, which users also use. */
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

import { createRequire } from 'node:module';
import path from 'node:path';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type ClientEvent, SentinelSec } from '@sentinelsec/sdk';
import { redisQuotaStore } from '@sentinelsec/sdk/redis';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Clock, systemClock } from '../../sdk/src/base/clock.ts';
import { installPeers } from '../bench/peers.ts';
import { canStartRedis, RedisServer } from '../support/redis-server.ts';

/** Redis packages and older versions that users have. This repository does not depend on them; the tests install them. */
const versions = {
  redis4: 'npm:redis@4.7.1',
  redis5: 'npm:redis@5.12.1',
  ioredis5: 'npm:ioredis@5.11.1',
  '@redis/client': '6.3.1',
  iovalkey: '0.4.0',
};

/** The methods that the tests call on a Redis client, whichever package it is from. Only node-redis has `withTypeMapping`. */
interface AnyRedis {
  connect(): Promise<unknown>;
  on(event: string, listener: () => void): AnyRedis;
  disconnect(): unknown;
  withTypeMapping(mapping: Record<number, unknown>): AnyRedis;
}
interface NodeLibrary {
  createClient(options: object): AnyRedis;
}
interface IoLibrary {
  Redis: new (options: object) => AnyRedis;
}

/** On a busy machine, a healthy server may respond later than the client waits. So this clock makes timeouts 100 times longer. */
const patient: Clock = { ...systemClock, deadline: (ms, expire, where) => systemClock.deadline(ms * 100, expire, where) };
const server = new RedisServer();
let folder = '';
const load = (name: string): unknown =>
  createRequire(name === 'redis' || name === 'ioredis' ? import.meta.url : path.join(folder, 'package.json'))(name);

const nodeRedis = (name: string, options: object = {}): AnyRedis =>
  (load(name) as NodeLibrary).createClient({ socket: { path: server.path }, ...options });
const ioRedis = (name: string, options: object = {}): AnyRedis =>
  new (load(name) as IoLibrary).Redis({ path: server.path, lazyConnect: true, ...options });

/** The number that stands for the Redis type of texts in a type mapping of node-redis. */
const textType = 36;
const clients: readonly { name: string; make: () => AnyRedis; change?: (connected: AnyRedis) => AnyRedis }[] = [
  { name: 'redis 4', make: () => nodeRedis('redis4') },
  { name: 'redis 5', make: () => nodeRedis('redis5') },
  { name: 'redis 5 with RESP3', make: () => nodeRedis('redis5', { RESP: 3 }) },
  {
    name: 'redis 5 that returns buffers',
    make: () => nodeRedis('redis5'),
    change: (redis) => redis.withTypeMapping({ [textType]: Buffer }),
  },
  { name: 'redis 6', make: () => nodeRedis('redis') },
  { name: 'redis 6 with RESP2', make: () => nodeRedis('redis', { RESP: 2 }) },
  {
    name: 'redis 6 that returns buffers',
    make: () => nodeRedis('redis'),
    change: (redis) => redis.withTypeMapping({ [textType]: Buffer }),
  },
  { name: '@redis/client', make: () => nodeRedis('@redis/client') },
  { name: 'ioredis 5', make: () => ioRedis('ioredis5') },
  { name: 'ioredis 5 with a prefix of its own', make: () => ioRedis('ioredis5', { keyPrefix: 'mine:' }) },
  { name: 'ioredis 6', make: () => ioRedis('ioredis') },
  { name: 'ioredis 6 with a prefix of its own', make: () => ioRedis('ioredis', { keyPrefix: 'mine:' }) },
  { name: 'ioredis 6 with automatic pipelines', make: () => ioRedis('ioredis', { enableAutoPipelining: true }) },
  { name: 'iovalkey', make: () => ioRedis('iovalkey') },
];

/**
 * Makes some calls with a quota store that uses this Redis client. Returns the names of the shared quotas, and the events about
 * the store.
 */
async function callsWith(redis: AnyRedis) {
  const told: unknown[] = [];
  const client = new SentinelSec({
    ...createPlatform({ check: conformance }).clientOptions(),
    clock: patient,
    logLevel: 'off',
    quotaStore: redisQuotaStore(redis as never),
    onEvent: (event: ClientEvent) => void (event.type === 'quota.store' && told.push({ ...event, type: undefined })),
  });
  for (let count = 0; count < 10; count += 1) {
    await client.account.get();
    // Calls to a platform in this process need no turn of the event loop. The responses of Redis need one.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { shared: client.quota.policies.filter(({ leased }) => leased).map(({ name }) => name), told };
}

describe.skipIf(!canStartRedis)('with a Redis server', () => {
  beforeAll(async () => {
    folder = await installPeers(versions);
    await server.start();
  }, 600_000);
  afterAll(() => server.close());

  test.each(clients)('a client of $name shares quotas', async ({ make, change = (connected) => connected }) => {
    const redis = make().on('error', () => undefined);
    onTestFinished(() => void redis.disconnect());
    await redis.connect();
    const { shared, told } = await callsWith(change(redis));
    expect(told).toMatchObject([{ inUse: true }]);
    expect(shared.length).toBeGreaterThan(0);
  });

  test.each(clients)('calls succeed with a client of $name that is closed', async ({ make }) => {
    const redis = make().on('error', () => undefined);
    await redis.connect();
    await redis.disconnect();
    expect(await callsWith(redis)).toMatchObject({ shared: [], told: [{ inUse: false }] });
  });
});

import { createHash } from 'node:crypto';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type ClientEvent, type ClientOptions, SentinelSec } from '@sentinelsec/sdk';
import { type RedisQuotaStoreOptions, redisQuotaStore } from '@sentinelsec/sdk/redis';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Clock, systemClock } from '../../sdk/src/base/clock.ts';
import { leaseScript } from '../../sdk/src/quota/stores/lua/lease-script.ts';
import { LuaStore } from '../support/lua-store.ts';
import { canStartRedis, RedisServer, SlowProxy } from '../support/redis-server.ts';
import { runs } from '../support/runs.ts';

// The two Redis packages that users have. With a listener for `error`, a lost connection does not end the process.
const nodeRedis = async (path: string) => {
  const redis = createClient({ socket: { path, reconnectStrategy: 20 } }).on('error', () => undefined);
  await redis.connect();
  return { redis, send: (...args: string[]) => redis.sendCommand(args), close: () => redis.destroy() };
};
const ioRedis = async (path: string) => {
  const redis = new Redis({ path, retryStrategy: () => 20 }).on('error', () => undefined);
  await redis.ping();
  return { redis, send: ([name = '', ...args]: string[]) => redis.call(name, ...args), close: () => redis.disconnect() };
};

/** On a busy machine, a healthy server may respond later than the client waits. So this clock makes timeouts 100 times longer. */
const patient: Clock = { ...systemClock, deadline: (ms, expire, where) => systemClock.deadline(ms * 100, expire, where) };
const impatient = { clock: systemClock };

type LimitReading = Extract<ClientEvent, { type: 'quota.store' }>;

/** Makes a client with a quota store and a platform in real time. Also returns the client's events about the store. */
function clientWith(
  redis: Parameters<typeof redisQuotaStore>[0],
  options: RedisQuotaStoreOptions = {},
  over: ClientOptions = {},
) {
  const platform = createPlatform({ check: conformance });
  const told: LimitReading[] = [];
  const onEvent = (event: ClientEvent): void => void (event.type === 'quota.store' && told.push(event));
  const client = new SentinelSec({
    ...platform.clientOptions(),
    clock: patient,
    logLevel: 'off',
    onEvent,
    quotaStore: redisQuotaStore(redis, options),
    ...over,
  });
  const isLeased = (): boolean | undefined => client.quota.policies.find(({ name }) => name === 'standard')?.leased;
  const call = async (times: number): Promise<void> => {
    for (let count = 0; count < times; count += 1) {
      await client.account.get();
      // Calls to a platform in this process need no turn of the event loop. The responses of Redis need one.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { client, call, told, isLeased, platform };
}

describe.skipIf(!canStartRedis)('with a Redis server', () => {
  const server = new RedisServer();
  let plain: Awaited<ReturnType<typeof nodeRedis>>;
  beforeAll(async () => {
    await server.start();
    plain = await nodeRedis(server.path);
  });
  afterAll(async () => {
    plain?.close();
    await server.close();
  });
  beforeEach(async () => void (await plain.send('FLUSHALL')));

  test('with a client of `redis`, the store lends units, and the server runs the script', async () => {
    const { call, isLeased, told } = clientWith(plain.redis);
    await call(10);
    expect(isLeased()).toBe(true);
    expect(told.map(({ inUse }) => inUse)).toEqual([true]);
    const stats = String(await plain.send('INFO', 'commandstats'));
    const calls = [...stats.matchAll(/cmdstat_eval(?:sha)?:calls=(\d+)/g)].reduce((sum, match) => sum + Number(match[1]), 0);
    expect(calls).toBeGreaterThan(0);
  });

  test('with a client of `ioredis`, the store lends units too', async () => {
    const { redis, close } = await ioRedis(server.path);
    onTestFinished(close);
    const { call, isLeased } = clientWith(redis);
    await call(5);
    expect(isLeased()).toBe(true);
  });

  test('Redis keys contain no secret, begin with the prefix, and expire by themselves', async () => {
    const { call, platform } = clientWith(plain.redis, { prefix: 'mine' });
    await call(3);
    const keys = (await plain.send('KEYS', '*')) as unknown as string[];
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      expect(key).toMatch(/^mine:[0-9a-f]{64}$/);
      expect(Number(await plain.send('PTTL', key))).toBeGreaterThan(0);
      const value = String(await plain.send('GET', key));
      for (const text of [key, value]) expect(text).not.toContain(platform.apiKey.slice(9));
    }
  });

  test('a server that has forgotten the script gets it again', async () => {
    const { call, isLeased, told } = clientWith(plain.redis);
    await call(3);
    await plain.send('SCRIPT', 'FLUSH');
    await plain.send('FLUSHALL');
    const other = clientWith(plain.redis);
    await other.call(3);
    expect([isLeased(), other.isLeased()]).toEqual([true, true]);
    expect([...told, ...other.told].filter(({ inUse }) => !inUse)).toEqual([]);
  });

  test('the script gives the same results on the server and in the interpreter of the simulator', async () => {
    const lua = await LuaStore.load(leaseScript);
    // Each request contains the time, and the script uses this time instead of the server's clock.
    const timed = leaseScript.replace("redis.call('TIME')", '{ ARGV[#ARGV - 1], ARGV[#ARGV] }');
    expect(timed).not.toBe(leaseScript);
    const step = fc.record({
      gap: fc.integer({ min: 0, max: 3000 }),
      member: fc.integer({ min: 1, max: 4 }),
      want: fc.double({ min: 0.01, max: 1, noNaN: true }),
      remaining: fc.integer({ min: -1, max: 20 }),
      units: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        await plain.send('FLUSHALL');
        lua.clear();
        let now = 1_764_400_000_000;
        for (const { gap, member, want, remaining, units } of steps) {
          now += gap;
          const args = units
            ? ['units', `m${member}`, 100, 10_000, 0, 3, 1, 24, remaining, 4000, 5000]
            : ['slots', `m${member}`, 0.1, 20, want, 1, remaining, 0, 0, 1];
          const texts = [...args.map(String), String(now / 1000), '0'];
          const key = units ? 'units' : 'slots';
          const reply = (await plain.send('EVAL', timed, '1', key, ...texts)) as unknown as string[];
          expect(reply).toEqual(lua.run(now, key, args.map(String)));
        }
      }),
      runs,
    );
  });

  test('while a server is killed, the client works without it, and it uses the server again when it is back', async () => {
    const own = await new RedisServer().start();
    onTestFinished(() => own.close());
    const { redis, close } = await nodeRedis(own.path);
    onTestFinished(close);
    const { call, told, isLeased } = clientWith(redis, {}, { timeout: 20_000 });
    await call(3);
    await own.kill();
    while (told.length < 2) await call(1);
    expect(told.map(({ inUse }) => inUse)).toEqual([true, false]);
    // The client may still use the units of its last lease.
    while (isLeased()) await call(1);
    await own.start();
    while (told.length < 3) await call(1);
    expect(told[2]).toMatchObject({ inUse: true });
  });

  test('a server that is unreachable at the start costs one call at most 50 ms', async () => {
    const redis = createClient({ socket: { path: `${server.path}.absent`, reconnectStrategy: 1000 } }).on(
      'error',
      () => undefined,
    );
    redis.connect().catch(() => undefined);
    onTestFinished(() => redis.destroy());
    const { call, told, isLeased } = clientWith(redis);
    await call(3);
    expect(isLeased()).toBe(false);
    expect(told).toMatchObject([{ inUse: false, reason: 'it failed with NOTCONNECTED' }]);
  });

  test('the client works without a slow server, and no call waits for it', async () => {
    const proxy = await new SlowProxy(server.path).start();
    onTestFinished(() => proxy.close());
    const { redis, close } = await ioRedis(proxy.path);
    onTestFinished(close);
    proxy.delay = 10_000;
    const { call, told } = clientWith(redis, {}, impatient);
    const began = performance.now();
    await call(5);
    expect(performance.now() - began).toBeLessThan(proxy.delay);
    expect(told).toMatchObject([{ inUse: false, reason: 'it gave no answer in 50 ms' }]);
    proxy.delay = 0;
    while (told.length < 2) await call(1);
    expect(told[1]).toMatchObject({ inUse: true });
  });

  test.each([200, 2000])('a server that answers after %i ms costs no call, and is used again when it is fast', async (delay) => {
    const proxy = await new SlowProxy(server.path).start();
    onTestFinished(() => proxy.close());
    const { redis, close } = await nodeRedis(proxy.path);
    onTestFinished(close);
    proxy.delay = delay;
    const { call, told, isLeased } = clientWith(redis, {}, impatient);
    await call(5);
    expect(told).toMatchObject([{ inUse: false, reason: 'it gave no answer in 50 ms' }]);
    expect(isLeased()).toBe(false);
    proxy.delay = 0;
    while (told.length < 2) await call(1);
    expect(told[1]).toMatchObject({ inUse: true });
  });

  test('a server that answers after 40 ms is used', async () => {
    const proxy = await new SlowProxy(server.path).start();
    onTestFinished(() => proxy.close());
    const { redis, close } = await ioRedis(proxy.path);
    onTestFinished(close);
    proxy.delay = 40;
    const { call, told, isLeased } = clientWith(redis);
    await call(3);
    expect(isLeased()).toBe(true);
    expect(told).toMatchObject([{ inUse: true }]);
  });

  test('the client works without a server that only reads', async () => {
    const copy = await new RedisServer('--replicaof', '127.0.0.1 1').start();
    onTestFinished(() => copy.close());
    const { redis, close } = await nodeRedis(copy.path);
    onTestFinished(close);
    const { call, told } = clientWith(redis);
    await call(3);
    expect(told).toMatchObject([{ inUse: false, reason: expect.stringMatching(/^it failed with (READONLY|MASTERDOWN)$/) }]);
  });

  test('the client works without a Redis client that only listens to messages', async () => {
    const redis = createClient({ RESP: 2, socket: { path: server.path, reconnectStrategy: 20 } }).on('error', () => undefined);
    await redis.connect();
    onTestFinished(() => redis.destroy());
    await redis.subscribe('news', () => undefined);
    const { call, told } = clientWith(redis);
    await call(3);
    expect(told).toMatchObject([{ inUse: false }]);
  });

  test('a lease that the server has evicted is assigned again, and nothing is told', async () => {
    const { call, told, isLeased } = clientWith(plain.redis);
    await call(3);
    await plain.send('FLUSHALL');
    await call(30);
    expect(isLeased()).toBe(true);
    expect(told).toMatchObject([{ inUse: true }]);
  });

  test('the server runs the script at most once per 20 calls and quota', async () => {
    const { call, client } = clientWith(plain.redis);
    // The first lease is short, because other processes may start at the same time.
    await call(20);
    await plain.send('CONFIG', 'RESETSTAT');
    const calls = 100;
    await call(calls);
    const stats = String(await plain.send('INFO', 'commandstats'));
    const runs = [...stats.matchAll(/cmdstat_eval(?:sha)?:calls=(\d+)/g)].reduce((sum, match) => sum + Number(match[1]), 0);
    const shared = client.quota.policies.filter(({ leased }) => leased).length;
    expect(shared).toBeGreaterThan(0);
    expect(runs).toBeLessThanOrEqual((calls / 20) * shared);
  });

  test('the client works without a full server', async () => {
    const full = await new RedisServer('--maxmemory', '100kb', '--maxmemory-policy', 'noeviction').start();
    onTestFinished(() => full.close());
    const { redis, close } = await nodeRedis(full.path);
    onTestFinished(close);
    const { call, told } = clientWith(redis);
    await call(3);
    expect(told).toMatchObject([{ inUse: false, reason: 'it failed with OOM' }]);
  });

  test('the digest of the script is the one that the server computes', async () => {
    const sha = createHash('sha1').update(leaseScript).digest('hex');
    expect(String(await plain.send('SCRIPT', 'LOAD', leaseScript))).toBe(sha);
  });
});

test('the client works without a server whose answers are not leases', async () => {
  const replies: unknown[] = [
    undefined,
    'OK',
    [],
    ['slots', '1'],
    ['units', 'x', '1', '1', '1', '1'],
    ['units', '-1', '1', '1', '1', '1'],
    { length: 3 },
    ['full'],
  ];
  for (const reply of replies) {
    const redis = { evalSha: async () => reply, eval: async () => reply };
    const { call, told } = clientWith(redis as never);
    await call(2);
    expect(told).toMatchObject([{ inUse: false, reason: 'its reply is not a lease' }]);
  }
});

test('the client works without a Redis client that throws immediately or never answers', async () => {
  const throws = () => {
    throw new TypeError('no');
  };
  for (const evalSha of [throws, () => new Promise(() => undefined)]) {
    const { call, told } = clientWith({ evalSha, eval: evalSha } as never, {}, impatient);
    await call(2);
    expect(told).toMatchObject([{ inUse: false }]);
  }
});

test('a value that is not a Redis client, and an unknown option, are refused immediately', () => {
  for (const wrong of [undefined, null, 'redis://127.0.0.1', {}, { eval: () => 1 }])
    expect(() => redisQuotaStore(wrong as never)).toThrow(/needs a client of the package/);
  const redis = { evalSha: async () => 1, eval: async () => 1 };
  expect(() => redisQuotaStore(redis, { prefx: 'a' } as never)).toThrow(/has no option `prefx`/);
  expect(() => redisQuotaStore(redis, { prefix: 'a b' })).toThrow(/printable ASCII/);
  expect(() => new SentinelSec({ apiKey: createPlatform({ check: conformance }).apiKey, quotaStore: {} as never })).toThrow(
    /`quotaStore`.*redisQuotaStore/,
  );
});

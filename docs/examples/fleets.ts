import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';
import { redisQuotaStore } from '@sentinelsec/sdk/redis';
import { createClient } from 'redis';

const platform = createPlatform();

// Without an `error` listener, the package `redis` ends the process when it loses the connection to its server.
const redis = createClient({ url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379' });
redis.on('error', () => undefined);
redis.connect().catch(() => undefined);

const client = new SentinelSec({
  ...platform.clientOptions(),
  quotaStore: redisQuotaStore(redis),
  onEvent: (event) => {
    if (event.type === 'quota.store') console.log(event.inUse ? 'shared through Redis' : `without Redis: ${event.reason}`);
  },
});

// The calls succeed with or without a Redis server.
await Promise.all(Array.from({ length: 20 }, () => client.account.get()));
for (const { name, leased } of client.quota.policies) console.log(name, leased ? 'shared exactly' : 'paced by this process');
redis.destroy();

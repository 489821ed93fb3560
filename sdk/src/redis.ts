/**
 * Shares the quotas of an API key between processes that use the key. The processes exchange data through a Redis or Valkey
 * server. Each process connects to this server with the package `redis` or `ioredis`.
 *
 * @module @sentinelsec/sdk/redis
 */

export type { QuotaBelief, QuotaLease } from './quota/lease.ts';
export type { QuotaStore, QuotaStoreHost } from './quota/stores/quota-store.ts';
export type { IoRedis, NodeRedis } from './quota/stores/redis-client.ts';
export { type RedisQuotaStoreOptions, redisQuotaStore } from './quota/stores/redis-quota-store.ts';

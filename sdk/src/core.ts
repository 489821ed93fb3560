/**
 * The small client for web pages and workers. It has typed calls, API keys, retries, time limits and typed errors. It does not
 * estimate quotas, answer MFA challenges, write exports to disk or emit events.
 *
 * @module @sentinelsec/sdk/core
 */

export { SentinelSecError } from './client/any-error.ts';
export { SentinelSecCore } from './client/core-client.ts';
export type { CoreOptions } from './client/options.ts';

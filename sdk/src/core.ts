/**
 * The small client for web pages and workers. It has typed calls with keys, retries, time limits and typed errors. It has no
 * estimates of quotas, no MFA, no exports to disk and no events.
 *
 * @module @sentinelsec/sdk/core
 */

export { SentinelSecError } from './client/any-error.ts';
export { SentinelSecCore } from './client/core-client.ts';
export type { CoreOptions } from './client/options.ts';

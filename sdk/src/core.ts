/**
 * The small client for web pages and workers: typed calls with keys, retries, time limits and typed errors, without pacing, MFA,
 * exports to disk and events.
 *
 * @module @sentinelsec/sdk/core
 */

export { SentinelSecError } from './client/any-error.ts';
export { SentinelSecCore } from './client/core-client.ts';
export type { CoreOptions } from './client/options.ts';

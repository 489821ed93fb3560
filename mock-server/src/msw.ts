/**
 * Makes MSW request handlers from a platform, for your own MSW server or worker. Needs `msw` 2 or 3.
 *
 * @module @sentinelsec/mock-server/msw
 */

export type { Cors } from './adapters/cors.ts';
export { type HandlersOptions, handlers } from './adapters/msw.ts';
export type { ServedPlatform } from './adapters/served-platform.ts';
export type { HandleOptions } from './platform/handle-options.ts';

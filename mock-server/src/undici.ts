/**
 * Connects the platform to the package `undici`, as a dispatcher. Needs `undici` 8.
 *
 * @module @sentinelsec/mock-server/undici
 */

export { dispatcher } from './adapters/dispatcher.node.ts';
export type { ServedPlatform } from './adapters/served-platform.ts';
export type { HandleOptions } from './platform/handle-options.ts';

/**
 * Stops and reports the requests to the API that do not reach the mock. Needs Node.
 *
 * @module @sentinelsec/mock-server/guard
 */

export { type Guard, type GuardOptions, guard } from './adapters/guard.node.ts';
export { type Leak, LeakError } from './adapters/leak-error.ts';

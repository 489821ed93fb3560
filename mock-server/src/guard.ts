/**
 * Stops requests that leave the mock for the API, and reports them. Needs Node.
 *
 * @module @sentinelsec/mock-server/guard
 */

export { type Guard, type GuardOptions, guard } from './adapters/guard.node.ts';
export { type Leak, LeakError } from './adapters/leak-error.ts';

/**
 * Stops requests that leave the mock for the API, and reports them. Needs Node.
 *
 * @module @sentinelsec/mock-server/guard
 */

export { type Guard, type GuardOptions, guard, type Leak, LeakError } from './adapters/guard.node.ts';

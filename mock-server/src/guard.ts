/**
 * Watches that no request leaves the mock. Needs Node.
 *
 * @module @sentinelsec/mock-server/guard
 */

export { type Guard, type GuardOptions, guard, type Leak, LeakError } from './adapters/guard.node.ts';

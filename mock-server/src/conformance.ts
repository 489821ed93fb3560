/**
 * Checks every response of the mock against the spec.
 *
 * @module @sentinelsec/mock-server/conformance
 */

export { conformance } from './platform/conformance.ts';

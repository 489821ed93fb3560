/**
 * Holds every answer against the API description.
 *
 * @module @sentinelsec/mock-server/conformance
 */

export { conformance } from './platform/conformance.ts';

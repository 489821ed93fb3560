/**
 * A client for the control routes of a mock server in another process.
 *
 * @module @sentinelsec/mock-server/control
 */

export { type ControlClient, type ControlClientOptions, controlClient } from './adapters/control-client.ts';
export { ControlError } from './adapters/control-error.ts';
export type { ControlEvent } from './adapters/control-events.ts';

/**
 * The platform as a server on a port.
 *
 * @module @sentinelsec/mock-server/server
 */

export type { ServerControl, ServerControlOptions } from './adapters/control-options.ts';
export type { Cors } from './adapters/cors.ts';
export type { ServedPlatform } from './adapters/served-platform.ts';
export { type RunningServer, type ServerOptions, startServer } from './adapters/server.node.ts';
export { readStateFile, type Serializable, writeStateFile } from './adapters/state-file.node.ts';
export type { HandleOptions } from './platform/handle-options.ts';

/**
 * Parts of the client that need Node: a transport that has its own connections and enforces transport security, and a key source
 * that reads a file.
 *
 * @module @sentinelsec/sdk/node
 */

export { type FileKeyOptions, fileKey } from './credentials/file-source.node.ts';
export type { KeyProvider, KeyRequest } from './credentials/key-source.ts';
export type { UndiciTransportOptions } from './pipeline/transport/undici-options.ts';
export { type UndiciTransport, undiciTransport } from './pipeline/transport/undici-transport.node.ts';

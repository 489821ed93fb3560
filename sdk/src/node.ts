/**
 * Parts of the client that need Node. `undiciTransport` makes a transport with its own connections. The transport accepts only
 * strong encryption. `fileKey` reads the API key from a file.
 *
 * @module @sentinelsec/sdk/node
 */

export { type FileKeyOptions, fileKey } from './credentials/file-source.node.ts';
export type { KeyProvider, KeyRequest } from './credentials/key-source.ts';
export type { UndiciTransportOptions } from './pipeline/transport/undici-options.ts';
export { type UndiciTransport, undiciTransport } from './pipeline/transport/undici-transport.node.ts';

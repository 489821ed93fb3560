export type { UndiciTransportOptions } from './pipeline/undici-options.ts';
export { type UndiciTransport, undiciTransport } from './pipeline/undici-transport.node.ts';

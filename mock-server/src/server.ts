export { type RunningServer, type ServerOptions, startServer } from './adapters/server.node.ts';

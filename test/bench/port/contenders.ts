import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPlatform } from '@sentinelsec/mock-server';
import { controlClient } from '@sentinelsec/mock-server/control';
import { root } from '../../support/project-root.ts';

/** A server to measure: how to start it on a port, and how to prepare it. */
export interface ServerContender {
  readonly name: string;
  /** The arguments for Node that start the server. */
  readonly args: (port: number) => readonly string[];
  /** Prepares the server for the load. It is called after the first response of the server. */
  readonly prepare?: (port: number) => Promise<void>;
}

const { apiKey } = createPlatform({ seed: 'empty' });
const token = 'the-token-of-the-benchmarks';

/** The request to which every server responds with the status 200 and JSON. */
export const requestTo = (port: number): string =>
  `GET /v1/account HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${apiKey}\r\naccept: application/json\r\nuser-agent: bench/1.0\r\n\r\n`;

/** A `node:http` server that responds with one kilobyte of JSON and does nothing else. */
export const bare: ServerContender = {
  name: 'bare node:http, 1 kB of JSON',
  args: (port) => [fileURLToPath(new URL('../server.ts', import.meta.url)), String(port)],
};

/**
 * The command `sentinelsec-mock` with its defaults: journal, limits, validation, audit, usage logs and control routes are active.
 */
export const mock: ServerContender = {
  name: 'sentinelsec-mock, everything on',
  args: (port) => [
    path.join(root, 'mock-server/dist/cli.js'),
    ...['--port', String(port), '--key', apiKey, '--token', token, '--quiet'],
  ],
  prepare: async (port) => {
    const control = controlClient({ origin: `http://127.0.0.1:${port}`, token });
    // The mock still counts and reports these limits, but the benchmark must not exceed them.
    for (const policy of ['standard', 'daily'] as const)
      await control.limits.set({ policy, quota: 1_000_000_000, ...(policy === 'standard' && { burst: 1_000_000_000 }) });
  },
};

/** Makes the contender Prism, the mock server of Stoplight, which is installed in `folder`. */
export const prism = (folder: string): ServerContender => ({
  name: 'Prism mock, silent',
  args: (port) => [
    path.join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js'),
    ...['mock', path.join(root, 'openapi.yaml'), '--port', String(port), '--verboseLevel', 'silent'],
  ],
});

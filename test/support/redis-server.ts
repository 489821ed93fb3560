import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const binary = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Whether this machine can start a Redis server. In CI, the value is always true, so CI fails without Redis. */
export const canStartRedis = binary !== undefined || process.env.CI !== undefined;

/** Resolves when a server listens on the socket. Rejects after ten seconds. */
async function listening(socketPath: string): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = createConnection(socketPath, () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Nothing listens on ${socketPath} after ten seconds.`);
}

/** A Redis or Valkey server for one test. It listens on a socket in a new folder, and stores nothing on the disk. */
export class RedisServer {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-redis-'));
  readonly #options: readonly string[];
  #process: ChildProcess | undefined;

  /** `options` are arguments for the server's command line. */
  constructor(...options: readonly string[]) {
    this.#options = options;
  }

  /** The path of the socket. */
  get path(): string {
    return path.join(this.#folder, 'server.sock');
  }

  async start(): Promise<this> {
    if (binary === undefined) throw new Error('There is no redis-server and no valkey-server. Install one, as `.ci/run` does.');
    const own = ['--port', '0', '--unixsocket', this.path, '--save', '', '--appendonly', 'no', '--dir', this.#folder];
    this.#process = spawn(binary, [...own, ...this.#options], { stdio: 'ignore' });
    await listening(this.path);
    return this;
  }

  /** Kills the server at once, like a crash. The server loses its data. */
  async kill(): Promise<void> {
    const ended = this.#process;
    this.#process = undefined;
    if (!ended || ended.exitCode !== null) return;
    const gone = new Promise((resolve) => ended.once('exit', resolve));
    ended.kill('SIGKILL');
    await gone;
    rmSync(this.path, { force: true });
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A proxy in front of a server that can delay the responses. */
export class SlowProxy {
  /** The delay of each response, in milliseconds. */
  delay = 0;
  readonly path: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(target: string) {
    this.path = `${target}.proxy`;
    this.#server = createServer((socket) => {
      const server = createConnection(target);
      for (const one of [socket, server]) this.#sockets.add(one.on('error', () => one.destroy()));
      socket.pipe(server);
      server.on('data', (bytes) => void setTimeout(() => socket.writable && socket.write(bytes), this.delay));
      server.on('close', () => socket.destroy());
      socket.on('close', () => server.destroy());
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.path, resolve));
    return this;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

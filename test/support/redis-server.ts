import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const binary = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Whether this machine can start a server. A machine of the project must; a user's need not. */
export const canStartRedis = binary !== undefined || process.env.CI !== undefined;

/** Resolves once something listens on the socket, or rejects after ten seconds. */
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

/** A Redis or Valkey server of a test's own, on a socket in a new folder. It keeps nothing on the disk. */
export class RedisServer {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-redis-'));
  readonly #options: readonly string[];
  #process: ChildProcess | undefined;

  /** `options` are those of the server's command line. */
  constructor(...options: readonly string[]) {
    this.#options = options;
  }

  /** The socket that it listens on. */
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

  /** Ends it at once, as a crash does: what it held is lost. */
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

/** A way to a server that can be made slow. */
export class SlowProxy {
  /** Milliseconds that every answer is held back. */
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

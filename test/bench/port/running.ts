import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { reportOf } from '../fresh.ts';
import { requestTo, type ServerContender } from './contenders.ts';
import type { LoadSetup } from './load.ts';

/** The figures of a server under load. */
export interface Load {
  readonly perSecond: number;
  /** The processor time of the server for one request, in microseconds. */
  readonly cpu: number;
}

/** Options of Node that let a server report how much memory it uses. */
export const withUsedMemory = ['--expose-gc', '--import', new URL('./used-memory.ts', import.meta.url).href];

/** A server that runs in its own process. */
export class RunningContender {
  readonly #child: ChildProcess;
  readonly #port: number;
  /** The time from the start of the process to the first response, in milliseconds. */
  readonly firstAnswer: number;

  private constructor(child: ChildProcess, port: number, firstAnswer: number) {
    this.#child = child;
    this.#port = port;
    this.firstAnswer = firstAnswer;
  }

  /** Starts a server and waits for its first response. `options` are options of Node for the server. */
  static async start(contender: ServerContender, options: readonly string[] = []): Promise<RunningContender> {
    const port = await freePort();
    const began = performance.now();
    const child = spawn(process.execPath, [...options, ...contender.args(port)], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${contender.name} ended with ${code}.`)));
    failed.catch(() => undefined);
    await Promise.race([answered(port), failed]);
    const running = new RunningContender(child, port, performance.now() - began);
    await contender.prepare?.(port);
    return running;
  }

  /** Sends requests to the server from another process. */
  async load({ connections, requests }: Pick<LoadSetup, 'connections' | 'requests'>): Promise<Load> {
    const setup: LoadSetup = { port: this.#port, connections, requests, request: requestTo(this.#port) };
    const before = cpuOf(this.#child.pid);
    const { seconds } = await reportOf<{ seconds: number }>('./port/load.ts', setup);
    return { perSecond: requests / seconds, cpu: (cpuOf(this.#child.pid) - before) / requests };
  }

  /**
   * Resolves to the memory that the server uses after a garbage collection, in megabytes. The server must be started with
   * `withUsedMemory`.
   */
  async usedMemory(): Promise<number> {
    this.#child.send('used memory');
    for (;;) {
      // A server may also send other messages.
      const [{ usedMemory }] = (await once(this.#child, 'message')) as [{ readonly usedMemory?: number }];
      if (usedMemory !== undefined) return usedMemory;
    }
  }

  /** Returns the resident memory in megabytes. */
  memory(): number {
    const [, kilobytes = 'NaN'] = /^VmRSS:\s*(\d+)/m.exec(procFile(this.#child.pid, 'status')) ?? [];
    return Number(kilobytes) / 1024;
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves when the server responds to a request with the status 200. */
async function answered(port: number): Promise<void> {
  for (let attempt = 0; attempt < 10_000; attempt += 1) {
    const answer = await firstBytes(port);
    if (answer?.startsWith('HTTP/1.1 200 ')) return;
    if (answer !== undefined) throw new Error(`The first answer is ${answer}`);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  throw new Error('The server does not answer.');
}

/** Returns the first bytes of a response. `undefined` if no server listens. */
function firstBytes(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(requestTo(port)));
    socket.on('error', () => resolve(undefined));
    socket.on('data', (bytes) => {
      socket.destroy();
      resolve(bytes.toString('latin1'));
    });
  });
}

/**
 * Reads a file of a process in `/proc`. On a system without `/proc`, returns an empty text, and the figures of the process are
 * then NaN.
 */
function procFile(pid: number | undefined, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Returns the processor time of a process in microseconds. In the file `stat`, the name of the process is in brackets. Among the
 * fields after the name are `utime` and `stime`, in hundredths of a second.
 */
function cpuOf(pid: number | undefined): number {
  const fields = procFile(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { hashProgram } from './hash-worker.node.ts';

/** The SHA-256 of a file that grows. */
export interface FileHash {
  /** So many bytes from the start are written and may be hashed now. */
  follow(upTo: number): void;
  /** The digest of the first so many bytes in lower-case hex. Ends the hash. */
  digest(bytes: number): Promise<string>;
}

/** As much is read at once. */
const blockBytes = 1_048_576;

/**
 * Hashes the first so many bytes of a file by reading it.
 *
 * @example
 * ```ts
 * import { open } from 'node:fs/promises';
 *
 * const handle = await open('./usage_logs.csv', 'a+');
 * console.log(await hashFile(handle, (await handle.stat()).size));
 * await handle.close();
 * ```
 */
export async function hashFile(handle: FileHandle, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  const block = Buffer.allocUnsafe(Math.min(blockBytes, Math.max(bytes, 1)));
  for (let at = 0; at < bytes; ) {
    const { bytesRead } = await handle.read(block, 0, Math.min(block.length, bytes - at), at);
    if (bytesRead === 0) break;
    hash.update(block.subarray(0, bytesRead));
    at += bytesRead;
  }
  return hash.digest('hex');
}

/** What the thread is told of a file. */
interface HashMessage {
  readonly id: number;
  readonly fd: number;
  readonly upTo: number;
  /** Whether its digest is wanted now. */
  readonly digest?: true;
}

/**
 * Hashes files while they are being written, in one thread of its own: hashing takes as long as fetching does on a fast connection. It reads
 * what has been written, so what is checked is what stands on the disk. Where no thread can be had, files are read once they are whole.
 */
export class HashThread {
  #worker: Worker | undefined;
  #failed = false;
  #lastId = 0;
  readonly #waiting = new Map<number, (digest: string | undefined) => void>();

  /** The hash of a file. Small ones are read once they are whole: a thread would cost more. */
  of(handle: FileHandle, bytes: number): FileHash {
    if (bytes < 4 * blockBytes) return { follow: () => undefined, digest: (all) => hashFile(handle, all) };
    this.#lastId += 1;
    const id = this.#lastId;
    let told = 0;
    return {
      follow: (upTo) => {
        if (upTo < told + blockBytes) return;
        told = upTo;
        this.#post({ id, fd: handle.fd, upTo });
      },
      digest: async (all) => (await this.#digest({ id, fd: handle.fd, upTo: all, digest: true })) ?? hashFile(handle, all),
    };
  }

  /** Ends the thread. Call it before the files are closed. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#giveUp();
    await worker?.terminate();
  }

  #digest(message: HashMessage): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#waiting.set(message.id, resolve);
      this.#post(message);
      // Only while an answer is due may the thread keep the process alive.
      this.#worker?.ref();
    });
  }

  #post(message: HashMessage): void {
    this.#worker ??= this.#start();
    if (this.#worker) this.#worker.postMessage(message);
    else this.#answer(message.id, undefined);
  }

  #start(): Worker | undefined {
    if (this.#failed) return undefined;
    try {
      const worker = new Worker(hashProgram, { eval: true, name: 'sentinelsec-hash', stdin: false });
      worker.unref();
      worker.on('message', ({ id, digest }: { id: number; digest: string | undefined }) => this.#answer(id, digest));
      worker.on('error', () => this.#giveUp());
      worker.on('exit', () => this.#giveUp());
      return worker;
    } catch {
      this.#failed = true;
      return undefined;
    }
  }

  #answer(id: number, digest: string | undefined): void {
    this.#waiting.get(id)?.(digest);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker?.unref();
  }

  /** Without a thread, every file is hashed by reading it. */
  #giveUp(): void {
    this.#failed = true;
    this.#worker = undefined;
    for (const id of [...this.#waiting.keys()]) this.#answer(id, undefined);
  }
}

import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { hashProgram } from './hash-worker.node.ts';

/** The SHA-256 of a growing file. */
export interface FileHash {
  /** Reports that the first `upTo` bytes of the file are written. The hash may read them now. */
  follow(upTo: number): void;
  /** Returns the SHA-256 of the first `bytes` bytes in lower-case hex. Call this method last. */
  digest(bytes: number): Promise<string>;
}

/** The size of one read in bytes. */
const blockBytes = 1_048_576;

/**
 * Reads the first `bytes` bytes of a file and returns their SHA-256.
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

/** A message about one file to the thread that hashes files. */
interface HashMessage {
  readonly id: number;
  readonly fd: number;
  readonly upTo: number;
  /** If true, the thread sends the digest. */
  readonly digest?: true;
}

/**
 * Hashes files in a separate thread while the client writes them. The thread reads the bytes from the file, so the SHA-256
 * describes what the disk really contains. If no thread can be started, the class hashes each file when the file is complete.
 */
export class HashThread {
  #worker: Worker | undefined;
  #failed = false;
  #lastId = 0;
  readonly #waiting = new Map<number, (digest: string | undefined) => void>();

  /** Returns an object that computes the SHA-256 of a file. For a file of less than 4 MiB, the object uses no separate thread. */
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

  /** Ends the thread. The caller must call this method before it closes the files. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#giveUp();
    await worker?.terminate();
  }

  #digest(message: HashMessage): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#waiting.set(message.id, resolve);
      this.#post(message);
      // The thread keeps the process alive only while the client waits for a digest.
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

  /** Continues without the thread. */
  #giveUp(): void {
    this.#failed = true;
    this.#worker = undefined;
    for (const id of [...this.#waiting.keys()]) this.#answer(id, undefined);
  }
}

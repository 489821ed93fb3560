/**
 * Where the files of exports lie. Bytes that were put in never change, so that copies of a store may share them.
 * Another kind of store (temporary files) keeps to the same contract; a name is put in once.
 */
export interface BlobStore {
  put(name: string, bytes: Uint8Array): void;
  /** The bytes; `undefined` when they are not there. */
  get(name: string): Uint8Array | undefined;
  /** Takes bytes out; what is not there is no fault. */
  delete(name: string): void;
  /** A store with the same content, that takes no part in what becomes of this one. */
  copy(): BlobStore;
}

/**
 * Files in memory.
 *
 * @example
 * const blobs = new MemoryBlobs();
 * blobs.put('a', new Uint8Array([1]));
 * blobs.get('a')?.length; // 1
 */
export class MemoryBlobs implements BlobStore {
  readonly #blobs: Map<string, Uint8Array>;

  constructor(blobs: Iterable<readonly [string, Uint8Array]> = []) {
    this.#blobs = new Map(blobs);
  }

  put(name: string, bytes: Uint8Array): void {
    this.#blobs.set(name, bytes);
  }

  get(name: string): Uint8Array | undefined {
    return this.#blobs.get(name);
  }

  delete(name: string): void {
    this.#blobs.delete(name);
  }

  /** All that it keeps, as it stands in the memory: for whoever must look there. */
  raw(): object {
    return this.#blobs;
  }

  copy(): MemoryBlobs {
    return new MemoryBlobs(this.#blobs);
  }
}

/**
 * Stores files by name. Each name stands for only one file, and the bytes of this file never change. Copies of a store can
 * therefore share the bytes.
 */
export interface BlobStore {
  put(name: string, bytes: Uint8Array): void;
  /** Returns the bytes of a file; `undefined` if no file has this name. */
  get(name: string): Uint8Array | undefined;
  /** Deletes a file. Does nothing if no file has this name. */
  delete(name: string): void;
  /** Returns a store with the same content. Later changes of one store do not affect the other. */
  copy(): BlobStore;
  /** Returns all names with their bytes. */
  entries(): Iterable<readonly [string, Uint8Array]>;
}

/**
 * A `BlobStore` that keeps the files in memory.
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

  /** Returns the stored data exactly as it is in memory. The search for personal data reads this result. */
  raw(): object {
    return this.#blobs;
  }

  entries(): Iterable<readonly [string, Uint8Array]> {
    return this.#blobs.entries();
  }

  copy(): MemoryBlobs {
    return new MemoryBlobs(this.#blobs);
  }
}

/**
 * Stores files by name. Each name is stored only once, and stored bytes never change, so that copies of a store may share them.
 * An implementation with other storage, such as temporary files, must follow the same rules.
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

  /** Returns the data in the form in which it is held in memory. The search for personal data reads it. */
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

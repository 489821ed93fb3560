import { IntegrityError } from '../errors/client-errors.ts';

/** A running SHA-256. */
export interface Hash {
  update(bytes: Uint8Array): unknown;
  /** Returns the digest in lower-case hex. Call this method last. */
  digest(encoding: 'hex'): string;
}

/**
 * The error if the server sent bytes that are not from the file in the export. The client then discards all received bytes of
 * this file.
 */
export class WrongContentError extends IntegrityError {}

/** The name, length and SHA-256 of a file as the platform lists them. */
export interface ExpectedContent {
  readonly name: string;
  /** The length of the file in bytes. */
  readonly bytes: number;
  /** The SHA-256 of the file in hex. */
  readonly sha256: string;
}

/**
 * Counts and hashes the bytes of a file while the bytes arrive. The client can thus check the file without reading it again.
 *
 * @example
 * ```ts
 * import { createHash } from 'node:crypto';
 *
 * const sha256 = '8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4';
 * const check = new Verifier({ name: 'greeting.txt', bytes: 2, sha256 }, () => createHash('sha256'));
 * check.pass(new TextEncoder().encode('hi'));
 * check.finish(); // throws an IntegrityError unless these were the file's bytes
 * ```
 */
export class Verifier {
  readonly #expected: ExpectedContent;
  readonly #newHash: () => Hash;
  #hash: Hash;
  #bytes = 0;

  constructor(expected: ExpectedContent, newHash: () => Hash) {
    this.#expected = expected;
    this.#newHash = newHash;
    this.#hash = newHash();
  }

  /** The number of bytes of the file that have arrived so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Whether all bytes of the file have arrived. */
  get complete(): boolean {
    return this.#bytes === this.#expected.bytes;
  }

  /** Adds the next bytes of the file. Throws an `IntegrityError` if the file is now longer than the export says. */
  pass(chunk: Uint8Array): void {
    const { name, bytes } = this.#expected;
    if (this.#bytes + chunk.byteLength > bytes)
      throw new WrongContentError(`"${name}" is longer than the ${bytes} bytes that the export lists. Create the export again.`);
    this.#hash.update(chunk);
    this.#bytes += chunk.byteLength;
  }

  /** Starts again from the first byte of the file. */
  restart(): void {
    this.#hash = this.#newHash();
    this.#bytes = 0;
  }

  /** Throws an `IntegrityError` if the file does not have the length and the SHA-256 that the export lists. */
  finish(): void {
    const { name, bytes } = this.#expected;
    if (!this.complete) throw new IntegrityError(`"${name}" has ${this.#bytes} of the ${bytes} bytes that the export lists.`);
    checkDigest(this.#expected, this.#hash.digest('hex'));
  }
}

/**
 * Throws an `IntegrityError` if `digest` differs from the SHA-256 that the export lists for the file. `digest` is in lower-case
 * hex.
 *
 * @example
 * ```ts
 * checkDigest({ name: 'a.csv', bytes: 0, sha256: 'e3b0' }, 'e3b0');
 * ```
 */
export function checkDigest({ name, sha256 }: ExpectedContent, digest: string): void {
  if (digest !== sha256.toLowerCase())
    throw new WrongContentError(`"${name}" has the SHA-256 ${digest}, but the export lists ${sha256}. Create the export again.`);
}

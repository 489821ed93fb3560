import { IntegrityError } from '../errors/client-errors.ts';

/** A running SHA-256. */
export interface Hash {
  update(bytes: Uint8Array): unknown;
  /** The digest of all bytes so far in lower-case hex. Ends the hash. */
  digest(encoding: 'hex'): string;
}

/** The bytes of a file are not those that the export lists: none of them is worth keeping. */
export class WrongContentError extends IntegrityError {}

/** What the platform says a file is. */
export interface ExpectedContent {
  readonly name: string;
  /** Length in bytes. */
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

/**
 * Counts and hashes a file's bytes as they pass, so that nothing has to be read twice.
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

  /** Bytes passed since the start. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Whether as many bytes have passed as the file has. */
  get complete(): boolean {
    return this.#bytes === this.#expected.bytes;
  }

  /** Takes the next bytes. Throws an `IntegrityError` as soon as there are more than the file has. */
  pass(chunk: Uint8Array): void {
    const { name, bytes } = this.#expected;
    if (this.#bytes + chunk.byteLength > bytes)
      throw new WrongContentError(`"${name}" is longer than the ${bytes} bytes that the export lists. Create the export again.`);
    this.#hash.update(chunk);
    this.#bytes += chunk.byteLength;
  }

  /** Forgets all bytes: the file comes again from its start. */
  restart(): void {
    this.#hash = this.#newHash();
    this.#bytes = 0;
  }

  /** Throws an `IntegrityError` unless exactly the file's bytes have passed. Ends the check. */
  finish(): void {
    const { name, bytes } = this.#expected;
    if (!this.complete) throw new IntegrityError(`"${name}" has ${this.#bytes} of the ${bytes} bytes that the export lists.`);
    checkDigest(this.#expected, this.#hash.digest('hex'));
  }
}

/**
 * Throws an `IntegrityError` unless a file's SHA-256, in lower-case hex, is the one that the platform says.
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

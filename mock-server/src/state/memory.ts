/** A place in the memory: by which names one comes to it, and what one passes on the way there. */
export interface MemoryPath {
  readonly names: readonly string[];
  /** The objects passed, the outermost first. */
  readonly owners: readonly object[];
}

/** Told of each text, and of each array of bytes, with where it stands. */
export type MemoryVisit = (found: string | Uint8Array, path: MemoryPath) => void;

/** What keeps its data to itself says what that is. */
interface Opaque {
  raw(): object;
}

const isOpaque = (value: object): value is Opaque => 'raw' in value && typeof value.raw === 'function';

/**
 * Goes through all that can be reached from a value, each object once: properties, maps, sets, arrays and the bytes of
 * typed arrays. Texts that are names (properties, keys of a map) are visited too.
 *
 * @example
 * walkMemory({ emails: new Set(['ada@example.com']) }, (found, { names }) => found); // 'ada@example.com', ['emails', '0']
 */
export const walkMemory = (root: unknown, visit: MemoryVisit): void => new Walk(visit).enter(root);

class Walk {
  readonly #visit: MemoryVisit;
  readonly #seen = new Set<object>();
  readonly #names: string[] = [];
  readonly #owners: object[] = [];
  readonly #path: MemoryPath = { names: this.#names, owners: this.#owners };

  constructor(visit: MemoryVisit) {
    this.#visit = visit;
  }

  enter(value: unknown): void {
    if (typeof value === 'string') this.#visit(value, this.#path);
    if (typeof value !== 'object' || value === null || this.#seen.has(value)) return;
    this.#seen.add(value);
    const bytes = bytesOf(value);
    if (bytes) this.#visit(bytes, this.#path);
    else this.#enterParts(value);
  }

  #enterParts(value: object): void {
    this.#owners.push(value);
    if (isOpaque(value)) this.enter(value.raw());
    else
      for (const [name, inner] of partsOf(value)) {
        this.#names.push(name);
        if (!Array.isArray(value)) this.#visit(name, this.#path);
        this.enter(inner);
        this.#names.pop();
      }
    this.#owners.pop();
  }
}

function bytesOf(value: object): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

function* partsOf(value: object): Generator<readonly [string, unknown]> {
  if (value instanceof Map) for (const [name, inner] of value) yield [String(name), inner];
  else if (value instanceof Set) for (const inner of value) yield ['', inner];
  else yield* Object.entries(value);
}

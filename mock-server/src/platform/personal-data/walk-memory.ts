/** The path from a root object to a value in memory: the property names, and the objects that have these properties. */
export interface MemoryPath {
  readonly names: readonly string[];
  /** The objects that contain the value, outermost first. */
  readonly owners: readonly object[];
}

/** A callback for each text and each byte array that `walkMemory` finds. */
export type MemoryVisit = (found: string | Uint8Array, path: MemoryPath) => void;

/** An object with private data. Its method `raw` returns this data. */
interface Opaque {
  raw(): object;
}

const isOpaque = (value: object): value is Opaque => 'raw' in value && typeof value.raw === 'function';

/**
 * Visits all texts and byte arrays in a value: in its properties, maps, sets, arrays and typed arrays. Also visits property names
 * and map keys, as texts. Skips objects in the set `seen`, and adds each visited object to `seen`. Two calls with the same set
 * visit an object only once.
 *
 * @example
 * walkMemory({ emails: new Set(['ada@example.com']) }, (found, { names }) => found); // 'ada@example.com', ['emails', '0']
 */
export const walkMemory = (root: unknown, visit: MemoryVisit, seen = new Set<object>()): void =>
  new Walk(visit, seen).enter(root);

class Walk {
  readonly #visit: MemoryVisit;
  readonly #seen: Set<object>;
  readonly #names: string[] = [];
  readonly #owners: object[] = [];
  readonly #path: MemoryPath = { names: this.#names, owners: this.#owners };

  constructor(visit: MemoryVisit, seen: Set<object>) {
    this.#visit = visit;
    this.#seen = seen;
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
    else if (Array.isArray(value))
      for (let place = 0; place < value.length; place++) this.#enterPart(String(place), value[place]);
    else if (value instanceof Set) for (const inner of value) this.#enterPart('', inner);
    else this.#enterNamed(value instanceof Map ? value : Object.entries(value));
    this.#owners.pop();
  }

  #enterNamed(parts: Iterable<readonly [unknown, unknown]>): void {
    for (const [name, inner] of parts) {
      const text = String(name);
      this.#names.push(text);
      this.#visit(text, this.#path);
      this.#names.pop();
      this.#enterPart(text, inner);
    }
  }

  #enterPart(name: string, inner: unknown): void {
    // Most values are numbers or booleans. They contain no text, so they are skipped early.
    if (typeof inner !== 'string' && (typeof inner !== 'object' || inner === null)) return;
    this.#names.push(name);
    this.enter(inner);
    this.#names.pop();
  }
}

function bytesOf(value: object): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

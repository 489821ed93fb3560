/** Headers for reading. A `Headers` object is one. */
export interface ReadHeaders extends Iterable<[string, string]> {
  get(name: string): string | null;
  has(name: string): boolean;
}

const cookie = 'set-cookie';

/**
 * Headers that cost less than a `Headers` object, with the same meaning: names in lower case, values of one name joined, except
 * those of `Set-Cookie`. Names and values are not checked: they must be valid.
 *
 * @example
 * new HeaderList([['Vary', 'Origin'], ['vary', 'Accept']]).get('Vary'); // 'Origin, Accept'
 */
export class HeaderList implements ReadHeaders {
  readonly #values = new Map<string, string>();
  #cookies: string[] | undefined;

  constructor(pairs: Iterable<readonly [string, string]> = []) {
    for (const [name, value] of pairs) this.append(name, value);
  }

  /** Returns the headers of an object. */
  static of(values: Readonly<Record<string, string>>): HeaderList {
    const list = new HeaderList();
    for (const name in values) list.set(name, values[name] ?? '');
    return list;
  }

  /** Returns the value of a header, in any case; `null` if the header is absent. */
  get(name: string): string | null {
    return this.#values.get(name) ?? this.#values.get(name.toLowerCase()) ?? null;
  }

  /** Whether a header is present. */
  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  /** Replaces all values of a header. */
  set(name: string, value: string): void {
    const key = name.toLowerCase();
    this.#values.set(key, value);
    if (key === cookie) this.#cookies = [value];
  }

  /** Adds a value. */
  append(name: string, value: string): void {
    const key = name.toLowerCase();
    const before = this.#values.get(key);
    if (key === cookie) this.#cookies = [...(this.#cookies ?? []), value];
    this.#values.set(key, before === undefined ? value : `${before}${key === 'cookie' ? '; ' : ', '}${value}`);
  }

  /** Removes a header. */
  delete(name: string): void {
    const key = name.toLowerCase();
    this.#values.delete(key);
    if (key === cookie) this.#cookies = undefined;
  }

  /** Iterates pairs of lower-case name and value. Each `Set-Cookie` is a pair of its own. */
  *[Symbol.iterator](): Generator<[string, string]> {
    for (const [name, value] of this.#values) {
      if (name !== cookie) yield [name, value];
      else for (const one of this.#cookies ?? []) yield [name, one];
    }
  }

  /** Returns all names and values in one list, as `writeHead` of Node takes them. */
  flat(): string[] {
    const flat: string[] = [];
    for (const [name, value] of this.#values) {
      if (name !== cookie) flat.push(name, value);
      else for (const one of this.#cookies ?? []) flat.push(name, one);
    }
    return flat;
  }
}

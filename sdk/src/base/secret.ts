import { hidden, SecretFinder } from './secret-finder.ts';

/** A value that cannot be printed, put into JSON or cloned by accident. */
export class Secret {
  readonly #value: string;
  readonly #publicLength: number;
  #finder: SecretFinder | undefined;

  /** The first `publicLength` characters may be told: the prefix of a key, and its id. */
  constructor(value: string, publicLength = 0) {
    this.#value = value;
    this.#publicLength = publicLength;
  }

  /** The only way out. */
  reveal(): string {
    return this.#value;
  }

  /** The text with every occurrence of the value hidden, in parts and encoded too: for what a server says. See `SecretFinder`. */
  maskIn(text: string): string {
    this.#finder ??= new SecretFinder(this.#value, this.#publicLength);
    return this.#finder.hide(text);
  }

  /** Whether both hold the same value. */
  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  toString(): string {
    return hidden;
  }

  toJSON(): string {
    return hidden;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return hidden;
  }
}

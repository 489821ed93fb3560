const hidden = '[secret]';

/** A value that cannot be printed, put into JSON or cloned by accident. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The only way out. */
  reveal(): string {
    return this.#value;
  }

  /** The text with every occurrence of the value hidden: for what a server says. */
  maskIn(text: string): string {
    return this.#value === '' ? text : text.replaceAll(this.#value, hidden);
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

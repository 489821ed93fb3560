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

  /** The text with every occurrence of the value hidden, also as JSON or a URL writes it: for what a server says. */
  maskIn(text: string): string {
    // Half a surrogate pair cannot be written in a URL, and comes back as this character.
    const value = this.#value.replace(/\p{Surrogate}/gu, '\ufffd');
    if (value === '') return text;
    const forms = [this.#value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)];
    return forms.reduce((masked, form) => masked.replaceAll(form, hidden), text);
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

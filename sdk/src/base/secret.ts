import { hidden, SecretFinder } from './secret-finder.ts';

/** The maximum length of the text in `#clean`, in characters. */
const cleanMost = 1000;

/** Wraps a secret so that it cannot be printed, serialised or cloned by accident. */
export class Secret {
  readonly #value: string;
  readonly #publicLength: number;
  #finder: SecretFinder | undefined;
  /** The last text that did not contain the secret. If the same text comes again, it need not be searched again. */
  #clean: string | undefined;

  /** Wraps the secret `value`. The first `publicLength` characters are not secret. In a key, these are the prefix and the id. */
  constructor(value: string, publicLength = 0) {
    this.#value = value;
    this.#publicLength = publicLength;
  }

  /** Returns the secret as text. Only this method reveals the secret. */
  reveal(): string {
    return this.#value;
  }

  /** Hides every occurrence of the secret in a text, including encoded forms and parts of the secret (see `SecretFinder`). */
  maskIn(text: string): string {
    if (text === this.#clean) return text;
    this.#finder ??= new SecretFinder(this.#value, this.#publicLength);
    const masked = this.#finder.hide(text);
    if (masked === text && text.length <= cleanMost) this.#clean = text;
    return masked;
  }

  /** Returns whether both objects contain the same value. */
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

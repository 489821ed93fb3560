/**
 * Passes values from a producer to a consumer, one at a time. The producer waits until the consumer has taken the current value.
 *
 * @example
 * ```ts
 * const handover = new Handover<number>();
 * const making = handover.put(1).then(() => handover.end());
 * for await (const value of handover) console.log(value); // 1
 * await making;
 * ```
 */
export class Handover<T> {
  #offer: { readonly value: T; readonly taken: () => void } | undefined;
  #ended: { readonly error?: unknown } | undefined;
  #wake = (): void => undefined;

  /** Offers a value. Resolves when the consumer has taken the value. */
  put(value: T): Promise<void> {
    return new Promise((taken) => {
      this.#offer = { value, taken };
      this.#wake();
    });
  }

  /** Ends the consumer's loop. If `failure` is given, the loop throws `failure.error`. */
  end(failure?: { readonly error: unknown }): void {
    this.#ended ??= failure ?? {};
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for (;;) {
      const offer = this.#offer;
      if (offer) {
        this.#offer = undefined;
        yield offer.value;
        offer.taken();
        continue;
      }
      if (this.#ended && 'error' in this.#ended) throw this.#ended.error;
      if (this.#ended) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

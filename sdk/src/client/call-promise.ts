import type { ApiCall, WithResponse } from '../base/call.ts';

/** A promise of the parsed body with the method `withResponse`. */
export class CallPromise<Body> implements ApiCall<Body> {
  readonly [Symbol.toStringTag] = 'CallPromise';
  readonly #begin: () => Promise<WithResponse<Body>>;
  #reply: Promise<WithResponse<Body>> | undefined;

  /** `begin` starts the call. The promise calls `begin` at its first use. */
  constructor(begin: () => Promise<WithResponse<Body>>) {
    this.#begin = begin;
  }

  withResponse(): Promise<WithResponse<Body>> {
    this.#reply ??= this.#begin();
    return this.#reply;
  }

  // biome-ignore lint/suspicious/noThenProperty: a promise is what has `then`.
  then<Value = Body, Failure = never>(
    onValue?: ((value: Body) => Value | PromiseLike<Value>) | null,
    onFailure?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Value | Failure> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onValue, onFailure);
  }

  catch<Failure = never>(onFailure?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null): Promise<Body | Failure> {
    return this.then(undefined, onFailure);
  }

  finally(onEnd?: (() => void) | null): Promise<Body> {
    return this.then().finally(onEnd);
  }
}

import type { ApiCall, WithResponse } from '../base/call.ts';

const dataOf = <Body, Value>({ data }: WithResponse<Body>): Value => data as unknown as Value;

/** A promise of the parsed body with the method `withResponse`. */
export class CallPromise<Body> implements ApiCall<Body> {
  readonly [Symbol.toStringTag] = 'CallPromise';
  readonly #begin: () => Promise<WithResponse<Body>>;
  #reply: Promise<WithResponse<Body>> | undefined;

  /** `begin` starts the call. The promise calls `begin` at its first use. */
  constructor(begin: () => Promise<WithResponse<Body>>) {
    this.#begin = begin;
  }

  async withResponse(): Promise<WithResponse<Body>> {
    this.#reply ??= this.#begin();
    // A copy, because the reply of the client reads its `requestId` when it is needed.
    return { ...(await this.#reply) };
  }

  // biome-ignore lint/suspicious/noThenProperty: a promise needs the method `then`.
  then<Value = Body, Failure = never>(
    onValue?: ((value: Body) => Value | PromiseLike<Value>) | null,
    onFailure?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Value | Failure> {
    this.#reply ??= this.#begin();
    return this.#reply.then(typeof onValue === 'function' ? ({ data }) => onValue(data) : dataOf<Body, Value>, onFailure);
  }

  catch<Failure = never>(onFailure?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null): Promise<Body | Failure> {
    return this.then(undefined, onFailure);
  }

  finally(onEnd?: (() => void) | null): Promise<Body> {
    return this.then().finally(onEnd);
  }
}

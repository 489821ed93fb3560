import type { ApiCall, WithResponse } from '../base/call.ts';
import { replyOf } from './call-promise.ts';

const dataOf = <Body, Value>({ data }: WithResponse<Body>): Value => data as unknown as Value;

/**
 * The result of a call. The call starts when code calls a method of this object, such as `then`. The class is not a native
 * `Promise`, because the runtime may wait for a native `Promise` without calling `then`. The call would then never start.
 */
export class LazyPromise<Body> implements ApiCall<Body> {
  readonly [Symbol.toStringTag] = 'LazyPromise';
  readonly #begin: () => Promise<WithResponse<Body>>;
  #reply: Promise<WithResponse<Body>> | undefined;

  constructor(begin: () => Promise<WithResponse<Body>>) {
    this.#begin = begin;
  }

  withResponse(): Promise<WithResponse<Body>> {
    this.#reply ??= this.#begin();
    return replyOf(this.#reply);
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

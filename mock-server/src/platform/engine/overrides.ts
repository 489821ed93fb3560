import { callable, checkArgument, checkOptions, flag, oneOf } from '../../base/arguments.ts';
import { contract, type OperationId } from '../../generated/contract.ts';
import { isResponse, type ResolverResult, runResolver } from './resolver-result.ts';

/**
 * The argument of an override; the same as for an MSW resolver.
 *
 * @example
 * const echo = ({ params, requestId }: OverrideInfo) => Response.json({ ...params, requestId }, { status: 503 });
 * platform.on('keys.get', echo, { once: true });
 */
export interface OverrideInfo {
  /** The request, whose body is not yet read. Its signal aborts when the caller gives up. */
  readonly request: Request;
  /** Path parameters. */
  readonly params: Readonly<Record<string, string>>;
  /** The cookies that were sent. */
  readonly cookies: Readonly<Record<string, string>>;
  /** The same as in the answer's `Request-Id`. */
  readonly requestId: string;
  /**
   * Registers a callback that runs when the body of the answer has ended, or at once when the resolver gives no answer or the
   * caller gives up.
   */
  readonly finalize: (callback: () => void | Promise<void>) => void;
}

/** What a resolver may return, directly or in a promise. */
// biome-ignore lint/suspicious/noConfusingVoidType: a resolver without a return statement is one too, as in MSW.
type Resolved = Response | undefined | void;

/**
 * Answers instead of an operation; `undefined` leaves the request to the platform. An MSW resolver works here, and a generator
 * too: it gives its answers one after the other, then repeats the last. A thrown `Response` is the answer, `Response.error()` a
 * network failure. Any other thrown value becomes a 500; the journal and the console show the cause.
 *
 * @example
 * const outOfOrder: Resolver = () => Response.json({ title: 'Out of order' }, { status: 503 });
 * platform.on('account.get', outOfOrder);
 */
export type Resolver = (
  info: OverrideInfo,
) => Resolved | Promise<Resolved> | Iterable<Resolved | Promise<Resolved>> | AsyncIterable<Resolved | Promise<Resolved>>;

/**
 * How an override works.
 *
 * @example
 * const once: OverrideOptions = { once: true };
 * platform.on('account.get', () => new Response(null, { status: 502 }), once);
 */
export interface OverrideOptions {
  /** Use it only for the next call; a generator until it has ended. Default false. */
  readonly once?: boolean;
}

const operation = oneOf(Object.keys(contract.operations), 'the id of an operation, such as account.get');

type Answers = Iterator<unknown> | AsyncIterator<unknown>;

/** One resolver; if it is a generator, also its current state. */
class Override {
  readonly #resolver: Resolver;
  readonly #once: boolean;
  #used = false;
  #answers: Answers | undefined;
  #last: Response | undefined;

  constructor(resolver: Resolver, once: boolean) {
    this.#resolver = resolver;
    this.#once = once;
  }

  get isSpent(): boolean {
    return this.#once && this.#used;
  }

  /** Its result for a request; of a generator, the next result. */
  async resolve(info: OverrideInfo): Promise<unknown> {
    // Set before it runs, so that two calls at the same time cannot both use it.
    this.#used = true;
    if (!this.#answers) {
      const result: unknown = await this.#resolver(info);
      this.#answers = answersOf(result);
      if (!this.#answers) return result;
    }
    this.#used = false;
    const { done, value } = await this.#answers.next();
    const answer: unknown = await value;
    this.#used = done === true;
    if (isResponse(answer)) this.#last = answer.clone();
    return done ? this.#last?.clone() : answer;
  }

  /** Ends its generator. */
  close(): void {
    void Promise.resolve(this.#answers?.return?.()).catch(() => {});
  }
}

function answersOf(result: unknown): Answers | undefined {
  if (typeof result !== 'object' || result === null) return undefined;
  if (Symbol.iterator in result) return (result as Iterable<unknown>)[Symbol.iterator]();
  return Symbol.asyncIterator in result ? (result as AsyncIterable<unknown>)[Symbol.asyncIterator]() : undefined;
}

/** All overrides of operations. The newest one that answers wins. */
export class Overrides {
  readonly #list: { readonly id: OperationId; readonly override: Override }[] = [];

  /**
   * Adds an override. Throws a `RangeError` for an operation that does not exist, and a `TypeError` for any other wrong argument.
   */
  add(id: OperationId, resolver: Resolver, options: OverrideOptions = {}): void {
    checkArgument({ of: 'platform.on', name: 'the operation' }, id, operation);
    checkArgument({ of: 'platform.on', name: 'the resolver' }, resolver, callable);
    checkOptions('platform.on', options, { once: flag });
    const { once = false } = options;
    this.#list.unshift({ id, override: new Override(resolver, once) });
  }

  /** Removes all overrides. */
  clear(): void {
    for (const { override } of this.#list.splice(0)) override.close();
  }

  /** Whether an operation may have an override. */
  has(id: OperationId): boolean {
    return this.#list.some((candidate) => candidate.id === id);
  }

  /** The result of the overrides of an operation for a request. Throws what a resolver threw. */
  async resolve(id: OperationId, info: OverrideInfo): Promise<ResolverResult> {
    for (const { override } of this.#list.filter((candidate) => candidate.id === id)) {
      if (override.isSpent) continue;
      const resolution = await runResolver(() => override.resolve(info));
      if (resolution.kind !== 'next') return resolution;
    }
    return { kind: 'next' };
  }
}

import { callable, checkArgument, checkOptions, flag, oneOf } from '../../base/arguments.ts';
import { contract, type OperationId } from '../../generated/contract.ts';
import { isResponse, type ResolverResult, runResolver } from './resolver-result.ts';

/**
 * The argument of a resolver. It has the same properties as the argument of an MSW resolver.
 *
 * @example
 * const echo = ({ params, requestId }: OverrideInfo) => Response.json({ ...params, requestId }, { status: 503 });
 * platform.on('keys.get', echo, { once: true });
 */
export interface OverrideInfo {
  /** The request. Its body can be read. Its signal aborts if the caller gives up. */
  readonly request: Request;
  /** The path parameters. */
  readonly params: Readonly<Record<string, string>>;
  /** The cookies of the request. */
  readonly cookies: Readonly<Record<string, string>>;
  /** The request id: the value of the answer's `Request-Id` header. */
  readonly requestId: string;
  /**
   * Registers a callback. The platform calls the callback after the body of the answer has ended. If the resolver returns no
   * answer, or if the caller gives up, the platform calls the callback immediately.
   */
  readonly finalize: (callback: () => void | Promise<void>) => void;
}

// biome-ignore lint/suspicious/noConfusingVoidType: a function without a return statement is a resolver too, as in MSW.
type Resolved = Response | undefined | void;

/**
 * A callback. The platform calls it instead of the operation. If the callback returns `undefined`, the platform answers the
 * request itself. The callback can be an MSW resolver or a generator function. If it is a generator function, each request gets
 * the next answer of the generator. After the generator has ended, each request gets the final answer again. If the callback
 * throws a `Response`, this response is the answer. If it throws any other value, the answer is a 500, and the journal and
 * the console show the cause. If the answer is `Response.error()`, the connection fails.
 *
 * @example
 * const outOfOrder: Resolver = () => Response.json({ title: 'Out of order' }, { status: 503 });
 * platform.on('account.get', outOfOrder);
 */
export type Resolver = (
  info: OverrideInfo,
) => Resolved | Promise<Resolved> | Iterable<Resolved | Promise<Resolved>> | AsyncIterable<Resolved | Promise<Resolved>>;

/**
 * Options of an override.
 *
 * @example
 * const once: OverrideOptions = { once: true };
 * platform.on('account.get', () => new Response(null, { status: 502 }), once);
 */
export interface OverrideOptions {
  /**
   * Whether the override answers only one call. If the resolver is a generator function, `true` means that the override answers
   * until the generator has ended. Default: false.
   */
  readonly once?: boolean;
}

const operation = oneOf(Object.keys(contract.operations), 'the id of an operation, such as account.get');

type Answers = Iterator<unknown> | AsyncIterator<unknown>;

/** A resolver with its options. If the resolver returns a generator, the override also stores this generator. */
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

  /**
   * Returns the result of the resolver for a request. If the resolver is a generator function, this is the next result of the
   * generator.
   */
  async resolve(info: OverrideInfo): Promise<unknown> {
    // `#used` is set before the resolver runs. So if two calls arrive at the same time, only one of them uses the resolver.
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

  /** Ends the generator of the override. */
  close(): void {
    void Promise.resolve(this.#answers?.return?.()).catch(() => {});
  }
}

function answersOf(result: unknown): Answers | undefined {
  if (typeof result !== 'object' || result === null) return undefined;
  if (Symbol.iterator in result) return (result as Iterable<unknown>)[Symbol.iterator]();
  return Symbol.asyncIterator in result ? (result as AsyncIterable<unknown>)[Symbol.asyncIterator]() : undefined;
}

/** All overrides of operations. If several overrides could answer, the newest override answers. */
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

  /**
   * Whether overrides were added for an operation. An override that was added for one call still counts after it has answered
   * this call.
   */
  has(id: OperationId): boolean {
    return this.#list.some((candidate) => candidate.id === id);
  }

  /**
   * Asks the overrides of an operation for an answer to a request, the newest override first. Returns the first result that is an
   * answer or `passthrough()`. If a resolver throws a value that is not a `Response`, throws the same value.
   */
  async resolve(id: OperationId, info: OverrideInfo): Promise<ResolverResult> {
    for (const { override } of this.#list.filter((candidate) => candidate.id === id)) {
      if (override.isSpent) continue;
      const resolution = await runResolver(() => override.resolve(info));
      if (resolution.kind !== 'next') return resolution;
    }
    return { kind: 'next' };
  }
}

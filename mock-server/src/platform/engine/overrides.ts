import { callable, checkArgument, checkOptions, flag, oneOf } from '../../base/arguments.ts';
import { contract, type OperationId } from '../../generated/contract.ts';
import { isResponse, type ResolverResult, runResolver } from './resolver-result.ts';

/**
 * What an override is told; the same as an MSW resolver.
 *
 * @example
 * const echo = ({ params, requestId }: OverrideInfo) => Response.json({ ...params, requestId }, { status: 503 });
 * platform.on('keys.get', echo, { once: true });
 */
export interface OverrideInfo {
  /** The request, its body unread. Its signal aborts when the caller gives up. */
  readonly request: Request;
  /** Path parameters. */
  readonly params: Readonly<Record<string, string>>;
  /** The cookies that were sent. */
  readonly cookies: Readonly<Record<string, string>>;
  /** The same as in the answer's `Request-Id`. */
  readonly requestId: string;
  /** Has something done once the answer's body has ended, or at once when the resolver gives none or the caller gives up. */
  readonly finalize: (callback: () => void | Promise<void>) => void;
}

/** What a resolver may return, at once or later. */
// biome-ignore lint/suspicious/noConfusingVoidType: a resolver without a return statement is one too, as in MSW.
type Resolved = Response | undefined | void;

/**
 * Answers in the place of an operation; `undefined` leaves it to the platform. An MSW resolver does, a generator too: it gives
 * one answer after the other, and its last one from then on. A thrown `Response` is the answer, `Response.error()` a network
 * failure. Anything else that it throws becomes a 500, whose cause stands in the journal and on the console.
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
  /** Only for the next call; for a generator, until it has ended. */
  readonly once?: boolean;
}

const operation = oneOf(Object.keys(contract.operations), 'the id of an operation, such as account.get');

type Answers = Iterator<unknown> | AsyncIterator<unknown>;

/** One resolver, with how far it has come if it is a generator. */
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

  /** What it returns for a request; a generator, what is its turn. */
  async resolve(info: OverrideInfo): Promise<unknown> {
    // Before it runs, so that two calls at once cannot both have it.
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

/** Answers that stand in for operations. The newest that answers wins. */
export class Overrides {
  readonly #list: { readonly id: OperationId; readonly override: Override }[] = [];

  /** Adds one. Throws a `RangeError` for an operation that there is not, a `TypeError` for anything else that is wrong. */
  add(id: OperationId, resolver: Resolver, options: OverrideOptions = {}): void {
    checkArgument({ of: 'platform.on', name: 'the operation' }, id, operation);
    checkArgument({ of: 'platform.on', name: 'the resolver' }, resolver, callable);
    checkOptions('platform.on', options, { once: flag });
    const { once = false } = options;
    this.#list.unshift({ id, override: new Override(resolver, once) });
  }

  /** Takes all away. */
  clear(): void {
    for (const { override } of this.#list.splice(0)) override.close();
  }

  /** Whether there may be one for an operation. */
  has(id: OperationId): boolean {
    return this.#list.some((candidate) => candidate.id === id);
  }

  /** What becomes of a request for an operation by its overrides. Throws what a resolver threw. */
  async resolve(id: OperationId, info: OverrideInfo): Promise<ResolverResult> {
    for (const { override } of this.#list.filter((candidate) => candidate.id === id)) {
      if (override.isSpent) continue;
      const resolution = await runResolver(() => override.resolve(info));
      if (resolution.kind !== 'next') return resolution;
    }
    return { kind: 'next' };
  }
}

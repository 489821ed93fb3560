import { callable, checkArgument, checkOptions, flag, oneOf } from '../base/arguments.ts';
import { contract, type OperationId } from '../generated/contract.ts';

/**
 * What an override is told; the same as an MSW resolver.
 *
 * @example
 * const echo = ({ params, requestId }: OverrideInfo) => Response.json({ ...params, requestId }, { status: 503 });
 * platform.on('keys.get', echo, { once: true });
 */
export interface OverrideInfo {
  /** The request, its body unread. */
  readonly request: Request;
  /** Path parameters. */
  readonly params: Readonly<Record<string, string>>;
  /** The same as in the answer's `Request-Id`. */
  readonly requestId: string;
}

/**
 * Answers in the place of an operation; `undefined` leaves it to the platform. An MSW resolver does.
 *
 * @example
 * const outOfOrder: Resolver = () => Response.json({ title: 'Out of order' }, { status: 503 });
 * platform.on('account.get', outOfOrder);
 */
export type Resolver = (info: OverrideInfo) => Response | undefined | Promise<Response | undefined>;

/**
 * How an override works.
 *
 * @example
 * const once: OverrideOptions = { once: true };
 * platform.on('account.get', () => new Response(null, { status: 502 }), once);
 */
export interface OverrideOptions {
  /** Only for the next call. */
  readonly once?: boolean;
}

const operation = oneOf(Object.keys(contract.operations), 'the id of an operation, such as account.get');

/** Answers that stand in for operations. The newest that answers wins. */
export class Overrides {
  readonly #list: { readonly id: OperationId; readonly resolver: Resolver; readonly once: boolean }[] = [];

  /** Adds one. Throws a `RangeError` for an operation that there is not, a `TypeError` for anything else that is wrong. */
  add(id: OperationId, resolver: Resolver, options: OverrideOptions = {}): void {
    checkArgument({ of: 'platform.on', name: 'the operation' }, id, operation);
    checkArgument({ of: 'platform.on', name: 'the resolver' }, resolver, callable);
    checkOptions('platform.on', options, { once: flag });
    const { once = false } = options;
    this.#list.unshift({ id, resolver, once });
  }

  /** Takes all away. */
  clear(): void {
    this.#list.length = 0;
  }

  /** What stands in for an operation, if anything does. */
  async answer(id: OperationId, info: OverrideInfo): Promise<Response | undefined> {
    for (const override of this.#list.filter((candidate) => candidate.id === id)) {
      // Taken out before it runs, so that two calls at once cannot both have it.
      if (override.once) this.#list.splice(this.#list.indexOf(override), 1);
      const response = await override.resolver(info);
      if (response) return response;
    }
    return undefined;
  }
}

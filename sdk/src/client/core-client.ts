import type { FollowedList } from '../base/follow.ts';
import type { Namespaces } from '../generated/namespaces.ts';
import { corePipeline } from '../pipeline/core-order.ts';
import { checkRuntime } from './check-runtime.ts';
import { createCoreDeps } from './core-deps.ts';
import { makeNamespaces } from './namespaces.ts';
import { checkCoreOptions, snapshotDefaults } from './option-table.ts';
import type { CoreOptions } from './options.ts';
import { counter, runCalls } from './run-calls.ts';

type WithoutFollowing<Methods> = {
  [Name in keyof Methods as Methods[Name] extends (...args: never[]) => FollowedList<unknown> ? never : Name]: Methods[Name];
};

/** The groups of methods, such as `keys`. They do not contain the methods that return new items of a list as they arrive. */
type CoreNamespaces = { readonly [Tag in keyof Namespaces]: WithoutFollowing<Namespaces[Tag]> };

/** The base class of the client. It has one property for each tag of the spec, such as `keys`. */
const Tagged = class {
  constructor(given: CoreOptions) {
    const options = checkCoreOptions(given);
    checkRuntime(options);
    const { deps, prefix } = createCoreDeps(options);
    const start = corePipeline(deps);
    Object.assign(
      this,
      makeNamespaces(runCalls({ deps, prefix, start, defaults: snapshotDefaults(options), nextId: counter() })),
    );
  }
} as new (
  given: CoreOptions,
) => CoreNamespaces;

/**
 * A small client for web pages and workers. Each operation is a method, such as `client.keys.list`. The client retries if a retry
 * is safe, and rejects only with a `SentinelSecError`. The client does not estimate quotas. It sends calls until a response says
 * that a quota is used up and how long to wait. The client sends further calls after this wait. The option `priority` of a call
 * has no effect. The constructor throws a `ConfigurationError` for invalid options.
 *
 * @example
 * ```ts
 * const small = new SentinelSecCore({ apiKey: platform.apiKey, fetch: platform.fetch });
 * const account = await small.account.get();
 * ```
 */
export class SentinelSecCore extends Tagged {
  constructor(options: CoreOptions = {}) {
    super(options);
  }
}

import type { RefusalFacts } from '../errors/from-response.ts';
import type { problemTypes } from '../generated/platform.ts';
import type { FailureCause } from './transport/failure-cause.ts';

/**
 * The client may retry after a response with one of these statuses. The layer `retry` also checks whether it is safe to send the
 * call twice.
 */
const statuses: ReadonlySet<number> = new Set([408, 421, 425, 429, 500, 502, 503, 504]);

/** For these problem types, the value says whether the client may retry. The status of the response does not matter then. */
const problems: Partial<Record<keyof typeof problemTypes, boolean>> = {
  // The first write with this idempotency key has most likely ended before the next attempt.
  'idempotency-in-progress': true,
  // A person must look at the usage first.
  'abnormal-usage-detected': false,
};

/** The kinds of failure after which the client may retry a request that got no complete response. */
const causes: ReadonlySet<FailureCause['kind']> = new Set(['network', 'tls', 'damaged']);

/**
 * Returns whether the same request may succeed later. After a 429 response with the problem type `abnormal-usage-detected`, the
 * client must not retry. If the body of a 429 response is incomplete and shows no known problem type, the function returns true
 * only if the response says how long to wait.
 */
export function isRetryableRefusal({ status, slug, complete, timed }: RefusalFacts): boolean {
  const own = slug !== undefined && Object.hasOwn(problems, slug) ? problems[slug as keyof typeof problems] : undefined;
  if (own !== undefined) return own;
  return statuses.has(status) && (status !== 429 || complete || slug !== undefined || timed);
}

/**
 * Returns whether a retry may succeed after a request got no complete response. If a proxy refused the connection, the result
 * depends on the HTTP status that the proxy sent.
 */
export const isRetryableCause = (cause: FailureCause): boolean =>
  cause.kind === 'proxy' ? statuses.has(cause.status) && cause.status !== 429 : causes.has(cause.kind);

import type { RefusalFacts } from '../errors/from-response.ts';
import type { problemTypes } from '../generated/platform.ts';
import type { FailureCause } from './transport/failure-cause.ts';

/**
 * The client may retry after a response with one of these statuses. This set and the two tables below contain all failures after
 * which the client may retry. The layer `retry` decides how often and when the client retries, and whether it is safe to send the
 * call twice.
 */
const statuses: ReadonlySet<number> = new Set([408, 421, 425, 429, 500, 502, 503, 504]);

/**
 * For these problem types, the value in this table decides whether the client may retry, and not the status. The value true
 * allows a retry.
 */
const problems: Partial<Record<keyof typeof problemTypes, boolean>> = {
  // The first write with this idempotency key has most likely ended before the next attempt.
  'idempotency-in-progress': true,
  // A person must look at the usage first.
  'abnormal-usage-detected': false,
};

/** The failures below HTTP after which the client may retry. */
const causes: ReadonlySet<FailureCause['kind']> = new Set(['network', 'tls', 'damaged']);

/**
 * Returns whether the same request may succeed later. A 429 response may have the problem type `abnormal-usage-detected`, after
 * which the client must not retry. An incomplete body of a 429 response may not show the problem type. The client then retries
 * only if the response states a time.
 */
export function isRetryableRefusal({ status, slug, complete, timed }: RefusalFacts): boolean {
  const own = slug !== undefined && Object.hasOwn(problems, slug) ? problems[slug as keyof typeof problems] : undefined;
  if (own !== undefined) return own;
  return statuses.has(status) && (status !== 429 || complete || slug !== undefined || timed);
}

/**
 * Returns whether a request without a response, or with an incomplete response body, may succeed later. If a proxy refused the
 * connection, the status of the proxy's response decides.
 */
export const isRetryableCause = (cause: FailureCause): boolean =>
  cause.kind === 'proxy' ? statuses.has(cause.status) && cause.status !== 429 : causes.has(cause.kind);

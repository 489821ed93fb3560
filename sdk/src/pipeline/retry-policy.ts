import type { RefusalFacts } from '../errors/from-response.ts';
import type { problemTypes } from '../generated/platform.ts';
import type { FailureCause } from './transport/failure-cause.ts';

/**
 * The statuses that may be retried. Together with the two tables below, this is the only place that says which failures may be retried; all
 * others are not. The layer `retry` decides how often and when, and whether the call may be sent twice at all.
 */
const statuses: ReadonlySet<number> = new Set([408, 421, 425, 429, 500, 502, 503, 504]);

/** Problem types that decide in place of their status. */
const problems: Partial<Record<keyof typeof problemTypes, boolean>> = {
  // The first write with this idempotency key will have ended by the next attempt.
  'idempotency-in-progress': true,
  // A person must look at the usage first.
  'abnormal-usage-detected': false,
};

/** Failures below HTTP that may not happen again. */
const causes: ReadonlySet<FailureCause['kind']> = new Set(['network', 'tls', 'damaged']);

/**
 * Returns whether the request may succeed later. A 429 with an incomplete body may be a final refusal, so the client retries it
 * only if it states a time.
 */
export function isRetryableRefusal({ status, slug, complete, timed }: RefusalFacts): boolean {
  const own = slug !== undefined && Object.hasOwn(problems, slug) ? problems[slug as keyof typeof problems] : undefined;
  if (own !== undefined) return own;
  return statuses.has(status) && (status !== 429 || complete || slug !== undefined || timed);
}

/**
 * Returns whether the request may succeed after a failure without a response or within the body. For a refusal by a proxy, the
 * status decides.
 */
export const isRetryableCause = (cause: FailureCause): boolean =>
  cause.kind === 'proxy' ? statuses.has(cause.status) && cause.status !== 429 : causes.has(cause.kind);

import type { SentinelSecError } from '../errors/error.ts';
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
 * Returns whether the same request may succeed later. If the body shows no known problem type, for example because it is
 * incomplete, only the status decides.
 */
export function isRetryableRefusal({ status, slug }: RefusalFacts): boolean {
  const own = slug !== undefined && Object.hasOwn(problems, slug) ? problems[slug as keyof typeof problems] : undefined;
  return own ?? statuses.has(status);
}

/**
 * Returns whether a retry may succeed after a request got no complete response. If a proxy refused the connection, the result
 * depends on the HTTP status that the proxy sent.
 */
export const isRetryableCause = (cause: FailureCause): boolean =>
  cause.kind === 'proxy' ? statuses.has(cause.status) && cause.status !== 429 : causes.has(cause.kind);

/**
 * Returns whether the failed attempt may have taken effect. With the statuses 421, 425 and 429, the server says that it has not
 * run the operation (RFC 9110 section 15.5.20, RFC 8470 section 5.2, RFC 6585 section 4).
 */
export const mayHaveTakenEffect = ({ status }: Pick<SentinelSecError, 'status'>): boolean =>
  status !== 421 && status !== 425 && status !== 429;

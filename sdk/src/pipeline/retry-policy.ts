import type { RefusalFacts } from '../errors/from-response.ts';
import type { problemTypes } from '../generated/platform.ts';
import type { FailureCause } from './transport/failure-cause.ts';

/**
 * The one table of what may be tried again. It is reached only by what it names: whatever else happens is not tried again.
 * Whether a call may be sent twice, how often and when is for `retry`.
 */
const statuses: ReadonlySet<number> = new Set([408, 421, 425, 429, 500, 502, 503, 504]);

/** Problems that know better than their status. */
const problems: Partial<Record<keyof typeof problemTypes, boolean>> = {
  // The first write of this idempotency key will have ended.
  'idempotency-in-progress': true,
  // The platform asks for a person to look.
  'abnormal-usage-detected': false,
};

/** Failures below HTTP that a second try may not meet. */
const causes: ReadonlySet<FailureCause['kind']> = new Set(['network', 'tls', 'damaged']);

/** Whether an answer may be another one later. A 429 that cannot be read may ask for a stop: only one that names a time is taken at its word. */
export function isRetryableRefusal({ status, slug, complete, timed }: RefusalFacts): boolean {
  const own = slug !== undefined && Object.hasOwn(problems, slug) ? problems[slug as keyof typeof problems] : undefined;
  if (own !== undefined) return own;
  return statuses.has(status) && (status !== 429 || complete || slug !== undefined || timed);
}

/** Whether a failure without an answer, or within its body, may not happen again. A proxy's refusal is judged as a server's is. */
export const isRetryableCause = (cause: FailureCause): boolean =>
  cause.kind === 'proxy' ? statuses.has(cause.status) && cause.status !== 429 : causes.has(cause.kind);

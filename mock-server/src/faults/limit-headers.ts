import type { Check } from '../base/arguments.ts';
import { changedHeaders } from './changed-body.ts';
import type { FaultKind } from './fault-kind.ts';

/**
 * Sends wrong values in the headers `RateLimit`, `RateLimit-Policy` and `Retry-After`. If you set no value, the fault replaces
 * each number in these headers with a word. A client then cannot parse the headers.
 *
 * @example
 * const fault: LimitHeadersFault = { kind: 'limit-headers', rateLimit: '"standard";r=-1', retryAfter: 'soon' };
 * platform.faults.add(fault);
 */
export interface LimitHeadersFault {
  /** The name of this kind of fault: `limit-headers`. */
  readonly kind: 'limit-headers';
  /** The value of `RateLimit`. */
  readonly rateLimit?: string;
  /** The value of `RateLimit-Policy`. */
  readonly rateLimitPolicy?: string;
  /** The value of `Retry-After`. */
  readonly retryAfter?: string;
}

const names = { rateLimit: 'RateLimit', rateLimitPolicy: 'RateLimit-Policy', retryAfter: 'Retry-After' } as const;

function isHeaderValue(value: unknown): boolean {
  try {
    return typeof value === 'string' && new Headers({ 'Retry-After': value }).has('Retry-After');
  } catch {
    return false;
  }
}

const headerValue: Check = { allowed: 'a string that can be the value of a header', holds: isHeaderValue };

/** Defines the fault `limit-headers`: checks its options and produces the fault. */
export const limitHeaders: FaultKind<LimitHeadersFault> = {
  options: { rateLimit: headerValue, rateLimitPolicy: headerValue, retryAfter: headerValue },
  phase: () => 'answer',
  answer(options, response) {
    const entries = Object.entries(names).map(([option, name]): [string, string | undefined] => [
      name,
      options[option as keyof typeof names],
    ]);
    const given = entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
    return changedHeaders(response, Object.fromEntries(given.length > 0 ? given : unreadable(response)));
  },
};

/** Returns the limit headers of an answer, with a word in place of each number. */
const unreadable = ({ headers }: Response): [string, string][] =>
  Object.values(names).flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value.replace(/\b\d+\b/g, 'many')]];
  });

import { checkOptions, isRecord, shown } from '../base/arguments.ts';
import type { OperationId } from '../generated/contract.ts';
import type { JournalFilter } from '../platform/journal/journal-filter.ts';
import type { JournalQueries } from '../platform/journal/journal-queries.ts';
import type { RequestCount } from '../platform/journal/verification.ts';
import { type LintFinding, type LintOptions, lintText } from '../platform/lint/lint.ts';

/**
 * Options of `toHaveReceived`: the conditions for a matching request, and how many matching requests the platform must have
 * received (default: one or more).
 *
 * @example
 * const once: ReceivedOptions = { times: 1, body: { format: 'csv' } };
 * console.log(once);
 */
export interface ReceivedOptions extends Omit<JournalFilter, 'operation'>, RequestCount {}

/** The matchers for platforms and worlds. `Result` is the type that a matcher returns in the test runner. */
export interface PlatformMatchers<Result = void> {
  /**
   * Checks that the platform received requests of an operation, by default at least one. If the check fails, the error message
   * shows the most similar request, and why this request does not match.
   */
  toHaveReceived(operation: OperationId, options?: ReceivedOptions): Result;
  /** Checks that the requests of the platform's clients break no rule of the client lint. */
  toPassLint(options?: LintOptions): Result;
}

/** The result that a matcher returns to the test runner. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The parts of a platform that the matchers use. */
interface Matched {
  readonly journal: Pick<JournalQueries, 'examine'>;
  lint(options?: LintOptions): readonly LintFinding[];
}

function platformOf(matcher: string, received: unknown): Matched {
  const { journal, lint } = (typeof received === 'object' && received !== null ? received : {}) as Partial<Matched>;
  if (typeof journal?.examine === 'function' && typeof lint === 'function') return received as Matched;
  throw new TypeError(`${matcher}: expect(…) got ${shown(received)}; it must be a platform or a world.`);
}

/**
 * The matchers, to pass to `expect.extend`. In Vitest, importing `@sentinelsec/mock-server/vitest` adds the matchers without this
 * step. In Jest, importing `@sentinelsec/mock-server/jest` adds the matchers to the global `expect`.
 *
 * @example
 * ```ts no-run: Jest runs it
 * // import { expect } from '@jest/globals';
 * // import { matchers } from '@sentinelsec/mock-server/jest';
 * // expect.extend(matchers);
 * // expect(platform).toHaveReceived('account.get', { times: 1 });
 * ```
 */
export const matchers = {
  toHaveReceived(received: unknown, operation: OperationId, options: ReceivedOptions = {}): MatcherResult {
    const of = 'toHaveReceived';
    if (!isRecord(options)) checkOptions<object>(of, options, {});
    const { times, atLeast, atMost, ...filter } = options;
    const count = Object.fromEntries(Object.entries({ times, atLeast, atMost }).filter(([, value]) => value !== undefined));
    const { matching, error } = platformOf(of, received).journal.examine(of, { ...filter, operation }, count);
    if (error) return { pass: false, message: () => error.message };
    return {
      pass: true,
      message: () => `${of}: expected no matching request of ${operation}, but ${matching.length} of its requests matched.`,
    };
  },
  toPassLint(received: unknown, options: LintOptions = {}): MatcherResult {
    const findings = platformOf('toPassLint', received).lint(options);
    return {
      pass: findings.length === 0,
      message: () =>
        findings.length === 0 ? 'toPassLint: expected findings of the client lint, but there are none.' : lintText(findings),
    };
  },
};

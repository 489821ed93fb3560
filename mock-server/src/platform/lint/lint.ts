import { type Check, checkOptions, oneOf } from '../../base/arguments.ts';
import { momentOf } from '../../base/time.ts';
import { moment } from '../journal/journal-filter.ts';
import type { JournalRequest } from '../journal/request-facts.ts';
import type { JournalEntry } from '../journal-entry.ts';
import { earlyPoll, earlyRetry } from './early-request.ts';
import { herd } from './herd.ts';
import { keyInUrl } from './key-in-url.ts';
import type { LintRule } from './lint-rule.ts';
import { RequestIndex } from './request-index.ts';
import { unsafeRepeat } from './unsafe-repeat.ts';

const rules = [earlyRetry, earlyPoll, herd, unsafeRepeat, keyInUrl] as const satisfies readonly LintRule[];

/**
 * The name of a rule of the client lint.
 *
 * @example
 * const rule: LintRuleName = 'early-retry';
 * platform.lint({ rules: [rule] });
 */
export type LintRuleName = (typeof rules)[number]['name'];

/**
 * The description of a rule of the client lint.
 *
 * @example
 * const texts: readonly string[] = lintRules.map(({ name, what }: LintRuleInfo) => `${name}: ${what}`);
 * console.log(texts.join('\n'));
 */
export interface LintRuleInfo {
  /** The name of the rule, as in `LintFinding.rule`. */
  readonly name: LintRuleName;
  /** Says what the rule finds. */
  readonly what: string;
  /** Says why this is a mistake. */
  readonly why: string;
  /** Says how to correct the client. */
  readonly fix: string;
}

/** All rules of the client lint, in the order in which `platform.lint()` applies them. */
export const lintRules: readonly LintRuleInfo[] = rules.map(({ name, what, why, fix }) => ({ name, what, why, fix }));

/**
 * A mistake that a client made in one or more requests of the journal.
 *
 * @example
 * const findings: readonly LintFinding[] = platform.lint();
 * console.log(findings.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
 */
export interface LintFinding {
  /** The rule that was broken. */
  readonly rule: LintRuleName;
  /** Says what the client did and how to correct the client, in one line. */
  readonly message: string;
  /** The requests that show the mistake, oldest first. */
  readonly entries: readonly JournalEntry[];
}

/**
 * Options of `platform.lint`.
 *
 * @example
 * const options: LintOptions = { rules: ['early-retry', 'herd'] };
 * platform.lint(options);
 */
export interface LintOptions {
  /** The rules to apply. Default: all. */
  readonly rules?: readonly LintRuleName[];
  /** Checks only requests that arrived at this time or later: milliseconds since the epoch, a `Date` or RFC 3339. */
  readonly since?: number | string | Date;
}

/**
 * The error for the findings of `platform.lint()`: mistakes that a client made. The message describes the first 20 mistakes, and
 * says how to correct the client.
 *
 * @example
 * try {
 *   const findings = platform.lint();
 *   if (findings.length > 0) throw new LintError(findings);
 * } catch (error) {
 *   if (error instanceof LintError) console.log(error.findings[0]?.rule);
 * }
 */
export class LintError extends Error {
  /** The name of this kind of error. */
  override readonly name = 'LintError';
  /** The mistakes, in the order of the rules. */
  readonly findings: readonly LintFinding[];

  constructor(findings: readonly LintFinding[]) {
    super(lintText(findings));
    this.findings = findings;
  }
}

const shownMost = 20;

/** Returns findings as text. The first line says how many findings there are. Each of the first 20 findings has its own line. */
export function lintText(findings: readonly LintFinding[]): string {
  const head = `The client lint has ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}:`;
  const more = findings.length > shownMost ? [`  and ${findings.length - shownMost} more`] : [];
  return [head, ...findings.slice(0, shownMost).map(({ rule, message }) => `  ${rule}: ${message}`), ...more].join('\n');
}

const names: readonly string[] = rules.map(({ name }) => name);

/** Accepts a list of rules. */
export const ruleNames: Check = {
  allowed: `a list of these rules: ${names.join(', ')}`,
  holds: (value) => Array.isArray(value) && value.every(oneOf(names).holds),
};

/** Applies the rules to requests. Throws a `TypeError` or `RangeError` for wrong options. */
export function lint(requests: readonly JournalRequest[], options: LintOptions): readonly LintFinding[] {
  checkOptions('platform.lint', options, { rules: ruleNames, since: moment });
  const from = options.since === undefined ? Number.NEGATIVE_INFINITY : momentOf(options.since);
  const index = new RequestIndex(requests.filter(({ entry }) => entry.at >= from));
  return rules
    .filter(({ name }) => options.rules?.includes(name) ?? true)
    .flatMap((rule) =>
      rule.find(index).map(({ detail, entries }) => ({ rule: rule.name, message: `${detail} ${rule.fix}`, entries })),
    );
}

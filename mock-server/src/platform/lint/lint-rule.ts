import type { JournalEntry } from '../journal-entry.ts';
import type { RequestIndex } from './request-index.ts';

/** A rule of the client lint: a mistake that clients make, and how to find it in the journal. */
export interface LintRule {
  /** The name of the rule. */
  readonly name: string;
  /** Says what the rule finds. */
  readonly what: string;
  /** Says why a client should not do what the rule finds. */
  readonly why: string;
  /** Says how to correct the client. */
  readonly fix: string;
  /** Finds all cases in which requests break the rule. */
  readonly find: (requests: RequestIndex) => readonly LintMatch[];
}

/** One case in which requests break a rule. */
export interface LintMatch {
  /** Says what the client did, in one or two sentences on one line. */
  readonly detail: string;
  /** The requests that break the rule, oldest first. */
  readonly entries: readonly JournalEntry[];
}

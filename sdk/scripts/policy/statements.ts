import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A statement of the privacy policy, and what becomes of it here. */
export interface Statement {
  readonly id: string;
  /** What the policy says, in the project's own words. */
  readonly says: string;
  /** Operations and JSON Pointers into the description. */
  readonly spec?: readonly string[];
  readonly mock?: string;
  readonly sdk?: string;
  /** The titles of its tests. */
  readonly tests?: readonly string[];
  /** Why a client toolkit cannot show it. */
  readonly reason?: string;
  /** Where what is done differs from the words of the policy, or ends. */
  readonly note?: string;
}

/** Statements that belong together. */
export interface Section {
  readonly section: string;
  readonly statements: readonly Statement[];
}

/** The list in a file. */
export const readSections = (file: string): Section[] => parse(readFileSync(file, 'utf8'));

/** All statements of a list, in their order. */
export const statementsOf = (sections: readonly Section[]): Statement[] => sections.flatMap(({ statements }) => statements);

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A statement of the privacy policy, with its evidence in this project. */
export interface Statement {
  readonly id: string;
  /** The statement in the words of this project. */
  readonly says: string;
  /** The operations of the spec, and the JSON Pointers into the spec, that implement the statement. */
  readonly spec?: readonly string[];
  readonly mock?: string;
  readonly sdk?: string;
  /** The titles of the tests that check the statement. */
  readonly tests?: readonly string[];
  /** The reason why this project has no evidence for the statement. */
  readonly reason?: string;
  /** The difference between the implementation and the statement, or the limits of the implementation. */
  readonly note?: string;
}

/** Statements that belong together. */
export interface Section {
  readonly section: string;
  readonly statements: readonly Statement[];
}

/** Reads the list of statements in a file. */
export const readSections = (file: string): Section[] => parse(readFileSync(file, 'utf8'));

/** Returns all statements of a list, in their order. */
export const statementsOf = (sections: readonly Section[]): Statement[] => sections.flatMap(({ statements }) => statements);

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A statement of the privacy policy, with its evidence in this project. */
export interface Statement {
  readonly id: string;
  /** The statement in the words of this project. */
  readonly says: string;
  /** Operations, and JSON Pointers into the spec. */
  readonly spec?: readonly string[];
  readonly mock?: string;
  readonly sdk?: string;
  /** The titles of its tests. */
  readonly tests?: readonly string[];
  /** Why this project cannot show the statement. */
  readonly reason?: string;
  /** How the implementation differs from the statement, or where it ends. */
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

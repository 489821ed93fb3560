import type { Spec } from './load.ts';
import type { Operation } from './model.ts';

/** An error in a spec. */
export interface Fault {
  /** The id of an operation, or a JSON Pointer. */
  readonly place: string;
  /** The description of the error, and the advice what to do, in sentences. */
  readonly fault: string;
}

/** The input of a rule: a spec and its operations. */
export interface Described {
  readonly spec: Spec;
  readonly operations: readonly Operation[];
}

/** A rule: a function that finds the faults of one kind. */
export type Rule = (described: Described) => Fault[];

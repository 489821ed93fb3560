import type { Spec } from './load.ts';
import type { Operation } from './model.ts';

/** Something that is wrong with a description. */
export interface Fault {
  /** Where: an operation's id, or a JSON Pointer. */
  readonly place: string;
  /** What is wrong, as a sentence. */
  readonly fault: string;
}

/** A description as rules see it. */
export interface Described {
  readonly spec: Spec;
  readonly operations: readonly Operation[];
}

/** One rule: what it finds wrong. */
export type Rule = (described: Described) => Fault[];

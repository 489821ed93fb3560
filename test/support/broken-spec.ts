import path from 'node:path';
import type { Rule } from '../../sdk/scripts/spec/fault.ts';
import { faultsOf } from '../../sdk/scripts/spec/faults.ts';
import { load, type Spec } from '../../sdk/scripts/spec/load.ts';
import { operationsOf } from '../../sdk/scripts/spec/model.ts';
import { lineOf } from '../../sdk/scripts/spec/shape.ts';
import { root } from './project-root.ts';

type Path = readonly (string | number)[];

/** A title of a test, the place to edit in openapi.yaml, the new value, and the line that the lint then reports. */
export type Break = readonly [claim: string, at: Path, change: unknown, line: string | unknown];

/** Returns a change that adds a value at the end of a list. */
export const also =
  (item: unknown) =>
  (list: unknown): unknown[] => [...(list as unknown[]), item];

// The spec as text. Each parsed copy has separate values, also where the YAML file uses aliases.
const whole = JSON.stringify(load(path.join(root, 'openapi.yaml')));

/**
 * Returns what a rule reports after one edit of openapi.yaml. `change` is the new value, a function that returns the new value, or
 * `undefined` to remove the value.
 */
export function linesAfter(rule: Rule, at: Path, change: unknown): string[] {
  const spec = changed(at, change);
  return rule({ spec, operations: operationsOf(spec) }).map(({ place, fault }) => `${place}: ${fault}`);
}

/** Returns what the whole lint reports after one edit of openapi.yaml. */
export const lintAfter = (at: Path, change: unknown): string[] => faultsOf(changed(at, change)).map(lineOf);

function changed(at: Path, change: unknown): Spec {
  const spec = JSON.parse(whole) as Spec;
  const owner = at.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], spec) as Record<
    string,
    unknown
  >;
  const key = String(at.at(-1));
  const value: unknown = typeof change === 'function' ? change(owner[key]) : change;
  if (Array.isArray(owner)) owner.splice(Number(key), 1, ...(value === undefined ? [] : [value]));
  else if (value === undefined) delete owner[key];
  else Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
  return spec;
}

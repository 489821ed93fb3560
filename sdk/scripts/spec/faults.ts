import type { Fault, Rule } from './fault.ts';
import type { Spec } from './load.ts';
import { operationsOf } from './model.ts';
import { agreement } from './rules/agreement.ts';
import { closedBodies } from './rules/closed-bodies.ts';
import { collection } from './rules/collection.ts';
import { components } from './rules/components.ts';
import { conditions } from './rules/conditions.ts';
import { errors } from './rules/errors.ts';
import { examples } from './rules/examples.ts';
import { neverCollected } from './rules/never-collected.ts';
import { operations } from './rules/operations.ts';
import { prose } from './rules/prose.ts';
import { security } from './rules/security.ts';
import { vocabulary } from './rules/vocabulary.ts';
import { writes } from './rules/writes.ts';

const rules: readonly Rule[] = [
  vocabulary,
  agreement,
  operations,
  security,
  errors,
  writes,
  conditions,
  closedBodies,
  collection,
  neverCollected,
  examples,
  prose,
  components,
];

/** All that the rules find wrong with a description. Throws where it cannot be read as one. */
export function faultsOf(spec: Spec): Fault[] {
  const described = { spec, operations: operationsOf(spec) };
  return rules.flatMap((rule) => rule(described));
}

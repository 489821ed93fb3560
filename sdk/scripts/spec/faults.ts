import type { Fault, Rule } from './fault.ts';
import type { Spec } from './load.ts';
import { operationsOf } from './model.ts';
import { agreement } from './rules/agreement.ts';
import { bodies } from './rules/bodies.ts';
import { bounds } from './rules/bounds.ts';
import { closedBodies } from './rules/closed-bodies.ts';
import { collection } from './rules/collection.ts';
import { conditions } from './rules/conditions.ts';
import { creating } from './rules/creating.ts';
import { credentials } from './rules/credentials.ts';
import { dates } from './rules/dates.ts';
import { descriptions } from './rules/descriptions.ts';
import { errors } from './rules/errors.ts';
import { examples } from './rules/examples.ts';
import { figures } from './rules/figures.ts';
import { finite } from './rules/finite.ts';
import { followedItems, following } from './rules/following.ts';
import { names, recordIds } from './rules/names.ts';
import { neverCollected } from './rules/never-collected.ts';
import { operations } from './rules/operations.ts';
import { paging } from './rules/paging.ts';
import { paths } from './rules/paths.ts';
import { readable } from './rules/readable.ts';
import { references, unusedComponents } from './rules/references.ts';
import { satisfiable } from './rules/satisfiable.ts';
import { security } from './rules/security.ts';
import { values } from './rules/values.ts';
import { vocabulary } from './rules/vocabulary.ts';
import { writes } from './rules/writes.ts';
import { shapeFaults } from './shape.ts';

/**
 * The rules that are checked first, because all other rules rely on them. Each of these rules also relies on the previous rules
 * in this list. Therefore, the check ends after the first rule that finds a fault.
 */
const beforeAll: readonly Rule[] = [references, finite, vocabulary, readable];
const requirements: readonly Rule[] = [names, paths, bodies, security, agreement, values, satisfiable, figures, dates, following];

/**
 * Further rules for openapi.yaml, which make sure that the spec is complete and consistent. Code can be generated even if these
 * rules find faults.
 */
const styleRules: readonly Rule[] = [
  operations,
  errors,
  writes,
  conditions,
  creating,
  credentials,
  descriptions,
  paging,
  followedItems,
  closedBodies,
  bounds,
  collection,
  neverCollected,
  examples,
  recordIds,
  unusedComponents,
];

/** Returns the faults of a spec that prevent code from being generated. */
export function obstaclesOf(spec: Spec): Fault[] {
  const shape = shapeFaults(spec);
  if (shape.length > 0) return shape;
  const unread = { spec, operations: [] };
  const first = beforeAll.map((rule) => rule(unread)).find((faults) => faults.length > 0);
  if (first) return first;
  const described = { spec, operations: operationsOf(spec) };
  return requirements.flatMap((rule) => rule(described));
}

/** Returns all faults of a spec. Throws an error if an operation cannot be read. */
export function faultsOf(spec: Spec): Fault[] {
  const obstacles = obstaclesOf(spec);
  if (obstacles.length > 0) return obstacles;
  const described = { spec, operations: operationsOf(spec) };
  return styleRules.flatMap((rule) => rule(described));
}

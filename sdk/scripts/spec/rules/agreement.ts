import type { Fault, Rule } from '../fault.ts';
import type { Node, Spec } from '../load.ts';

/**
 * The names of schemas, each with the name of a map at the root of the spec. The enum of the schema must list the keys of the
 * map.
 */
const enums: Readonly<Record<string, string>> = {
  Scope: 'x-scopes',
  RoleName: 'x-roles',
  Plan: 'x-plans',
  Dataset: 'x-datasets',
  DataCategory: 'x-data-categories',
  DataClassName: 'x-data-classes',
  Purpose: 'x-purposes',
  Team: 'x-teams',
};

/**
 * Checks that the parts of the spec agree with each other. These names must exist: quota policies of operations, scopes of roles,
 * purposes of data categories, and schemas and scopes of datasets. At least one operation must use each quota policy. Each schema
 * in `enums` must list the keys of its map in the same order.
 */
export const agreement: Rule = ({ spec, operations }) => {
  const policies = keys(spec, 'x-quota-policies');
  const applied = new Set(operations.flatMap((operation) => operation.policies));
  return [
    ...Object.entries(enums).flatMap(([schema, map]) => enumFaults(spec, schema, map)),
    ...operations.flatMap(({ id, policies: own }) =>
      unknown(own, policies).map((name) => ({ place: id, fault: `the quota policy ${name} is not in x-quota-policies.` })),
    ),
    ...unknown(policies, [...applied]).map((name) => ({
      place: `/x-quota-policies/${name}`,
      fault: 'no operation uses this quota policy. Name it in an operation, or remove it.',
    })),
    ...roleFaults(
      spec,
      operations.filter(({ invitation }) => invitation).flatMap(({ scopes }) => scopes),
    ),
    ...mapFaults(spec),
  ];
};

const keys = (spec: Spec, map: string): string[] => Object.keys(spec[map] as Node);
const unknown = (names: readonly string[], known: readonly string[]): string[] => names.filter((name) => !known.includes(name));

function enumFaults(spec: Spec, schema: string, map: string): Fault[] {
  const listed = (spec.components.schemas[schema]?.enum ?? []) as string[];
  return listed.join() === keys(spec, map).join()
    ? []
    : [{ place: `/components/schemas/${schema}`, fault: `the enum must list the keys of ${map} in the same order.` }];
}

/**
 * Checks the scopes of roles. The owner must have all scopes. The auditor may have only scopes for reading, and the scopes in
 * `enrolling`. Every role must have the scopes in `enrolling`: an invited member needs them to enrol a first factor.
 */
function roleFaults(spec: Spec, enrolling: readonly string[]): Fault[] {
  const scopes = keys(spec, 'x-scopes');
  const roles = spec['x-roles'] as Readonly<Record<string, { scopes: string[] }>>;
  const lacking = unknown(scopes, roles.owner?.scopes ?? []);
  const writing = (roles.auditor?.scopes ?? []).filter((scope) => !scope.endsWith(':read') && !enrolling.includes(scope));
  return [
    ...Object.entries(roles).flatMap(([role, { scopes: own }]) =>
      unknown(own, scopes).map((scope) => ({ place: `/x-roles/${role}`, fault: `the scope ${scope} is not in x-scopes.` })),
    ),
    ...Object.entries(roles).flatMap(([role, { scopes: own }]) =>
      unknown(enrolling, own).map((scope) => ({
        place: `/x-roles/${role}`,
        fault: `the role needs the scope ${scope}, so that its members can enrol a first factor.`,
      })),
    ),
    ...(lacking.length > 0
      ? [{ place: '/x-roles/owner', fault: `the owner must have every scope. Add ${lacking.join(', ')}.` }]
      : []),
    ...(writing.length > 0
      ? [{ place: '/x-roles/auditor', fault: `the auditor may only read. Remove ${writing.join(', ')}.` }]
      : []),
  ];
}

function mapFaults(spec: Spec): Fault[] {
  const categories = spec['x-data-categories'] as Readonly<Record<string, { purposes: string[] }>>;
  const datasets = spec['x-datasets'] as Readonly<Record<string, { schema: string; scope: string }>>;
  return [
    ...Object.entries(categories).flatMap(([name, { purposes }]) =>
      unknown(purposes, keys(spec, 'x-purposes')).map((purpose) => ({
        place: `/x-data-categories/${name}`,
        fault: `the purpose ${purpose} is not in x-purposes.`,
      })),
    ),
    ...Object.entries(datasets).flatMap(([name, { schema, scope }]) => [
      ...(spec.components.schemas[schema] ? [] : [{ place: `/x-datasets/${name}`, fault: `there is no schema ${schema}.` }]),
      ...(keys(spec, 'x-scopes').includes(scope)
        ? []
        : [{ place: `/x-datasets/${name}`, fault: `the scope ${scope} is not in x-scopes.` }]),
    ]),
  ];
}

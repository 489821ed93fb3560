import type { Fault, Rule } from '../fault.ts';
import type { Node, Spec } from '../load.ts';
import type { Operation } from '../model.ts';

type Requirement = Readonly<Record<string, readonly string[]>>;

/**
 * Checks three things. `apiKey` and `basic` must have the same requirements. All scopes must be declared and used. An operation
 * that needs MFA must have a quota policy with the charge `after-mfa`. All other operations must have no such policy.
 */
export const security: Rule = ({ spec, operations }) => {
  const known = Object.keys(spec['x-scopes'] as Node);
  const used = new Set(operations.flatMap(({ scopes }) => scopes));
  return [
    ...operations.flatMap((operation) => [
      ...equality(spec, operation),
      ...scopes(operation, known),
      ...stepUp(spec, operation),
      ...anonymous(spec, operation),
    ]),
    ...known
      .filter((scope) => !used.has(scope))
      .map((scope) => ({ place: `/x-scopes/${scope}`, fault: 'no operation needs this scope. Remove it.' })),
  ];
};

function equality(spec: Spec, { id, method, path }: Operation): Fault[] {
  const item = spec.paths[path] as Readonly<Record<string, { security: Requirement[] }>>;
  const requirements = item[method.toLowerCase()]?.security ?? [];
  const of = (scheme: string): string[] =>
    requirements
      .filter((requirement) => requirement[scheme])
      .map(({ [scheme]: scopes, ...others }) => JSON.stringify([scopes, others]))
      .sort();
  return of('apiKey').join() === of('basic').join()
    ? []
    : [{ place: id, fault: '`apiKey` and `basic` must have the same requirements.' }];
}

function scopes({ id, auth, scopes }: Operation, known: readonly string[]): Fault[] {
  if (auth === 'key' && scopes.length === 0) return [{ place: id, fault: 'the operation takes a key, so it must need a scope.' }];
  return scopes
    .filter((scope) => !known.includes(scope))
    .map((scope) => ({ place: id, fault: `the scope ${scope} is not in x-scopes.` }));
}

function stepUp(spec: Spec, { id, mfa, policies }: Operation): Fault[] {
  const known = spec['x-quota-policies'] as Readonly<Record<string, { charge?: string }>>;
  const charged = policies.some((name) => known[name]?.charge === 'after-mfa');
  return mfa === charged
    ? []
    : [{ place: id, fault: 'an operation has a quota policy with the charge `after-mfa` if and only if it needs MFA.' }];
}

/** Checks the quota policies of operations without a key. The calls of these operations can be counted only by IP address. */
function anonymous(spec: Spec, { id, auth, policies }: Operation): Fault[] {
  if (auth !== 'none') return [];
  const known = spec['x-quota-policies'] as Readonly<Record<string, { partition?: string }>>;
  const byAddress = (name: string): boolean => known[name] === undefined || known[name].partition === 'ip';
  return policies
    .filter((name) => !byAddress(name))
    .map((name) => ({
      place: id,
      fault: `the operation needs no key, but the quota policy ${name} counts by ${known[name]?.partition}.`,
    }));
}

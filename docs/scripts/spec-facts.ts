import path from 'node:path';
import { load, type Spec } from '../../sdk/scripts/spec/load.ts';
import { type Operation, operationsOf } from '../../sdk/scripts/spec/model.ts';
import { type ProblemType, problemTypesOf } from '../../sdk/scripts/spec/problems.ts';
import { repositoryRoot } from './repository.ts';

/** A quota policy as the spec defines it. */
export interface QuotaPolicyFacts {
  readonly description: string;
  readonly quota: number;
  readonly burst?: number;
  readonly window?: number;
  readonly algorithm: string;
  readonly partition: string;
  readonly unit: string;
  readonly charge?: string;
}

/** A data class as the spec defines it, with its retention periods. */
export interface DataClassFacts {
  readonly description: string;
  readonly clock: string;
  readonly anonymize_after?: string;
  readonly delete_after?: string;
  readonly adjustable?: string;
}

/** The parts of the spec from which the pages are generated. */
export interface SpecFacts {
  readonly spec: Spec;
  readonly operations: readonly Operation[];
  readonly problems: readonly ProblemType[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly policies: Readonly<Record<string, QuotaPolicyFacts>>;
  readonly plans: Readonly<Record<string, { readonly description: string; readonly scale: number }>>;
  readonly scopes: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, { readonly description: string; readonly scopes: readonly string[] }>>;
  readonly datasets: Readonly<Record<string, { readonly description: string; readonly scope: string }>>;
  readonly classes: Readonly<Record<string, DataClassFacts>>;
  readonly categories: Readonly<
    Record<string, { readonly title: string; readonly purposes: readonly string[]; readonly personal?: boolean }>
  >;
  readonly purposes: Readonly<Record<string, { readonly title: string }>>;
  readonly neverCollected: Readonly<Record<string, { readonly title: string }>>;
  readonly figures: Readonly<
    Record<string, { readonly value: number | string; readonly description: string; readonly 'x-basis': string }>
  >;
  /** The base URL of the test environment. */
  readonly testOrigin: string;
}

/** Reads `openapi.yaml` and returns its facts. */
export const loadFacts = (): SpecFacts => factsOf(load(path.join(repositoryRoot, 'openapi.yaml')));

/** Returns the facts of a parsed spec. */
export function factsOf(spec: Spec): SpecFacts {
  const part = <Value>(name: string): Value => spec[name] as Value;
  return {
    spec,
    operations: operationsOf(spec),
    problems: problemTypesOf(spec),
    tags: part('tags'),
    policies: part('x-quota-policies'),
    plans: part('x-plans'),
    scopes: part('x-scopes'),
    roles: part('x-roles'),
    datasets: part('x-datasets'),
    classes: part('x-data-classes'),
    categories: part('x-data-categories'),
    purposes: part('x-purposes'),
    neverCollected: part('x-never-collected'),
    figures: part('x-platform'),
    testOrigin: spec.servers.find((server) => server['x-environment'] === 'test')?.url ?? '',
  };
}

/** Returns the quota policies of an operation with their figures, in the order that the operation lists them. */
export const policiesOf = (facts: SpecFacts, operation: Operation): (readonly [string, QuotaPolicyFacts])[] =>
  operation.policies.flatMap((name) => {
    const policy = facts.policies[name];
    return policy ? [[name, policy] as const] : [];
  });

/** Returns the names of the roles that have all scopes of an operation. */
export const rolesFor = ({ roles }: SpecFacts, { scopes }: Operation): string[] =>
  Object.entries(roles)
    .filter(([, role]) => scopes.every((scope) => role.scopes.includes(scope)))
    .map(([name]) => name);

/** Whether an operation has a header parameter with this name. */
export const takesHeader = ({ parameters }: Operation, header: string): boolean =>
  parameters.some((parameter) => parameter.in === 'header' && parameter.name === header);

/** Returns the scopes that a key needs to get an MFA token. */
export const mfaScopes = ({ operations }: SpecFacts): readonly string[] =>
  operations.find(({ id }) => id === 'mfa.verify')?.scopes ?? [];

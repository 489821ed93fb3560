import path from 'node:path';
import { load, type Spec } from '../../sdk/scripts/spec/load.ts';
import { type Operation, operationsOf } from '../../sdk/scripts/spec/model.ts';
import { type ProblemType, problemTypesOf } from '../../sdk/scripts/spec/problems.ts';
import { repositoryRoot } from './repository.ts';

/** A quota policy of the spec. */
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

/** A class of data and how long it is kept. */
export interface DataClassFacts {
  readonly description: string;
  readonly clock: string;
  readonly anonymize_after?: string;
  readonly delete_after?: string;
  readonly adjustable?: string;
}

/** What the generated pages are made from. */
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
  /** The address of the test environment. */
  readonly testOrigin: string;
}

/** Reads `openapi.yaml`. */
export const loadFacts = (): SpecFacts => factsOf(load(path.join(repositoryRoot, 'openapi.yaml')));

/** The facts of a spec. */
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

/** The policies of an operation with their figures, in its order. */
export const policiesOf = (facts: SpecFacts, operation: Operation): (readonly [string, QuotaPolicyFacts])[] =>
  operation.policies.flatMap((name) => {
    const policy = facts.policies[name];
    return policy ? [[name, policy] as const] : [];
  });

/** The names of the roles that hold all scopes of an operation. */
export const rolesFor = ({ roles }: SpecFacts, { scopes }: Operation): string[] =>
  Object.entries(roles)
    .filter(([, role]) => scopes.every((scope) => role.scopes.includes(scope)))
    .map(([name]) => name);

/** Whether an operation has a header as a parameter. */
export const takesHeader = ({ parameters }: Operation, header: string): boolean =>
  parameters.some((parameter) => parameter.in === 'header' && parameter.name === header);

/** The scopes that a key needs to get an MFA token. */
export const mfaScopes = ({ operations }: SpecFacts): readonly string[] =>
  operations.find(({ id }) => id === 'mfa.verify')?.scopes ?? [];

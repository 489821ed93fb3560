import { createdBy } from '../spec/created.ts';
import { idPrefixesOf } from '../spec/id-prefixes.ts';
import { type Node, resolve, type Spec } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { problemTypesOf } from '../spec/problems.ts';
import { milliseconds } from '../spec/rules/figures.ts';
import { schemasIn } from '../spec/schemas-in.ts';
import { readerOf, takesConditions } from '../spec/versions.ts';
import { figuresOf, keyFormatOf, originsOf, policiesOf } from './platform.ts';
import { secretsOf } from './sensitive.ts';
import { banner, listed, literal, quoted, union } from './source.ts';

/** Returns `contract.ts` of the mock server: operations, policies and figures of the spec as data. */
export function emitContract(spec: Spec, operations: readonly Operation[]): string {
  const platform = figuresOf(spec);
  return `${banner}
import type { Contract } from '../base/contract.ts';

/** The id of an operation: \`tag.method\`. */
export type OperationId =${listed(operations.map(({ id }) => quoted(id)))};

/**
 * The name of a quota policy.
 *
 * @example
 * const policy: PolicyName = 'standard';
 * platform.limits.exhaust(platform.apiKey, policy);
 */
export type PolicyName = ${names(spec['x-quota-policies'])};

/** The slug of a problem type: the last part of its \`type\`. */
export type ProblemName = ${union(problemTypesOf(spec).map(({ slug }) => slug))};

/** The name of a platform constant. */
export type FigureName = ${union(Object.keys(platform))};

/** A role of a member. */
export type RoleName = ${names(spec['x-roles'])};

/** A plan of an account. */
export type PlanName = ${names(spec['x-plans'])};

/** The name of a data class. */
export type DataClassName = ${names(spec['x-data-classes'])};

/** The prefix of record ids, before \`_\` and a ULID. */
export type IdPrefix = ${union(idPrefixesOf(spec))};

/** The platform's contract. */
export const contract: Contract<OperationId, PolicyName, ProblemName, FigureName, RoleName, PlanName, DataClassName> = ${literal(
    {
      version: spec.info.version,
      origins: originsOf(spec),
      keyFormat: keyFormatOf(spec),
      mfaTokenHeader: spec.components.securitySchemes.mfa?.name,
      figures: platform,
      policies: policiesOf(spec),
      plans: mapValues(spec['x-plans'], ({ scale }) => ({ scale })),
      scopes: Object.keys(spec['x-scopes'] as Node),
      roles: spec['x-roles'],
      dataClasses: mapValues(spec['x-data-classes'], dataClass),
      purposes: mapValues(spec['x-purposes'], ({ title }) => ({ title })),
      categories: mapValues(spec['x-data-categories'], ({ title, purposes }) => ({ title, purposes })),
      records: recordsOf(spec),
      neverCollected: mapValues(spec['x-never-collected'], ({ title }) => ({ title })),
      datasets: mapValues(spec['x-datasets'], ({ schema, scope }) => ({ schema, scope })),
      policyVersion: (spec['x-policy'] as Node).version,
      teams: mapValues(spec['x-teams'], ({ email }) => ({ email })),
      invitationHeader: spec.components.securitySchemes.invitation?.name,
      problems: Object.fromEntries(
        problemTypesOf(spec).map(({ slug, name, type, status, title }) => [slug, { type, status, title, schema: name }]),
      ),
      patternExamples: patternExamplesOf(spec),
      operations: Object.fromEntries(operations.map((operation) => [operation.id, operationOf(spec, operations, operation)])),
      secrets: secretsOf(spec, operations),
    },
    2,
  )};
`;
}

/**
 * Returns, for each pattern of the spec, a text that matches the pattern: the first example of a schema with this pattern.
 * Patterns without an example are left out.
 */
function patternExamplesOf(spec: Spec): Record<string, string> {
  const shown = schemasIn(spec).flatMap(({ schema: { pattern, examples } }): [string, string][] =>
    typeof pattern === 'string' && Array.isArray(examples) && examples.length > 0 ? [[pattern, String(examples[0])]] : [],
  );
  return Object.fromEntries(shown.toReversed());
}

const names = (record: unknown): string => union(Object.keys(record as Node));

const mapValues = (record: unknown, map: (value: Node) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record as Readonly<Record<string, Node>>).map(([name, value]) => [name, map(value)]));

function dataClass({ description, clock, anonymize_after, delete_after, adjustable }: Node): object {
  const period = (value: unknown): number | undefined => (typeof value === 'string' ? milliseconds(value) : undefined);
  return {
    description,
    clock,
    anonymizeAfter: period(anonymize_after),
    deleteAfter: period(delete_after),
    adjustable: adjustable === 'shorter',
  };
}

/** Returns the schemas that belong to a data class. Each comes with the rules for its personal properties. */
function recordsOf(spec: Spec): Record<string, object> {
  const classed = Object.entries(spec.components.schemas).filter(([, schema]) => schema['x-data-class']);
  return Object.fromEntries(
    classed.map(([name, schema]) => [name, { dataClass: schema['x-data-class'], properties: personal(schema) }]),
  );
}

function personal(schema: Node): Record<string, object> {
  const collected = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Node>>).filter(
    ([, property]) => property['x-collection'],
  );
  return Object.fromEntries(
    collected.map(([name, property]) => [
      name,
      { ...(property['x-collection'] as Node), anonymize: property['x-anonymize'], erase: property['x-erase-with-account'] },
    ]),
  );
}

function operationOf(spec: Spec, operations: readonly Operation[], operation: Operation): object {
  const { method, path, auth, scopes, mfa, invitation, policies, list, deprecated } = operation;
  const parameters = operation.parameters.map((parameter) => ({
    name: parameter.name,
    in: parameter.in,
    type: wireType(parameter.shape),
    default: parameter.schema.default ?? parameter.shape.default,
    maximum: parameter.shape.maximum,
  }));
  return {
    method,
    path,
    auth,
    scopes,
    mfa,
    invitation: invitation || undefined,
    policies,
    list,
    versionOf: takesConditions(operation) ? readerOf(operations, operation)?.id : undefined,
    parameters,
    body: operation.body && bodyOf(spec, operation.body),
    creates: createdBy(spec, operation),
    success: { status: Number(operation.success.status), mediaType: operation.success.content?.mediaType },
    answers: answersOf(spec, operation),
    deprecated,
  };
}

/**
 * Returns, for each status, the slugs of the problem types that a response of the operation can have. The list of a success
 * status is empty.
 */
function answersOf(spec: Spec, { answers, problems }: Operation): Record<string, string[]> {
  const types = problemTypesOf(spec).filter(({ name }) => problems.includes(name));
  return Object.fromEntries(
    answers.map(({ status }) => [status, types.filter((type) => String(type.status) === status).map(({ slug }) => slug)]),
  );
}

function bodyOf(spec: Spec, { mediaType, required, schema }: NonNullable<Operation['body']>): object {
  const properties = partsOf(spec, schema).flatMap((part) =>
    Object.entries((part.properties ?? {}) as Readonly<Record<string, Node>>),
  );
  const defaults = properties
    .map(([name, property]) => [name, property.default ?? resolve(spec, property).default] as const)
    .filter(([, value]) => value !== undefined);
  const times = properties.filter(([, property]) => isTime(spec, property)).map(([name]) => name);
  return {
    mediaType,
    required,
    defaults: defaults.length > 0 ? Object.fromEntries(defaults) : undefined,
    times: times.length > 0 ? times : undefined,
  };
}

/** Returns whether a schema describes a time, or has a choice in `oneOf` or `anyOf` that describes a time. */
const isTime = (spec: Spec, schema: Node): boolean =>
  [schema, schema.oneOf ?? schema.anyOf ?? []].flat().some((choice) => resolve(spec, choice).format === 'date-time');

/** Returns a schema and all parts of its `allOf`. */
function partsOf(spec: Spec, schema: unknown, seen: ReadonlySet<Node> = new Set()): Node[] {
  const node = resolve(spec, schema);
  if (seen.has(node)) return [];
  return [node, ...((node.allOf as Node[] | undefined) ?? []).flatMap((part) => partsOf(spec, part, new Set([...seen, node])))];
}

/** Returns the type to which the text of a parameter is converted: a number, a boolean, a list, or a string. */
function wireType({ type }: Node): string {
  return type === 'integer' || type === 'number' || type === 'boolean' || type === 'array' ? type : 'string';
}

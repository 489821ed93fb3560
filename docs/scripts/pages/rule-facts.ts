import type { Operation } from '../../../sdk/scripts/spec/model.ts';
import { code, codes, type Page, table } from '../page.ts';
import { mfaScopes, type SpecFacts } from '../spec-facts.ts';
import { figureWords, number, policyWords, promiseOf, secondsWords, withFigures } from '../wording.ts';
import { datasetTable, namesDatasets } from './datasets.ts';
import { factPage } from './fact-page.ts';
import { operationLink, operationLinks, operationNamed } from './operation-link.ts';

/**
 * Makes the page of the quota policies. For each policy, the page shows its figures on every plan, the calls that its algorithm
 * allows, and the operations that it counts.
 */
export function quotaPoliciesPage(facts: SpecFacts): Page {
  const plans = Object.entries(facts.plans);
  const scaleOf = (partition: string, scale: number): number => (partition === 'ip' ? 1 : scale);
  const rows = Object.entries(facts.policies).map(([name, policy]) => [
    `[${code(name)}](#${name})`,
    ...plans.map(([, { scale }]) => policyWords(policy, scaleOf(policy.partition, scale))),
    policy.partition === 'ip' ? 'address' : policy.partition,
  ]);
  const sections = Object.entries(facts.policies).map(([name, policy]) => {
    const operations = facts.operations.filter(({ policies }) => policies.includes(name));
    const window = policy.window === undefined ? '' : ` The window is ${secondsWords(policy.window)}.`;
    return [
      `## ${name} {#${name}}`,
      `${policy.description} Counted by ${policy.partition === 'ip' ? 'address' : policy.partition}.`,
      `Algorithm ${code(policy.algorithm)}: ${promiseOf(policy.algorithm)}.${window}`,
      countedText(facts, operations),
    ].join('\n\n');
  });
  return factPage(
    'quota-policies',
    {
      title: 'Quota policies: requests per minute and day',
      description: 'How many requests each plan allows, by quota policy: per minute, per day, at the same time.',
    },
    [table(['Policy', ...plans.map(([name]) => `Plan ${name}`), 'Counted by'], rows), plansText(facts), ...sections],
  );
}

/** Says which operations a quota policy counts. If the policy counts most operations, the text names only the others. */
function countedText({ operations: all }: SpecFacts, counted: readonly Operation[]): string {
  const others = all.filter((operation) => !counted.includes(operation));
  return others.length < counted.length
    ? `Counts every operation except ${operationLinks(others)}.`
    : `Counts: ${operationLinks(counted)}.`;
}

const plansText = ({ plans }: SpecFacts): string =>
  `Plans: ${Object.entries(plans)
    .map(
      ([name, { description, scale }]) =>
        `**${name}** is ${description.replace(/^For/, 'for').replace(/\.$/, '')}${scale === 1 ? '' : ` and allows ${number(scale)} times as much`}`,
    )
    .join(
      '; ',
    )}. A request over a quota gets a [429](../guides/troubleshooting.md#quota-exceeded); [Limits](../guides/limits.md) shows how the client avoids it.`;

/** Makes the page that says which role has which scope, and which scope each operation needs. */
export function scopesPage(facts: SpecFacts): Page {
  const roles = Object.entries(facts.roles);
  const rows = Object.entries(facts.scopes).map(([scope, description]) => [
    `<span id="${scope}">${code(scope)}</span>`,
    description,
    ...roles.map(([, role]) => (role.scopes.includes(scope) ? 'yes' : '')),
  ]);
  const needs = facts.operations.map((operation) => [
    operationLink(operation),
    (codes(operation.scopes) || 'none') + (namesDatasets(facts, operation) ? ', and those of its [datasets](#datasets)' : ''),
    operation.mfa ? 'yes' : '',
  ]);
  const sections = roles.map(
    ([name, { description, scopes }]) => `### ${name} {#${name}}\n\n${description}\n\nScopes: ${codes(scopes)}.`,
  );
  return factPage(
    'scopes',
    { title: 'Scopes and roles', description: 'Which scope each operation needs, and which roles hold it.' },
    [
      '## Scopes by role {#scopes}',
      table(['Scope', 'Allows', ...roles.map(([name]) => name)], rows),
      '## Scope of each operation {#operations}',
      `An operation with MFA also needs ${codes(mfaScopes(facts))} to [get the MFA token](../api/concepts.md#mfa).`,
      table(['Operation', 'Scopes', 'MFA'], needs),
      '## Scope of each dataset {#datasets}',
      'An export contains datasets. The key that creates it needs, for each dataset, the scope that reads its records. Reading and downloading the export does not need these scopes.',
      datasetTable(facts),
      '## Roles {#roles}',
      narrowerKeys(facts),
      ...sections,
    ],
  );
}

/** Says how to give a key fewer scopes than a role has. */
function narrowerKeys(facts: SpecFacts): string {
  const [create, update] = ['keys.create', 'keys.update'].map((id) => operationLink(operationNamed(facts, id)));
  const [logScope = ''] = operationNamed(facts, 'usage.listLogs').scopes;
  return `A key can have fewer scopes than the role of the member who created it. Choose the scopes of a new key with ${create}, or take scopes away from an existing key with ${update}. For example, no role reads only logs. For a program that reads only usage logs, create a key with the single scope \`${logScope}\`.`;
}

/** Makes the page of the constants in the spec. */
export function figuresPage(facts: SpecFacts): Page {
  const rows = Object.entries(facts.figures).map(([name, { value, description, 'x-basis': basis }]) => [
    `<span id="${name}">${code(name)}</span>`,
    figureWords(value),
    withFigures(description, facts),
    basis === 'policy' ? 'the privacy policy' : 'chosen here',
  ]);
  return factPage(
    'figures',
    { title: 'Constants', description: 'Every other figure of the platform, and whether the privacy policy states it.' },
    [table(['Name', 'Value', 'What it is', 'Stated by'], rows)],
  );
}

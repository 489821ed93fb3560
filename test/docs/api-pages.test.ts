import * as sdk from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { apiPages } from '../../docs/scripts/pages/api.ts';
import { flagsIn, ownOptions, sdkCommands } from '../../docs/scripts/pages/command-facts.ts';
import { factPages } from '../../docs/scripts/pages/facts.ts';
import { factsOf, rolesFor, type SpecFacts } from '../../docs/scripts/spec-facts.ts';
import { usage } from '../../mock-server/src/adapters/flags.node.ts';
import { variables } from '../../sdk/src/command/environment.ts';
import { exitCodes } from '../../sdk/src/command/exit-codes.ts';
import { draftSpec, type SpecDraft } from '../support/edited-spec.ts';

const facts = factsOf(draftSpec().spec);
const pages = new Map([...apiPages(facts), ...factPages(facts)].map(({ path, text }) => [path, text]));

function edited(edit: (draft: SpecDraft) => void): (path: string) => string {
  const draft = draftSpec();
  edit(draft);
  const changed = factsOf(draft.spec);
  const made = new Map([...apiPages(changed), ...factPages(changed)].map(({ path, text }) => [path, text]));
  return (path) => made.get(path) ?? '';
}

/** Returns the section of one operation on its page. */
function sectionOf(
  id: string,
  { operations }: SpecFacts = facts,
  texts: (path: string) => string = (path) => pages.get(path) ?? '',
): string {
  const tag = operations.find((operation) => operation.id === id)?.tag.replaceAll('_', '-');
  const [, section = ''] = texts(`api/${tag}.md`).split(`{#${id}}`);
  return section.split(/\n## /)[0] ?? '';
}

test.each(facts.operations)('$id has a section with what the spec says about it', (operation) => {
  const section = sectionOf(operation.id);
  expect(section).toContain(`method="${operation.method}" path="${operation.path}"`);
  for (const scope of operation.scopes) expect(section).toContain(`\`${scope}\``);
  for (const policy of operation.policies) expect(section).toContain(`quota-policies.md#${policy}`);
  if (operation.scopes.length > 0) for (const role of rolesFor(facts, operation)) expect(section).toContain(`scopes.md#${role}`);
  expect(section.includes('Needs an [MFA token]')).toBe(operation.mfa);
  for (const { name } of operation.parameters) expect(section).toContain(`\`${name}\``);
  const slugs = facts.problems.filter(({ name }) => operation.problems.includes(name));
  for (const { slug } of slugs) expect(section).toContain(`problems.md#${slug}`);
  for (const label of ['[SDK]', '[fetch]', '[curl]', '[Python]']) expect(section).toContain(label);
});

test('a field with personal data shows its category and what anonymization does to it', () => {
  const row = sectionOf('usage.listLogs')
    .split('\n')
    .find((line) => line.includes('`data[].ip_address`'));
  expect(row).toContain('[IP addresses](../facts/data-inventory.md#ip_addresses), removed when anonymized');
});

test('an operation shows the data class of its records and how long they are kept', () => {
  expect(sectionOf('usage.getLog')).toContain(
    '[usage log](../facts/retention.md#usage_log): anonymized 30 days, deleted 90 days after creation',
  );
});

test('one edit of a quota changes the page of each operation that the quota counts, and the table of quota policies', () => {
  const page = edited((draft) => Object.assign(draft.get<object>(['x-quota-policies', 'search']), { quota: 7, window: 10 }));
  expect(page('api/usage.md')).toContain('7 requests per 10 seconds');
  expect(page('facts/quota-policies.md')).toContain('7 requests per 10 seconds');
  expect(page('facts/quota-policies.md')).toContain('35 requests per 10 seconds');
});

test('one edit of a scope, a period and a problem changes their pages', () => {
  const page = edited((draft) => {
    draft.set(['x-data-classes', 'usage_log', 'anonymize_after'], 'P12D');
    draft.set(['paths', '/v1/account', 'get', 'security', 0, 'apiKey'], ['audit:read']);
    draft.set(['components', 'schemas', 'LegalHoldProblem', 'x-problem', 'title'], 'A hold is in the way');
  });
  expect(sectionOf('account.get', facts, page)).toContain('Needs the scope `audit:read`.');
  expect(page('api/usage.md')).toContain('anonymized 12 days');
  expect(page('facts/retention.md')).toContain('12 days');
  expect(page('facts/problems.md')).toContain('A hold is in the way');
  expect(page('guides/troubleshooting.md')).toContain('A hold is in the way');
});

test('a new parameter and a new field appear on the page of their operation', () => {
  const page = edited((draft) => {
    draft.set(['components', 'schemas', 'Account', 'properties', 'motto'], {
      type: 'string',
      description: 'A line of the account.',
    });
    draft.add(['paths', '/v1/usage/logs', 'get', 'parameters'], {
      name: 'colour',
      in: 'query',
      description: 'Only logs of this colour.',
      schema: { type: 'string' },
      example: 'green',
    });
  });
  expect(sectionOf('account.get', facts, page)).toContain(
    '| `motto` <small>optional</small> | `string` | A line of the account. |',
  );
  expect(sectionOf('usage.listLogs', facts, page)).toContain('Only logs of this colour.');
});

test('every problem type and every error kind has an anchor that says what to do', () => {
  const page = pages.get('guides/troubleshooting.md') ?? '';
  for (const { slug, status } of facts.problems)
    expect(page).toMatch(new RegExp(`### ${status} ${slug} \\{#${slug}\\}[^#]*\\*\\*What to do:\\*\\* [A-Z]`));
  const classes = Object.values(sdk).filter(
    (value) => typeof value === 'function' && value.prototype instanceof sdk.SentinelSecError,
  ) as unknown as { readonly name: string; readonly kind: string }[];
  expect(classes.length).toBeGreaterThan(15);
  for (const { name, kind } of classes)
    expect(page).toMatch(new RegExp(`### ${name} \\{#error-${kind}\\}[^#]*\\*\\*What to do:\\*\\* [A-Z]`));
});

test('a problem that only some calls get names them', () => {
  const page = pages.get('guides/troubleshooting.md') ?? '';
  const [, section = ''] = page.split('{#legal-hold}');
  const calls = facts.operations.filter(({ problems }) => problems.includes('LegalHoldProblem'));
  expect(calls.length).toBeGreaterThan(0);
  for (const { id } of calls) expect(section.split('\n### ')[0]).toContain(`[\`${id}\`](../api/`);
  expect(page.split('{#key-missing}')[1]?.split('\n### ')[0]).not.toContain('Calls:');
});

test('every flag of the mock that its help names stands on the page of commands, with its default', () => {
  const page = pages.get('facts/commands.md') ?? '';
  const flags = flagsIn(usage);
  expect(flags.length).toBe(usage.match(/^ .*--/gm)?.length);
  for (const { name } of flags) expect(page).toContain(`\`--${name}`);
  expect(page).toMatch(/\| `--seed-number NUMBER` \| [A-Z][^|]*\. \| 1 \|/);
  expect(() => flagsIn('no flags')).toThrow('names no flag');
});

test('every command of sentinelsec has a section with its options, and every exit code stands below them', () => {
  const page = pages.get('facts/commands.md') ?? '';
  const commands = sdkCommands();
  expect(commands.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['sentinelsec export', 'sentinelsec verify', 'sentinelsec keys rotate']),
  );
  for (const { path, command } of commands) {
    const [, section = ''] = page.split(`{#${path.replaceAll(' ', '-')}}`);
    for (const { long } of ownOptions(command)) expect(section.split(/^##/m)[0], path).toContain(`| \`${long}`);
    for (const argument of command.registeredArguments) expect(section.split(/^##/m)[0], path).toContain(argument.name());
  }
  for (const shared of ['--json', '--quiet', '--help', '--key-file <file>', '--base-url <url>'])
    expect(page.split('{#sentinelsec-mock}')[0]?.split(`| \`${shared}\``).length, shared).toBe(2);
  for (const [exitCode, meaning] of Object.entries(exitCodes)) expect(page).toContain(`| \`${exitCode}\` | ${meaning} |`);
});

test('every environment variable that the command reads stands on the page of environment variables', () => {
  const page = pages.get('facts/environment.md') ?? '';
  for (const name of Object.keys(variables)) expect(page).toContain(`| \`${name}\` |`);
});

import { expect, test } from 'vitest';
import { apiPages } from '../../docs/scripts/pages/api.ts';
import { factPages } from '../../docs/scripts/pages/facts.ts';
import { scopesPage } from '../../docs/scripts/pages/rule-facts.ts';
import { siteLink } from '../../docs/scripts/pages/site-link.ts';
import { factsOf, type SpecFacts } from '../../docs/scripts/spec-facts.ts';
import { docsUrl } from '../../sdk/src/generated/platform.ts';
import { draftSpec, type SpecDraft } from '../support/edited-spec.ts';

function factsAfter(edit: (draft: SpecDraft) => void = () => undefined): SpecFacts {
  const draft = draftSpec();
  edit(draft);
  return factsOf(draft.spec);
}
const facts = factsAfter();

/** Returns one entry of an operation's list of facts, such as `Key`. */
function factOf(id: string, name: string, of: SpecFacts = facts): string {
  const text = apiPages(of).find((page) => page.text.includes(`{#${id}}`))?.text ?? '';
  const [section = ''] = (text.split(`{#${id}}`)[1] ?? '').split('\n## ');
  return section.split(`<dt>${name}</dt><dd>`)[1]?.split('</dd>')[0] ?? '';
}

test('an operation that names datasets shows the scope of each dataset, and only such an operation', () => {
  for (const [name, { scope }] of Object.entries(facts.datasets)) {
    expect(factOf('exports.create', 'Key')).toMatch(new RegExp(`\\| \`${name}\` \\|[^|]+\\| \`${scope}\` \\|`));
    expect(scopesPage(facts).text).toMatch(new RegExp(`\\| \`${name}\` \\|[^|]+\\| \`${scope}\` \\|`));
  }
  expect(facts.operations.filter(({ id }) => factOf(id, 'Key').includes('For each dataset')).map(({ id }) => id)).toEqual([
    'exports.create',
  ]);
});

test('the page of scopes says how a key reads only logs, because no role has only that scope', () => {
  expect(scopesPage(facts).text).toContain('create a key with the single scope `usage:read`');
  for (const { scopes } of Object.values(facts.roles)) expect(scopes.length).toBeGreaterThan(1);
});

test('one edit of the scope of a dataset changes both tables', () => {
  const changed = factsAfter((draft) => draft.set(['x-datasets', 'analytics', 'scope'], 'usage:read'));
  expect(factOf('exports.create', 'Key', changed)).not.toContain('analytics:read');
  expect(scopesPage(changed).text.split('{#datasets}')[1]?.split('\n## ')[0]).not.toContain('analytics:read');
});

test('an operation with MFA names the scope that its key needs to get an MFA token', () => {
  for (const { id, mfa } of facts.operations) expect(factOf(id, 'MFA').includes('`mfa:write`'), id).toBe(mfa);
  expect(apiPages(facts).find(({ path }) => path === 'api/concepts.md')?.text).toContain('{#mfa}');
});

test.each(['keys.create', 'members.invite'])('%s says that a key cannot give what its maker does not have', (id) => {
  expect(factOf(id, 'Key')).toContain('problems.md#scope-not-held');
});

test('figures of a plan name the plan, and figures that are the same for every plan do not', () => {
  expect(factOf('account.get', 'Limits')).toContain('figures of the plan `free`');
  expect(factOf('health.get', 'Limits')).not.toContain('plan');
});

test('an operation without quotas says so, and does not answer that a quota is used up', () => {
  expect(factOf('limits.get', 'Limits')).toContain('No quota counts this operation.');
  for (const { policies, problems } of facts.operations)
    expect(problems.includes('QuotaExceededProblem')).toBe(policies.length > 0);
});

test('the whole address of a page of the site becomes a link within the site', () => {
  const from = { file: 'docs/guides/limits.md', page: 'guides/limits.md' };
  expect(siteLink(`${docsUrl}facts/scopes.html#datasets`, from)).toBe('../facts/scopes.md#datasets');
});

test('the page of environment variables says what each variable is, including those that only examples read', () => {
  const text = factPages(facts).find(({ path }) => path === 'facts/environment.md')?.text ?? '';
  const rows = [...text.matchAll(/^\| `([A-Z_]+)` \|(.*)\| (.*) \|$|^\| `([A-Z_]+)` \| (.*) \|$/gm)];
  const names = rows.map(([, name, , , other]) => name ?? other);
  for (const name of ['SENTINELSEC_MOCK_TOKEN', 'SENTINELSEC_MOCK_URL', 'SENTINELSEC_MOCK_CERTIFICATE', 'SENTINELSEC_MFA_TOKEN'])
    expect(names).toContain(name);
  for (const [row] of rows) expect(row).toMatch(/\| [A-Z][^|]+\. \|$/);
});

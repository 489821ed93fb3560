import { expect, test } from 'vitest';
import { apiPages } from '../../docs/scripts/pages/api.ts';
import { dataInventoryPage, retentionPage } from '../../docs/scripts/pages/data-facts.ts';
import { factsOf, loadFacts } from '../../docs/scripts/spec-facts.ts';
import { draftSpec } from '../support/edited-spec.ts';

const facts = loadFacts();
const rowOf = (category: string, field: string, text = dataInventoryPage(facts).text): string | undefined =>
  (text.split(`{#${category}}`)[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .find((line) => line.includes(`\`${field}\``));

test('a value of a usage log shows both steps: when it is removed, and when its record is deleted', () => {
  expect(rowOf('ip_addresses', 'UsageLog.ip_address')).toMatch(
    /removed 30 days after creation; .*deleted 90 days after creation/,
  );
});

test('a value that outlives the account shows when it is erased, and follows the period of the account', () => {
  const erased = (text?: string): string | undefined => rowOf('ip_addresses', 'SecurityEvent.ip_address', text);
  expect(erased()).toContain('erased with the account, 30 days after the account is closed');
  const draft = draftSpec();
  draft.set(['x-data-classes', 'account', 'delete_after'], 'P9D');
  expect(erased(dataInventoryPage(factsOf(draft.spec)).text)).toContain('erased with the account, 9 days');
});

test('a value stands in each category that it may belong to, and says where it is personal', () => {
  expect(rowOf('ip_addresses', 'Indicator.value')).toContain('Only some values belong to this category.');
  expect(rowOf('threat_detection', 'Indicator.value')).toContain('Personal data.');
  expect(rowOf('security_incidents', 'AuditValue.value')).toContain('Personal data.');
  expect(rowOf('email_address', 'AuditValue.value')).toContain('Only some values belong to this category.');
});

test('the period of an export begins when its files are ready, on every page', () => {
  expect(retentionPage(facts).text).toMatch(/\[export\]\(#export\) \|\s*\| 24 hours \| the files are ready \|/);
  expect(apiPages(facts).find(({ path }) => path === 'api/exports.md')?.text).toContain(
    'deleted 24 hours after the files are ready',
  );
});

test('the timetable links to all that makes data end earlier or later', () => {
  const [, changes = ''] = retentionPage(facts).text.split('{#changes}');
  for (const id of ['privacy.listHolds', 'privacy.liftHold', 'settings.update', 'privacy.createRequest', 'account.close'])
    expect(changes).toContain(`[\`${id}\`]`);
});

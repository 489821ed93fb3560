import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { policyFaults } from '../../sdk/scripts/policy/faults.ts';
import { placesIn } from '../../sdk/scripts/policy/in-spec.ts';
import { policyPage } from '../../sdk/scripts/policy/page.ts';
import { readSections, type Statement, statementsOf } from '../../sdk/scripts/policy/statements.ts';
import { testsIn } from '../../sdk/scripts/policy/titles.ts';
import { root } from '../support/project-root.ts';

const sections = readSections(path.join(root, 'docs/policy/statements.yaml'));
const tests = testsIn(path.join(root, 'test/policy'));
const evidence = { titles: tests.map(({ title }) => title), inSpec: placesIn(path.join(root, 'openapi.yaml')) };

test('every statement of the policy is tested behaviour, or says why it cannot be', () => {
  expect(statementsOf(sections).length).toBeGreaterThan(60);
  expect(policyFaults(statementsOf(sections), evidence)).toEqual([]);
});

test('the page is made from the list and the tests; `npm run policy` makes it again', () => {
  expect(readFileSync(path.join(root, 'docs/policy/README.md'), 'utf8')).toBe(policyPage(sections, tests));
});

const sound: Statement = {
  id: 'P-001',
  says: 'Something.',
  spec: ['account.get'],
  mock: 'Does it.',
  sdk: 'Shows it.',
  tests: ['P-001 it does'],
};
const incomplete = 'P-001: it needs a place in the spec, mock, sdk and tests, or else a reason.';

test.each<[string, Statement, string[]]>([
  ['is shown', sound, []],
  ['has no test', { ...sound, tests: [] }, [incomplete, '"P-001 it does" is a test that no statement lists.']],
  ['says nothing of the mock', { ...sound, mock: '' }, [incomplete]],
  ['is shown and has a reason too', { ...sound, reason: 'It cannot be.' }, [incomplete]],
  ['names a place that is not there', { ...sound, spec: ['/x-nothing'] }, ['P-001: /x-nothing is not in the spec.']],
  ['names an operation that is not there', { ...sound, spec: ['key.get'] }, ['P-001: key.get is not in the spec.']],
  ['stands in another place', { ...sound, id: 'P-002', tests: ['P-002 it does'] }, ['P-002 stands where P-001 belongs.']],
])('a statement that %s has these errors: %#', (_what, statement, faults) => {
  const titles = ['P-001 it does'].map((title) => title.replace('P-001', statement.id));
  expect(policyFaults([statement], { ...evidence, titles })).toEqual(faults);
});

test('a listed test that does not exist, and a test of a statement that does not exist, are found', () => {
  expect(policyFaults([sound], { ...evidence, titles: ['P-002 it does too'] })).toEqual([
    'P-001: there is no test "P-001 it does".',
    '"P-002 it does too" is a test that no statement lists.',
  ]);
});

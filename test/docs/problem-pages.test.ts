import { expect, test } from 'vitest';
import { adviceOn, refusalsOf } from '../../docs/scripts/pages/problem-advice.ts';
import { answeredBy, problemsPage } from '../../docs/scripts/pages/problem-facts.ts';
import { troubleshootingPage } from '../../docs/scripts/pages/troubleshooting.ts';
import { factsOf, loadFacts, type SpecFacts } from '../../docs/scripts/spec-facts.ts';
import { draftSpec } from '../support/edited-spec.ts';

const facts = loadFacts();
const page = problemsPage(facts).text;
const problemOf = (slug: string, { problems }: SpecFacts = facts): SpecFacts['problems'][number] => {
  const problem = problems.find((candidate) => candidate.slug === slug);
  if (!problem) throw new Error(`There is no problem ${slug}.`);
  return problem;
};
const linked = (text: string): string[] => [...text.matchAll(/\[`([\w.]+)`\]\(/g)].map(([, id = '']) => id);

test.each(facts.problems)('the line of $slug names the operations that answer with it, and no others', (problem) => {
  const answering = facts.operations.filter(({ problems }) => problems.includes(problem.name)).map(({ id }) => id);
  const line = answeredBy(facts, problem);
  const named = linked(line);
  const isRest = /^Every operation |every operation except/.test(line);
  expect(isRest ? facts.operations.map(({ id }) => id).filter((id) => !named.includes(id)) : named).toEqual(answering);
});

test('a problem of a group of operations says what these have in common', () => {
  expect(answeredBy(facts, problemOf('idempotency-in-progress'))).toContain('the operations that accept `Idempotency-Key`: ');
  expect(answeredBy(facts, problemOf('idempotency-key-reused'))).toContain('the operations that accept `Idempotency-Key`: ');
  expect(answeredBy(facts, problemOf('mfa-required'))).toContain('the operations that need MFA: ');
  expect(answeredBy(facts, problemOf('key-expired'))).toContain('the operations that need a key: every operation except');
});

test.each(facts.problems)('the section of $slug shows a whole problem of its type', ({ slug, type, title, status }) => {
  const [, section = ''] = page.split(`{#${slug}}`);
  const [, body = ''] = /```json\n([\s\S]*?)\n```/.exec(section.split('\n### ')[0] ?? '') ?? [];
  expect(JSON.parse(body)).toMatchObject({
    type,
    title,
    status,
    detail: expect.stringMatching(/^\S.*\.$/),
    instance: expect.stringMatching(/^req_/),
  });
});

const conflicting = facts.operations.filter(({ problems }) =>
  problems.some((name) => name === 'StateConflictProblem' || name === 'LegalHoldProblem'),
);
test.each(conflicting)('the description of $id says when its response is a 409', ({ description }) => {
  expect(refusalsOf(description)).toMatch(/^If .+\.$/);
});

test('the advice on a used-up quota names the policies of a day, and follows the spec', () => {
  expect(adviceOn(facts, 'quota-exceeded', 429)).toContain('(`daily`, `export-bytes`) begin anew at 00:00 UTC');
  const draft = draftSpec();
  draft.set(['x-quota-policies', 'daily', 'algorithm'], 'sliding-window');
  expect(adviceOn(factsOf(draft.spec), 'quota-exceeded', 429)).toContain('(`export-bytes`) begin anew');
});

test('the advice on a legal hold names what lifts it, with its scope and MFA', () => {
  const section = troubleshootingPage(facts).text.split('{#legal-hold}')[1] ?? '';
  expect(section).toContain('[`privacy.liftHold`](../api/privacy.md#privacy.liftHold) (scope `holds:write`, and MFA)');
  expect(section).toContain('| [`exports.delete`](../api/exports.md#exports.delete) | If a legal hold covers the export. |');
});

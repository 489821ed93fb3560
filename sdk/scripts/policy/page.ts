import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSections, type Section, type Statement, statementsOf } from './statements.ts';
import { type TitledTest, testsIn } from './titles.ts';

/** Returns the page that shows where each statement of the privacy policy is implemented and tested. */
export function policyPage(sections: readonly Section[], tests: readonly TitledTest[]): string {
  const all = statementsOf(sections);
  const unseen = all.filter(({ reason }) => reason);
  return `${[
    '<!-- Made by `npm run policy` from statements.yaml. Edits are lost and fail the tests. -->',
    '# The privacy policy, statement by statement',
    `This page lists the ${all.length} statements of the privacy policy of SentinelSec. A client can see whether the platform follows ${all.length - unseen.length} of these statements. The mock platform implements these ${all.length - unseen.length} statements, and ${tests.length} tests check the implementation. The title of each test begins with the id of its statement, such as \`P-021\`. The other ${unseen.length} statements [cannot be seen from outside](#what-a-client-cannot-see).`,
    'The tests contain the figures that the policy promises, such as 30 days. If a figure in `openapi.yaml` breaks a promise, a test therefore fails.',
    ...sections.flatMap((section) => tableOf(section, tests)),
    '## What a client cannot see',
    table(
      ['Id', 'The policy says', 'Why it cannot be shown'],
      unseen.map(({ id, says, reason = '' }) => [id, says, reason]),
    ),
  ].join('\n\n')}\n`;
}

function tableOf({ section, statements }: Section, tests: readonly TitledTest[]): string[] {
  const shown = statements.filter(({ reason }) => !reason);
  if (shown.length === 0) return [];
  const rows = shown.map((one) => [one.id, saying(one), places(one), one.mock ?? '', one.sdk ?? '', links(one, tests)]);
  return [`## ${section}`, table(['Id', 'The policy says', 'Spec', 'Mock platform', 'Client', 'Tests'], rows)];
}

const saying = ({ says, note }: Statement): string => (note ? `${says}<br>*${note}*` : says);

const places = ({ spec = [] }: Statement): string => spec.map((place) => `\`${place}\``).join('<br>');

/** Returns links to the test files of a statement. Each link shows how many tests of the statement are in the file. */
function links({ tests: titles = [] }: Statement, tests: readonly TitledTest[]): string {
  const files = titles.map((title) => tests.find((test) => test.title === title)?.file ?? '');
  return [...new Set(files)]
    .map((file) => {
      const count = files.filter((other) => other === file).length;
      return `[${count} in ${file.replace('.test.ts', '')}](../../test/policy/${file})`;
    })
    .join('<br>');
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** `npm run policy`: writes the page from the list of statements and the tests that name them. */
if (import.meta.main) {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const folder = path.join(root, 'docs/policy');
  const page = policyPage(readSections(path.join(folder, 'statements.yaml')), testsIn(path.join(root, 'test/policy')));
  writeFileSync(path.join(folder, 'README.md'), page);
}

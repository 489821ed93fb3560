import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSections, type Section, type Statement, statementsOf } from './statements.ts';
import { type TitledTest, testsIn } from './titles.ts';

/** The page that shows how the statements of the policy are covered. */
export function policyPage(sections: readonly Section[], tests: readonly TitledTest[]): string {
  const all = statementsOf(sections);
  const unseen = all.filter(({ reason }) => reason);
  return `${[
    '<!-- Made by `npm run policy` from statements.yaml. Edits are lost and fail the tests. -->',
    '# The privacy policy, statement by statement',
    `The policy makes ${all.length} statements. ${all.length - unseen.length} can be seen by a client: each of them is behaviour of the mock platform, and ${tests.length} tests show it. Take the behaviour out, and the test that names the statement fails. The other ${unseen.length} [cannot be seen from outside](#what-a-client-cannot-see).`,
    'The policy’s figures stand in these tests as they are in the policy, so that a description that leaves it fails.',
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
  return [`## ${section}`, table(['Id', 'The policy says', 'Description', 'Mock platform', 'Client', 'Tests'], rows)];
}

const saying = ({ says, note }: Statement): string => (note ? `${says}<br>*${note}*` : says);

const places = ({ spec = [] }: Statement): string => spec.map((place) => `\`${place}\``).join('<br>');

/** The files of a statement's tests, with how many they hold of it. */
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

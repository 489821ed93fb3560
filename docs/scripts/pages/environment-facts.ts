import { globSync } from 'node:fs';
import { usage } from '../../../mock-server/src/adapters/flags.node.ts';
import { variables } from '../../../sdk/src/command/environment.ts';
import { code, type Page, table } from '../page.ts';
import { readProjectFile, repositoryRoot } from '../repository.ts';
import { optionSets } from './code-facts.ts';
import { flagsIn, sentence } from './command-facts.ts';
import { membersOf } from './declarations.ts';
import { factPage } from './fact-page.ts';

/** Makes the page of the environment variables that the packages, their commands and the examples read. */
export function environmentPage(): Page {
  const read = variablesIn('{sdk,mock-server}/src/**/*.ts');
  // The help of the command `sentinelsec` lists `variables`. Some of them, such as `HTTPS_PROXY`, are not in `read`, because
  // `read` contains only names that begin with `SENTINELSEC_`.
  const ofCommand = Object.entries(variables).filter(([name]) => !read.includes(name));
  return factPage(
    'environment',
    {
      title: 'Environment variables',
      description: 'Every environment variable that the packages and their commands read, and those of the examples.',
      source: 'sdk/src/client/options.ts',
    },
    [
      table(
        ['Variable', 'Stands for the option', 'What it is'],
        [
          ...read.map(readRow),
          [code('PORT'), '[`--port`](./commands.md#sentinelsec-mock) of the mock', 'The port that the mock server listens on.'],
          ...ofCommand.map(([name, text]) => [code(name), 'the command `sentinelsec`', text]),
        ],
      ),
      '## Variables of the examples {#examples}',
      'The packages do not read these variables. Only the examples in these docs read them.',
      table(
        ['Variable', 'What it is'],
        exampleVariables([...read, ...Object.keys(variables)]).map((name) => [code(name), meaningOf(name)]),
      ),
    ],
  );
}

/** Returns the names of the variables in the files that match a pattern, in alphabetical order. */
function variablesIn(pattern: string): string[] {
  const files = globSync(pattern, { cwd: repositoryRoot }).filter((file) => /\.(ts|py|sh|yaml)$/.test(file) && !isTest(file));
  const names = files.flatMap((file) => [...readProjectFile(file).matchAll(/\bSENTINELSEC_[A-Z_]+\b/g)].map(([name]) => name));
  return [...new Set(names)].sort();
}

const isTest = (file: string): boolean => /\.test(-d)?\.ts$/.test(file);

/** Makes the table row of a variable that the packages read: the option or flag that the variable sets, and its description. */
function readRow(name: string): string[] {
  const option = optionSets.flatMap(([, file, set]) => membersOf(file, set)).find(({ text }) => text.includes(name));
  if (option) return [code(name), `[${code(option.name)}](./options.md)`, option.text];
  const flag = flagsIn(usage).find(({ fallback }) => fallback.includes(name));
  if (!flag) return [code(name), '', meaningOf(name)];
  return [code(name), `[${code(`--${flag.name}`)}](./commands.md#sentinelsec-mock) of the mock`, sentence(flag.help)];
}

const exampleVariables = (known: readonly string[]): string[] =>
  variablesIn('docs/{examples,scripts/samples}/*').filter((name) => !known.includes(name));

/** The meanings of the variables that set no option. */
const meanings: Readonly<Record<string, string>> = {
  SENTINELSEC_MFA_TOKEN:
    'An MFA token, for the header `MFA-Token`. [`mfa.verify`](../api/mfa.md#mfa.verify) returns it: see [MFA](../api/concepts.md#mfa).',
  SENTINELSEC_RESTORE_TOKEN: 'The token that [`account.close`](../api/account.md#account.close) returned.',
  SENTINELSEC_MOCK_URL: 'The address at which the mock listens, such as `http://127.0.0.1:4010`.',
  SENTINELSEC_MOCK_CERTIFICATE: 'For a mock with HTTPS: the file that the mock wrote because of `--certificate-file`.',
};

function meaningOf(name: string): string {
  const meaning = meanings[name];
  if (meaning === undefined) throw new Error(`docs/scripts/pages/environment-facts.ts does not say what ${name} is.`);
  return meaning;
}

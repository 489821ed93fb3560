import { existsSync } from 'node:fs';
import path from 'node:path';
import { usage } from '../../../mock-server/src/adapters/flags.node.ts';
import { code, type Page, table } from '../page.ts';
import { repositoryRoot } from '../repository.ts';
import { textTable } from './declarations.ts';
import { factPage } from './fact-page.ts';

const exitCodesFile = 'sdk/src/command/exit-codes.ts';
const variablesFile = 'sdk/src/command/environment.ts';

/** A flag of the mock's command, as its help prints it. */
interface Flag {
  readonly name: string;
  readonly short: string | undefined;
  readonly value: string | undefined;
  readonly fallback: string;
  readonly help: string;
}

/** The flags in the text of `--help`. Throws if there are none: then the text has another form. */
export function flagsIn(text: string): Flag[] {
  const lines = [...text.matchAll(/^ {2}(?:-(\w), | {4})--([\w-]+)(?: ([A-Z]+))? {2,}(.+)$/gm)];
  if (lines.length === 0) throw new Error('The help of the mock names no flag.');
  return lines.map(([, short, name = '', value, said = '']) => {
    const [, help = said, fallback = ''] = /^(.*) \(default ([^()]*)\)$/.exec(said) ?? [];
    return { name, short, value, help, fallback };
  });
}

/** Variables of the environment that a command reads, with what each is for; none while the SDK has no command. */
export const commandVariables = (): (readonly [string, string])[] =>
  existsSync(path.join(repositoryRoot, variablesFile)) ? textTable(variablesFile, 'variables') : [];

/** The flags and exit codes of the commands. */
export function commandsPage(): Page {
  const flags = flagsIn(usage).map(({ name, short, value, help, fallback }) => [
    code(`--${name}${value ? ` ${value}` : ''}`) + (short ? ` or ${code(`-${short}`)}` : ''),
    sentence(help),
    fallback,
  ]);
  return factPage(
    'commands',
    {
      title: 'Commands and exit codes',
      description: 'Every flag of the mock server, and the exit codes of the commands for scripts.',
      source: 'mock-server/src/adapters/flags.node.ts',
    },
    [
      '## sentinelsec-mock {#sentinelsec-mock}',
      'Starts the mock platform as a server: `npx sentinelsec-mock`. A flag sets the option of the same name: `--start-time` sets `startTime`.',
      table(['Flag', 'What it does', 'Default'], flags),
      'Exit codes: `0` after a stop or for `--help` and `--version`; `2` for wrong flags, and if the server cannot start.',
      ...sdkCommand(),
    ],
  );
}

/** The exit codes of the SDK's command; nothing while there is none. */
function sdkCommand(): string[] {
  if (!existsSync(path.join(repositoryRoot, exitCodesFile))) return [];
  return [
    '## Exit codes of sentinelsec {#exit-codes}',
    'The command `sentinelsec` ends with one of these codes. Variables that it reads are on the page of [environment variables](./environment.md).',
    table(
      ['Code', 'Meaning'],
      textTable(exitCodesFile, 'exitCodes').map(([key, text]) => [code(key), text]),
    ),
  ];
}

/** A text of the help as a sentence: a capital letter first, and a full stop. */
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.?$/, '.')}`;

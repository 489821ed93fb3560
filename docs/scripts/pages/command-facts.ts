import { usage } from '../../../mock-server/src/adapters/flags.node.ts';
import { exitCodes } from '../../../sdk/src/command/exit-codes.ts';
import { makeProgram } from '../../../sdk/src/command/program.ts';
import { code, type Page, table } from '../page.ts';
import { factPage } from './fact-page.ts';

type Command = ReturnType<typeof makeProgram>;
type Option = Command['options'][number];

/** A flag of the command `sentinelsec-mock`, as `--help` prints it. */
interface Flag {
  readonly name: string;
  readonly short: string | undefined;
  readonly value: string | undefined;
  readonly fallback: string;
  readonly help: string;
}

/** Reads the flags from the text of `--help`. Throws if the text contains no flags, because then its format has changed. */
export function flagsIn(text: string): Flag[] {
  const lines = [...text.matchAll(/^ {2}(?:-(\w), | {4})--([\w-]+)(?: ([A-Z]+))? {2,}(.+)$/gm)];
  if (lines.length === 0) throw new Error('The help of the mock names no flag.');
  return lines.map(([, short, name = '', value, said = '']) => {
    const [, help = said, fallback = ''] = /^(.*) \(default ([^()]*)\)$/.exec(said) ?? [];
    return { name, short, value, help, fallback };
  });
}

/** A command of `sentinelsec` that has no subcommands. */
export interface CommandFacts {
  /** The words that call the command, such as `sentinelsec keys create`. */
  readonly path: string;
  readonly command: Command;
}

/** Returns all commands of `sentinelsec` from their definitions. Leaves out commands that only group other commands. */
export function sdkCommands(): CommandFacts[] {
  const leaves = (command: Command, path: string): CommandFacts[] =>
    command.commands.length === 0
      ? [{ path, command }]
      : command.commands.flatMap((below) => leaves(below, `${path} ${below.name()}`));
  return leaves(makeProgram(nowhere, ''), 'sentinelsec');
}

/**
 * The environment for reading the help of the commands. The help needs the colours and the width of a terminal. No command runs.
 */
const nowhere: Parameters<typeof makeProgram>[0] = {
  env: {},
  out: process.stdout,
  err: process.stderr,
  in: process.stdin,
  signal: new AbortController().signal,
  interrupt: () => undefined,
  now: () => 0,
};

/** Returns all options of a command, including `--help`. */
const optionsIn = (command: Command): Option[] => command.createHelp().visibleOptions(command);

/** Makes the page of the commands, with their options and exit codes. */
export function commandsPage(): Page {
  const flags = flagsIn(usage).map(({ name, short, value, help, fallback }) => [
    code(`--${name}${value ? ` ${value}` : ''}`) + (short ? ` or ${code(`-${short}`)}` : ''),
    sentence(help),
    fallback,
  ]);
  const commands = sdkCommands();
  return factPage(
    'commands',
    {
      title: 'Commands, options and exit codes',
      description: 'Every command and option of sentinelsec and sentinelsec-mock, and the exit codes for scripts.',
      source: 'sdk/src/command/program.ts',
    },
    [
      '## sentinelsec {#sentinelsec}',
      'Works with an account from a terminal or a script: `npx @sentinelsec/sdk`. [The guide](../guides/command.md) shows what the commands print.',
      table(
        ['Command', 'What it does'],
        commands.map(({ path, command }) => [`[${code(path)}](#${anchorOf(path)})`, sentence(command.summary())]),
      ),
      ...commands.flatMap(commandSection),
      '### Output options {#output-options}',
      `Options of ${commandsWith(commands, 'Output:')}.`,
      optionTable(optionsOf(commands, 'Output:')),
      '### Connection options {#connection-options}',
      `Options of ${commandsWith(commands, 'Connection:')}. The [environment variables](./environment.md) do the same.`,
      optionTable(optionsOf(commands, 'Connection:')),
      '### Exit codes of sentinelsec {#exit-codes}',
      table(
        ['Code', 'Meaning'],
        Object.entries(exitCodes).map(([key, text]) => [code(key), text]),
      ),
      '## sentinelsec-mock {#sentinelsec-mock}',
      'Starts the mock platform as a server: `npx @sentinelsec/mock-server`. A flag sets the option of the same name: `--start-time` sets `startTime`.',
      table(['Flag', 'What it does', 'Default'], flags),
      'Exit codes: `0` after a stop or for `--help` and `--version`; `2` for wrong flags, and if the server cannot start.',
    ],
  );
}

function commandSection({ path, command }: CommandFacts): string[] {
  const texts = command.registeredArguments.map((argument) => [
    code(argument.variadic ? `${argument.name()}…` : argument.name()),
    sentence(withChoices(argument.description, argument.argChoices)),
  ]);
  const own = ownOptions(command);
  const shared = [
    ['output', inGroup(command, 'Output:')],
    ['connection', inGroup(command, 'Connection:')],
  ] as const;
  const links = shared.flatMap(([name, options]) => (options.length > 0 ? [`[${name} options](#${name}-options)`] : []));
  return [
    `### ${path} {#${anchorOf(path)}}`,
    `${code(`${path} ${command.usage()}`)}`,
    command.description(),
    texts.length > 0 ? table(['Argument', 'What it is'], texts) : '',
    own.length > 0 ? optionTable(own) : '',
    links.length > 0 ? `${own.length > 0 ? 'Also' : 'Options: only'} the ${links.join(' and the ')}.` : '',
  ].filter(Boolean);
}

const anchorOf = (path: string): string => path.replaceAll(' ', '-');

/** Returns the options that only this command has. */
export const ownOptions = (command: Command): Option[] =>
  optionsIn(command).filter(({ helpGroupHeading, long }) => !helpGroupHeading && long !== '--help');

/** Says which commands have the options of a group. */
function commandsWith(commands: readonly CommandFacts[], group: string): string {
  const others = commands.filter(({ command }) => inGroup(command, group).length === 0).map(({ path }) => code(path));
  return others.length === 0 ? 'all commands' : `all commands except ${others.join(' and ')}`;
}

const inGroup = (command: Command, group: string): Option[] =>
  optionsIn(command).filter(({ helpGroupHeading }) => helpGroupHeading === group);

/** Returns the options of a group. Several commands have these options. */
const optionsOf = (commands: readonly CommandFacts[], group: string): Option[] => [
  ...new Map(commands.flatMap(({ command }) => inGroup(command, group)).map((option) => [option.flags, option])).values(),
];

const optionTable = (options: readonly Option[]): string =>
  table(
    ['Option', 'What it does'],
    options.map(({ flags, description, mandatory, argChoices, defaultValue }) => [
      flags.split(', ').reverse().map(code).join(' or '),
      [
        sentence(withChoices(description, argChoices)),
        mandatory ? 'Required.' : '',
        defaultValue === undefined ? '' : `Default: ${code(String(defaultValue))}.`,
      ]
        .filter(Boolean)
        .join(' '),
    ]),
  );

const withChoices = (text: string, choices: readonly string[] | undefined): string =>
  choices ? `${text}: ${choices.map(code).join(', ')}` : text;

/**
 * Makes a help text into a sentence with a capital letter at the start and a full stop at the end. Words such as `--json` and
 * `<file>` become code.
 */
export const sentence = (text: string): string => {
  const marked = text.replaceAll(/(?<!`)(?:--[a-z-]+|<[a-z]+>|SENTINELSEC_[A-Z_]+)(?!`)/g, code);
  return `${marked.charAt(0).toUpperCase()}${marked.slice(1).replace(/\.?$/, '.')}`;
};

import { type Command, Option } from 'commander';
import type { Terminal } from './terminal.ts';

/** The options for the output of a command. All commands have these options. */
export interface OutputOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/** One example in the help of a command. */
export interface Example {
  readonly does: string;
  readonly line: string;
}

/** The description of a command. */
export interface Definition {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The text that says what the command does. The help of the command shows this text. */
  readonly text: string;
  readonly examples: readonly Example[];
  /** Whether the command calls the API. Default true. */
  readonly calls?: boolean;
}

/** Adds a command with its examples and the options that all commands have. */
export function defineCommand(parent: Command, { name, summary, text, examples, calls = true }: Definition): Command {
  const command = parent.command(name).summary(summary).description(text.replaceAll('\n', ' '));
  command.addHelpText('after', () => `\nExamples:\n${examples.map(({ does, line }) => `  # ${does}\n  $ ${line}`).join('\n\n')}`);
  const output = (option: Option): Command => command.addOption(option.helpGroup('Output:'));
  output(new Option('--json', 'print the result as JSON'));
  output(new Option('-q, --quiet', 'print only results and errors'));
  output(new Option('--debug', 'print the stack of an error'));
  command.addHelpOption(new Option('-h, --help', 'print this help').helpGroup('Output:'));
  if (!calls) return command;
  const connection = (option: Option): Command => command.addOption(option.helpGroup('Connection:'));
  connection(new Option('--key-file <file>', 'read the API key from this file (default: SENTINELSEC_API_KEY, or a question)'));
  connection(
    new Option(
      '--totp-file <file>',
      'read the TOTP secret from this file (default: SENTINELSEC_TOTP_SECRET, or a question for a code)',
    ),
  );
  connection(new Option('--base-url <url>', 'call this URL (default: SENTINELSEC_BASE_URL, or the server of the key)'));
  return command;
}

/** Puts the options of a command before the options that all commands have. Help shows options in this order. */
export function putOwnOptionsFirst({ options, commands }: Command): void {
  const ordered = [...options].sort(
    (one, other) => Number(Boolean(one.helpGroupHeading)) - Number(Boolean(other.helpGroupHeading)),
  );
  (options as Option[]).splice(0, options.length, ...ordered);
  for (const command of commands) putOwnOptionsFirst(command);
}

/** Prints a result: with `--json` as JSON, otherwise as text. */
export function printResult({ out }: Pick<Terminal, 'out'>, { json }: OutputOptions, result: unknown, text: () => string): void {
  out.write(json ? `${JSON.stringify(result, null, 2)}\n` : text());
}

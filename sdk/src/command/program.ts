import { Command } from 'commander';
import { addCompletion } from './commands/completion.ts';
import { addExport } from './commands/export.ts';
import { addKeys } from './commands/keys.ts';
import { addLimits } from './commands/limits.ts';
import { addLogs } from './commands/logs.ts';
import { addVerify } from './commands/verify.ts';
import { addWhoami } from './commands/whoami.ts';
import { putOwnOptionsFirst } from './define.ts';
import { variables } from './environment.ts';
import { exitCodes } from './exit-codes.ts';
import { listText } from './format.ts';
import { columnsOf, type Terminal } from './terminal.ts';

const widestHelp = 100;

const start = `Examples:
  $ export SENTINELSEC_API_KEY=…         # or pass --key-file FILE
  $ sentinelsec whoami                   # show whether the key works and what it may do
  $ sentinelsec export --to ./export     # download all data of the account
  $ sentinelsec verify ./export          # check the downloaded files again
  $ sentinelsec help export              # options and examples of a command, also: help keys rotate`;

/** Returns names and texts as an indented list. */
const indentedList = (entries: Readonly<Record<string, string>>, columns: number): string =>
  listText(Object.fromEntries(Object.entries(entries).map(([name, text]) => [`  ${name}`, text.replaceAll('`', '')])), columns);

/** Makes the command with all its subcommands. */
export function makeProgram(terminal: Terminal, version: string): Command {
  const program = new Command('sentinelsec');
  program
    .description('Works with a SentinelSec Studios account: exports its data, shows its logs and limits, manages its API keys.')
    .version(version, '-v, --version', 'print the version')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out.write(text),
      writeErr: (text) => void terminal.err.write(text),
      getOutHelpWidth: () => Math.min(columnsOf(terminal.out), widestHelp),
      getErrHelpWidth: () => Math.min(columnsOf(terminal.err), widestHelp),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: () => undefined,
    })
    .addHelpText('after', () => {
      const columns = Math.min(columnsOf(terminal.out), widestHelp);
      return `\n${start}\n\nEnvironment:\n${indentedList(variables, columns)}\nExit codes:\n${indentedList(exitCodes, columns)}`;
    });
  for (const add of [addExport, addVerify, addWhoami, addLimits, addLogs, addKeys, addCompletion]) add(program, terminal);
  putOwnOptionsFirst(program);
  return program;
}

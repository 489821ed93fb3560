import { SentinelSecError } from '@sentinelsec/sdk';
import { CommanderError } from 'commander';
import { withoutKeys } from '../wire/key-format.ts';
import { exitCodeOf, usageCode } from './exit-codes.ts';
import { flagsFor } from './flag-names.ts';
import { makeProgram } from './program.ts';
import { secretFault } from './secret-arguments.ts';
import { painter, plain, type Terminal } from './terminal.ts';

/** Runs the command with its arguments. Resolves to the exit code. Errors are printed as one line. */
export async function run(args: readonly string[], terminal: Terminal, version: string): Promise<number> {
  const fault = secretFault(args);
  if (fault !== undefined) return complain(terminal, fault, usageCode);
  try {
    await makeProgram(terminal, version).parseAsync(withHelpOption(args), { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return afterParsing(error, terminal);
    if (args.includes('--debug')) terminal.err.write(`${withoutKeys(String((error as Error).stack ?? error))}\n`);
    return complain(terminal, messageOf(error, args[0], terminal), exitCodeOf(error));
  }
}

/**
 * Changes `help keys rotate` to `keys rotate --help`, because the help command of commander takes only one name. Returns `help`
 * if there are no arguments. Does not change other arguments.
 */
const withHelpOption = (args: readonly string[]): string[] =>
  args[0] === 'help' && args.length > 2 ? [...args.slice(1), '--help'] : args.length === 0 ? ['help'] : [...args];

/**
 * Returns the exit code for an error that commander threw. Prints the error if the arguments are wrong. Prints nothing if
 * commander has only printed help or the version.
 */
function afterParsing({ code, exitCode, message }: CommanderError, terminal: Terminal): number {
  if (exitCode === 0) return 0;
  // A command that only groups other commands, such as `keys`, has already printed its help.
  if (code === 'commander.help') return usageCode;
  const text = message.replace(/^error: /, '').replaceAll('\n', ' ');
  return complain(terminal, `${text}${/[.?!)]$/.test(text) ? '' : '.'} Try --help.`, usageCode);
}

function messageOf(error: unknown, command: string | undefined, { signal }: Terminal): string {
  if (signal.aborted) return command === 'export' ? 'Interrupted. To continue, run the same command again.' : 'Interrupted.';
  if (!SentinelSecError.is(error))
    return `Unexpected failure: ${error instanceof Error ? error.message : String(error)} Run the command again with --debug.`;
  const id = error.requestId === undefined ? '' : ` (request ${error.requestId})`;
  return `${flagsFor(error.message)}${id}`;
}

function complain(terminal: Terminal, message: string, code: number): number {
  const line = plain(withoutKeys(message.replaceAll(/\s+/g, ' ').trim()));
  terminal.err.write(`${painter(terminal, terminal.err)('red', 'sentinelsec:')} ${line}\n`);
  return code;
}

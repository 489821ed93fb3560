import { ConfigurationError, FileError, SentinelSec } from '@sentinelsec/sdk';
import type { Command } from 'commander';
import { defineCommand, type OutputOptions, printResult } from '../define.ts';
import type { Terminal } from '../terminal.ts';
import { resultText } from './export.ts';

/** Adds `sentinelsec verify`. */
export function addVerify(program: Command, terminal: Terminal): void {
  defineCommand(program, {
    name: 'verify',
    summary: 'check the files of an export',
    text: `Compares the files in a folder with the manifest of the export: each file must have the length and the SHA-256 that the
manifest lists. Needs no key and sends no request.`,
    examples: [
      { does: 'check the folder that an export was downloaded to', line: 'sentinelsec verify ./sentinelsec-export' },
      {
        does: 'in a script: exit code 10 means that a file is damaged',
        line: 'sentinelsec verify ./sentinelsec-export --quiet || echo damaged',
      },
    ],
    calls: false,
  })
    .argument('<folder>', 'the folder of the export')
    .action(async (folder: string, options: OutputOptions) => {
      const result = await new SentinelSec({ apiKey: unused, logLevel: 'off' }).exports
        .verify(folder, { signal: terminal.signal })
        .catch((error: unknown) => {
          throw FileError.is(error) && error.code === 'ENOENT' ? noExport(folder, error) : error;
        });
      printResult(terminal, options, result, () => (options.quiet ? '' : resultText(result, 'Verified')));
    });
}

/** The value for the option `apiKey`. The client never calls this function, because `exports.verify` sends no request. */
const unused = (): never => {
  throw new ConfigurationError('This command uses no key.');
};

const noExport = (folder: string, cause: FileError): FileError =>
  new FileError(
    `There is no complete export in ${JSON.stringify(folder)}: it has no manifest. If an export was interrupted, run it again with the same folder.`,
    { path: cause.path, code: cause.code, cause },
  );

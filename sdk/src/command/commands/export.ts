import path from 'node:path';
import { ConfigurationError, type DatasetRows, type DownloadOptions, type DownloadResult } from '@sentinelsec/sdk';
import { Argument, type Command, Option } from 'commander';
import { datasetColumns, exportFormats } from '../../generated/datasets.ts';
import { type ConnectionOptions, connect } from '../connection.ts';
import { defineCommand, type OutputOptions, printResult } from '../define.ts';
import { ExportProgress } from '../export-progress.ts';
import { identityIn } from '../files.ts';
import { bytesText, countText } from '../format.ts';
import type { Terminal } from '../terminal.ts';
import { folderPath, moment, wholeNumber } from '../values.ts';

type Dataset = keyof DatasetRows;
type Format = DownloadOptions['format'];

interface ExportOptions extends ConnectionOptions, OutputOptions {
  readonly format: Format;
  readonly to: string;
  readonly from?: string;
  readonly until?: string;
  readonly gzip?: boolean;
  readonly recipient?: string;
  readonly identityFile?: string;
  readonly overwrite?: boolean;
  readonly concurrency?: number;
}

const datasets = Object.keys(datasetColumns) as Dataset[];
/**
 * The folder of an export if the flag `--to` is not set. The folder is always the same, so that a second run continues an
 * interrupted run.
 */
const defaultFolder = 'sentinelsec-export';

/** Adds `sentinelsec export`. */
export function addExport(program: Command, terminal: Terminal): void {
  defineCommand(program, {
    name: 'export',
    summary: "download the account's data",
    text: `Creates an export, waits until the platform has made its files, downloads them and checks them by SHA-256.
To continue after an interruption (Ctrl-C, a power cut, a full disk), run the same command again.
Creating an export needs a code of your second factor (MFA): the command computes it from your TOTP secret, or asks for it.`,
    examples: [
      { does: 'all data as CSV', line: 'sentinelsec export' },
      {
        does: 'the usage logs since November, as JSON',
        line: 'sentinelsec export usage_logs --from 2026-11-01 --format json --to ./logs',
      },
      { does: 'encrypted for an age key; the files stay encrypted', line: 'sentinelsec export --recipient age1… --to ./sealed' },
      {
        does: 'encrypted by the platform and decrypted here, with a key of age-keygen',
        line: 'sentinelsec export --recipient age1… --identity-file key.txt --to ./opened',
      },
    ],
  })
    .addArgument(new Argument('[datasets...]', 'the datasets to export (default: all)').choices(datasets))
    .addOption(new Option('--format <format>', 'the format of the files').choices(exportFormats).default('csv'))
    .addOption(new Option('--to <folder>', 'the folder for the files').argParser(folderPath).default(defaultFolder))
    .option('--from <time>', 'only records since this time or date, such as 2026-11-01', moment)
    .option('--until <time>', 'only records before this time or date, such as 2026-11-01T09:30:00Z', moment)
    .option('--gzip', 'compress the files')
    .option('--recipient <key>', 'encrypt the files for this age public key')
    .option(
      '--identity-file <file>',
      'decrypt the files with the age secret key in this file, which belongs to --recipient; needs the package age-encryption',
    )
    .option('--overwrite', 'replace the files of an earlier export in the folder')
    .option('--concurrency <number>', 'the number of ranges of files that are downloaded at the same time', wholeNumber(1, 64))
    .action((names: Dataset[], options: ExportOptions) => run(names, options, terminal));
}

async function run(names: readonly Dataset[], options: ExportOptions, terminal: Terminal): Promise<void> {
  const chosen = names.length === 0 ? datasets : [...new Set(names)];
  // Both times are in UTC and in the same format, so texts compare like times.
  if (options.from !== undefined && options.until !== undefined && options.from > options.until)
    throw new ConfigurationError('--until is before --from. Correct one of them. Nothing was sent.');
  const progress = new ExportProgress(terminal, options);
  const { client } = await connect(options, terminal, (event) => progress.event(event));
  const { format, to, from, until, gzip, recipient, overwrite, concurrency, identityFile } = options;
  try {
    const result = await client.exports.download({
      datasets: chosen,
      format,
      to,
      from,
      until,
      gzip,
      recipient,
      overwrite,
      concurrency,
      identity: identityFile === undefined ? undefined : () => identityIn(identityFile),
      signal: terminal.signal,
      onProgress: (now) => progress.update(now),
    });
    progress.stop();
    printResult(terminal, options, result, () => (options.quiet ? '' : resultText(result)));
  } finally {
    progress.stop();
  }
}

/** Returns the result of a download or a check as text. */
export function resultText({ files, folder }: DownloadResult, verb = 'Exported'): string {
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const width = Math.max(0, ...files.map((file) => path.basename(file.path).length));
  const lines = files.map(
    (file) => `  ${path.basename(file.path).padEnd(width)}  ${countText(file.rows, 'row')}, ${bytesText(file.bytes)}\n`,
  );
  return `${verb} ${countText(files.length, 'file')} (${countText(rows, 'row')}, ${bytesText(bytes)}) in ${folder}\n${lines.join('')}`;
}

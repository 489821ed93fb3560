import { fileURLToPath } from 'node:url';
import { faultsOf } from './faults.ts';
import { load } from './load.ts';
import { lineOf, oneLine } from './shape.ts';

/**
 * Runs the command `node sdk/scripts/spec/lint.ts [FILE]`. Prints one line for each fault. The exit code is 1 if there are
 * faults, and 2 if the file cannot be read.
 */
function lint(file: string): void {
  const faults = faultsOf(load(file));
  for (const fault of faults) console.error(lineOf(fault));
  if (faults.length === 0) console.log('openapi.yaml follows all rules.');
  process.exitCode = faults.length > 0 ? 1 : 0;
}

try {
  lint(process.argv[2] ?? fileURLToPath(new URL('../../../openapi.yaml', import.meta.url)));
} catch (error) {
  console.error(oneLine(error as Error));
  process.exitCode = 2;
}

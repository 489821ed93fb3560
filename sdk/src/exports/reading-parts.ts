// The code that is needed only to read rows. The client loads this code when a program reads rows for the first time.
export { CsvSyntaxError } from '../wire/csv-reader.ts';
export { JsonRowsError } from '../wire/json-rows.ts';
export { obtainExport } from './obtain-export.ts';
export { rowParser } from './parse-rows.ts';
export { ProgressReporter } from './progress.ts';
export { streamFile } from './stream-file.ts';
export { unpack } from './unpack.ts';
export { waitUntilReady } from './wait-until-ready.ts';

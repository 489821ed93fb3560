import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { gzipSync } from 'fflate';
import { sealTo } from '../../base/age-seal.ts';
import { sha256Hex } from '../../base/digest.ts';
import { contract } from '../../generated/contract.ts';
import { schemas } from '../../generated/schemas.ts';
import type { Rows } from '../../records/rows.ts';

type Export = Rows['exports']['wire'];

/** A file of an export: its properties in the API, and its bytes. */
export interface ExportFile {
  readonly shown: Export['files'][number];
  readonly bytes: Uint8Array;
}

/** How the files of an export are encoded. */
export type ExportForm = Pick<Export, 'format' | 'gzip' | 'recipient'>;

const mediaTypes: Readonly<Record<Export['format'], string>> = { json: 'application/json', csv: 'text/csv' };

/**
 * Encodes the rows of a dataset as JSON or CSV. If the export asks for it, compresses the result and then seals it. The file name
 * has an extension for each step, such as `.csv.gz.age`.
 */
export function exportFile(dataset: Export['datasets'][number], rows: readonly object[], form: ExportForm): ExportFile {
  const { format, gzip, recipient } = form;
  const plain = format === 'json' ? jsonOf(rows) : csvOf(rows, columnsOf(contract.datasets[dataset]?.schema ?? ''));
  // Without a time stamp, so that the same rows give the same bytes.
  const packed = gzip ? gzipSync(plain, { mtime: 0 }) : plain;
  const bytes = recipient === null ? packed : sealTo(recipient, packed);
  const name = `${dataset}.${format}${gzip ? '.gz' : ''}${recipient === null ? '' : '.age'}`;
  const media_type = mediaTypes[format];
  return { shown: { name, dataset, media_type, bytes: bytes.length, rows: rows.length, sha256: sha256Hex(bytes) }, bytes };
}

const rowsAtOnce = 1000;

/** Encodes rows in parts: one text of all rows could be longer than JavaScript allows. */
function joined(rows: readonly object[], write: (row: object, place: number) => string): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    const some = rows.slice(first, first + rowsAtOnce);
    parts.push(utf8ToBytes(some.map((row, place) => write(row, first + place)).join('')));
  }
  return parts;
}

/** Returns a JSON array with one row per line. */
const jsonOf = (rows: readonly object[]): Uint8Array =>
  concatBytes(
    utf8ToBytes('['),
    ...joined(rows, (row, place) => `${place === 0 ? '' : ','}\n${JSON.stringify(row)}`),
    utf8ToBytes(rows.length > 0 ? '\n]\n' : ']\n'),
  );

/** Returns CSV (RFC 4180): a header, then one line per row, each ended by CRLF. */
const csvOf = (rows: readonly object[], columns: readonly string[]): Uint8Array =>
  concatBytes(
    utf8ToBytes(`${columns.join(',')}\r\n`),
    ...joined(rows, (row) => {
      const values = row as Readonly<Record<string, unknown>>;
      return `${columns.map((name) => field(values[name])).join(',')}\r\n`;
    }),
  );

/** Returns the names of the properties of a schema, in the order of the schema. */
const columnsOf = (schema: string): string[] =>
  Object.keys((schemas[schema] as { readonly properties?: Readonly<Record<string, unknown>> } | undefined)?.properties ?? {});

/**
 * Returns a CSV field. The field is empty for null. It contains JSON for nested values. An empty text is quoted, to distinguish
 * it from null.
 */
function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

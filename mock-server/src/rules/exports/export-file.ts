import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { gzipSync } from 'fflate';
import { sealTo } from '../../base/age-seal.ts';
import { sha256Hex } from '../../base/digest.ts';
import { contract } from '../../generated/contract.ts';
import { schemas } from '../../generated/schemas.ts';
import type { Rows } from '../../records/rows.ts';

type Export = Rows['exports']['wire'];

/** A file of an export: what is shown of it, and its bytes. */
export interface ExportFile {
  readonly shown: Export['files'][number];
  readonly bytes: Uint8Array;
}

/** How the files of an export are written. */
export type ExportForm = Pick<Export, 'format' | 'gzip' | 'recipient'>;

const mediaTypes: Readonly<Record<Export['format'], string>> = { json: 'application/json', csv: 'text/csv' };

/** Encodes the rows of a dataset: written, then packed, then sealed. The endings of its name tell in which order to undo that. */
export function exportFile(dataset: Export['datasets'][number], rows: readonly object[], form: ExportForm): ExportFile {
  const { format, gzip, recipient } = form;
  const plain = format === 'json' ? jsonOf(rows) : csvOf(rows, columnsOf(contract.datasets[dataset]?.schema ?? ''));
  // No time stamp in it: the same rows are the same bytes.
  const packed = gzip ? gzipSync(plain, { mtime: 0 }) : plain;
  const bytes = recipient === null ? packed : sealTo(recipient, packed);
  const name = `${dataset}.${format}${gzip ? '.gz' : ''}${recipient === null ? '' : '.age'}`;
  const media_type = mediaTypes[format];
  return { shown: { name, dataset, media_type, bytes: bytes.length, rows: rows.length, sha256: sha256Hex(bytes) }, bytes };
}

const rowsAtOnce = 1000;

/** Text in bytes, bit by bit: a text of all rows could be longer than texts can be. */
function joined(rows: readonly object[], write: (row: object, place: number) => string): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    const some = rows.slice(first, first + rowsAtOnce);
    parts.push(utf8ToBytes(some.map((row, place) => write(row, first + place)).join('')));
  }
  return parts;
}

/** An array with a row a line. */
const jsonOf = (rows: readonly object[]): Uint8Array =>
  concatBytes(
    utf8ToBytes('['),
    ...joined(rows, (row, place) => `${place === 0 ? '' : ','}\n${JSON.stringify(row)}`),
    utf8ToBytes(rows.length > 0 ? '\n]\n' : ']\n'),
  );

/** RFC 4180: a header, then a record a row, each ended by CRLF. */
const csvOf = (rows: readonly object[], columns: readonly string[]): Uint8Array =>
  concatBytes(
    utf8ToBytes(`${columns.join(',')}\r\n`),
    ...joined(rows, (row) => {
      const values = row as Readonly<Record<string, unknown>>;
      return `${columns.map((name) => field(values[name])).join(',')}\r\n`;
    }),
  );

/** The properties of a schema, in its order. */
const columnsOf = (schema: string): string[] =>
  Object.keys((schemas[schema] as { readonly properties?: Readonly<Record<string, unknown>> } | undefined)?.properties ?? {});

/** Nothing for null, JSON for what is nested; an empty text is quoted, so that it is not taken for null. */
function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

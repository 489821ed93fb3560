import { concatBytes } from '@noble/hashes/utils.js';
import { Gzip } from 'fflate';
import { sealTo } from '../../base/age-seal.ts';
import { sha256Hex } from '../../base/digest.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { columnsOf, csvPieces, jsonPieces } from './row-text.ts';

type Export = Rows['exports']['wire'];

/** A file of an export: its properties in the API, and its bytes. */
export interface ExportFile {
  readonly shown: Export['files'][number];
  readonly bytes: Uint8Array;
}

/** The options that say how the files of an export are encoded. */
export type ExportForm = Pick<Export, 'format' | 'gzip' | 'recipient'>;

const mediaTypes: Readonly<Record<Export['format'], string>> = { json: 'application/json', csv: 'text/csv' };

/**
 * Encodes the rows of a dataset as JSON or CSV. With the option `gzip`, compresses the result. With the option `recipient`, seals
 * (encrypts) the result. The file name has an extension for each of these steps, such as `.csv.gz.age`. The function reads the
 * rows one by one, because there may be a million rows.
 */
export function exportFile(dataset: Export['datasets'][number], rows: Iterable<object>, form: ExportForm): ExportFile {
  const { format, gzip, recipient } = form;
  let count = 0;
  const counted = function* (): Generator<object> {
    for (const row of rows) {
      count += 1;
      yield row;
    }
  };
  const plain =
    format === 'json' ? jsonPieces(counted()) : csvPieces(counted(), columnsOf(contract.datasets[dataset]?.schema ?? ''));
  const packed = concatBytes(...(gzip ? gzipped(plain) : plain));
  const bytes = recipient === null ? packed : sealTo(recipient, packed);
  const name = `${dataset}.${format}${gzip ? '.gz' : ''}${recipient === null ? '' : '.age'}`;
  const media_type = mediaTypes[format];
  return { shown: { name, dataset, media_type, bytes: bytes.length, rows: count, sha256: sha256Hex(bytes) }, bytes };
}

/** Compresses several pieces into one gzip file. The file contains no time, so the same rows give the same bytes. */
function gzipped(pieces: Iterable<Uint8Array>): Uint8Array[] {
  const packed: Uint8Array[] = [];
  const gzip = new Gzip({ mtime: 0 }, (piece) => void packed.push(piece));
  for (const piece of pieces) gzip.push(piece);
  gzip.push(new Uint8Array(), true);
  return packed;
}

import type { DatasetRows } from '@sentinelsec/sdk';

/** The id of the export in each format. */
export const exportIds = { csv: 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X7', json: 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X8' } as const;

/**
 * A digest of rows: how many rows there are, the sum of their numeric values, the number of letters in their texts, and how many
 * rows have no IP address. A row with `anonymized` adds 1 to the sum. To compute the digest, a reader must read almost every
 * value of every row.
 */
export interface RowsDigest {
  readonly rows: number;
  readonly numbers: number;
  readonly letters: number;
  readonly nulls: number;
}

/** Computes a digest while rows are read. It is fast enough to run while the reading is timed. A number may be given as text. */
export class Digest {
  #rows = 0;
  #numbers = 0;
  #letters = 0;
  #nulls = 0;

  /** Adds a row. `null` may be given as an empty text, because some libraries do not distinguish the two. */
  add(row: DatasetRows['usage_logs']): void {
    this.#rows += 1;
    this.#numbers += Number(row.status) + Number(row.duration_ms) + (String(row.anonymized) === 'true' ? 1 : 0);
    this.#letters += row.id.length + row.created_at.length + row.operation.length + row.method.length + row.path.length;
    this.#letters += (row.api_username?.length ?? 0) + (row.user_agent?.length ?? 0) + (row.request_id?.length ?? 0);
    this.#nulls += row.ip_address ? 0 : 1;
  }

  get value(): RowsDigest {
    return { rows: this.#rows, numbers: this.#numbers, letters: this.#letters, nulls: this.#nulls };
  }
}

/** Returns the digest of all rows. */
export function digestOf(rows: Iterable<DatasetRows['usage_logs']>): RowsDigest {
  const digest = new Digest();
  for (const row of rows) digest.add(row);
  return digest.value;
}

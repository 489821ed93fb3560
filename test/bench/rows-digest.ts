import type { DatasetRows } from '@sentinelsec/sdk';

/** The export of the rows in each format. */
export const exportIds = { csv: 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X7', json: 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X8' } as const;

/** What rows come to: how many, the sum of their numbers, and the letters of their texts. Reads every value of every row. */
export interface RowsDigest {
  readonly rows: number;
  readonly numbers: number;
  readonly letters: number;
  readonly nulls: number;
}

/** A running digest of rows, cheap enough to be taken while they are timed. A number may come as its text. */
export class Digest {
  #rows = 0;
  #numbers = 0;
  #letters = 0;
  #nulls = 0;

  /** Adds a row. `null` may come as the empty text, as in libraries that do not tell the two apart. */
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

/** The digest of all rows. */
export function digestOf(rows: Iterable<DatasetRows['usage_logs']>): RowsDigest {
  const digest = new Digest();
  for (const row of rows) digest.add(row);
  return digest.value;
}

import { IntegrityError } from '../errors/client-errors.ts';
import { type ColumnKind, type DatasetRows, datasetColumns } from '../generated/datasets.ts';
import { CsvReader } from '../wire/csv.ts';
import { JsonRows } from '../wire/json-rows.ts';

type Row = Readonly<Record<string, unknown>>;

/** Parses rows from a text that arrives in pieces. */
interface RowParser {
  /** Adds a piece of text and returns the rows that are now complete. */
  push(piece: string): readonly Row[];
  /** Returns the last rows. Throws if the file is incomplete. */
  end(): readonly Row[];
}

/** The maximum number of characters of a row. With this limit, a row that never ends does not fill the memory. */
const mostCharacters = 4_194_304;

/** Makes a parser for the files of a dataset in this format. */
export function rowParser(dataset: keyof DatasetRows, format: 'csv' | 'json'): RowParser {
  if (format === 'csv') return new CsvRows(datasetColumns[dataset]);
  const reader = new JsonRows(mostCharacters);
  return {
    push: (piece) => reader.push(piece),
    end: () => {
      reader.end();
      return [];
    },
  };
}

/** A column, and the function that converts its fields. */
interface Column {
  readonly name: string;
  readonly read: (field: string) => unknown;
}

/**
 * Converts CSV records to objects. The members have the names and types of the dataset: text, numbers, booleans, nested values or
 * null.
 */
class CsvRows implements RowParser {
  readonly #kinds: Readonly<Record<string, ColumnKind>>;
  readonly #reader = new CsvReader(mostCharacters);
  #columns: readonly Column[] | undefined;
  #count = 0;

  constructor(kinds: Readonly<Record<string, ColumnKind>>) {
    this.#kinds = kinds;
  }

  push(piece: string): readonly Row[] {
    return this.#rows(this.#reader.push(piece));
  }

  end(): readonly Row[] {
    return this.#rows(this.#reader.end());
  }

  #rows(records: readonly (readonly (string | null)[])[]): Row[] {
    const rows: Row[] = [];
    for (const record of records) {
      if (this.#columns) rows.push(this.#row(record, this.#columns));
      else this.#columns = record.map((name) => this.#column(name ?? ''));
    }
    return rows;
  }

  #column(name: string): Column {
    // A column that this version of the package does not know is read as text.
    const kind = Object.hasOwn(this.#kinds, name) ? this.#kinds[name] : undefined;
    return { name, read: readers[kind ?? 'text'] };
  }

  #row(record: readonly (string | null)[], columns: readonly Column[]): Row {
    this.#count += 1;
    if (record.length !== columns.length)
      throw new IntegrityError(
        `Row ${this.#count} has ${record.length} fields, and the file has ${columns.length} columns. Create the export again.`,
      );
    const row: Record<string, unknown> = {};
    for (let index = 0; index < columns.length; index++) {
      const { name, read } = columns[index] as Column;
      const field = record[index];
      row[name] = field === null || field === undefined ? null : read(field);
    }
    return row;
  }
}

const readers: Readonly<Record<ColumnKind, (field: string) => unknown>> = {
  text: (field) => field,
  number: (field) => {
    const number = Number(field);
    if (!Number.isFinite(number) || field.trim() === '') throw unreadable(field, 'a number');
    return number;
  },
  boolean: (field) => {
    if (field !== 'true' && field !== 'false') throw unreadable(field, 'true or false');
    return field === 'true';
  },
  json: (field) => {
    try {
      return JSON.parse(field) as unknown;
    } catch {
      throw unreadable(field, 'JSON');
    }
  },
};

const unreadable = (field: string, expected: string): IntegrityError =>
  new IntegrityError(`The field ${JSON.stringify(field.slice(0, 100))} should be ${expected}. Create the export again.`);

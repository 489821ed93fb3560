import { IntegrityError } from '../errors/client-errors.ts';
import { type ColumnKind, type DatasetRows, datasetColumns } from '../generated/datasets.ts';
import type { components } from '../generated/paths.d.ts';
import { type CsvFields, CsvReader } from '../wire/csv-reader.ts';
import { JsonRows } from '../wire/json-rows.ts';
import { Utf8Reader } from '../wire/utf8-reader.ts';

type Row = Readonly<Record<string, unknown>>;

/** Parses rows from a file that arrives in pieces. Throws a `TypeError` if the file is not in UTF-8. */
interface RowParser {
  /** Adds a piece of the file and returns the rows that are now complete. */
  push(piece: Uint8Array): readonly Row[];
  /** Returns the last rows. Throws if the file is incomplete. */
  end(): readonly Row[];
}

/** The maximum number of characters of a row. A damaged file could contain an endless row that fills the memory. */
const mostCharacters = 4_194_304;

/** The parser of each file format. TypeScript reports an error here if the spec has a format without a parser. */
const parsers: Readonly<Record<components['schemas']['ExportFormat'], (dataset: keyof DatasetRows) => RowParser>> = {
  csv: (dataset) => new CsvRows(datasetColumns[dataset]),
  json: () => jsonParser(new JsonRows(mostCharacters)),
};

/**
 * Makes a parser for the files of a dataset in the format `format`. Throws an `IntegrityError` for a format that this version of
 * the package does not know.
 */
export function rowParser(dataset: keyof DatasetRows, format: string): RowParser {
  const make = Object.hasOwn(parsers, format) ? parsers[format as keyof typeof parsers] : undefined;
  if (!make)
    throw new IntegrityError(
      `exports.rows cannot read files of the format ${JSON.stringify(format)}. Update the package, or use exports.download.`,
    );
  return make(dataset);
}

function jsonParser(reader: JsonRows): RowParser {
  const utf8 = new Utf8Reader();
  return {
    push: (piece) => {
      const { text, isArray } = utf8.pushElements(piece);
      return isArray ? reader.pushArray(text) : reader.push(text);
    },
    end: () => {
      const rows = reader.push(utf8.end());
      reader.end();
      return rows;
    },
  };
}

/** A CSV column. `read` converts a field to its value. If the column contains text, `read` is undefined. */
interface Column {
  readonly name: string;
  readonly read: ((field: string) => unknown) | undefined;
}

/**
 * Converts CSV records to objects. For example, `12` becomes a number in a column of numbers, and an empty field becomes null.
 */
class CsvRows implements RowParser {
  readonly #kinds: Readonly<Record<string, ColumnKind>>;
  readonly #utf8 = new Utf8Reader();
  readonly #reader = new CsvReader(mostCharacters, (fields) => this.#take(fields));
  #columns: readonly Column[] = [];
  /** A row with null in each column. `#row` copies this row and then sets the values that are not null. */
  #empty: Row | undefined;
  #rows: Row[] = [];
  #count = 0;

  constructor(kinds: Readonly<Record<string, ColumnKind>>) {
    this.#kinds = kinds;
  }

  push(piece: Uint8Array): readonly Row[] {
    this.#reader.push(this.#utf8.push(piece));
    return this.#taken();
  }

  end(): readonly Row[] {
    this.#reader.push(this.#utf8.end());
    this.#reader.end();
    return this.#taken();
  }

  #taken(): readonly Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #take(fields: CsvFields): void {
    if (this.#empty) this.#rows.push(this.#row(fields, this.#empty));
    else {
      this.#columns = fields.map((name) => this.#column(name ?? ''));
      this.#empty = Object.fromEntries(this.#columns.map(({ name }) => [name, null]));
    }
  }

  #column(name: string): Column {
    // A column that this version of the package does not know is read as text.
    const kind = Object.hasOwn(this.#kinds, name) ? this.#kinds[name] : undefined;
    return { name, read: readers[kind ?? 'text'] };
  }

  #row(fields: CsvFields, empty: Row): Row {
    const columns = this.#columns;
    this.#count += 1;
    if (fields.length !== columns.length)
      throw new IntegrityError(
        `Row ${this.#count} has ${fields.length} fields, and the file has ${columns.length} columns. Create the export again.`,
      );
    const row: Record<string, unknown> = { ...empty };
    for (let index = 0; index < columns.length; index++) {
      const field = fields[index];
      if (field === null || field === undefined) continue;
      const { name, read } = columns[index] as Column;
      row[name] = read ? read(field) : field;
    }
    return row;
  }
}

const readers: Readonly<Record<ColumnKind, ((field: string) => unknown) | undefined>> = {
  text: undefined,
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

import { firstPlace } from '../base/first-place.ts';

/** One kept thing: what the API answers of it, and what the platform alone knows. */
export interface Row<Wire = unknown, Kept = unknown> {
  readonly id: string;
  /** The account it belongs to. */
  readonly account: string;
  /** Its place in the order of commit. */
  readonly sequence: number;
  /** Counts the edits, from 1; with `noted` the `ETag`. */
  readonly version: number;
  /** Counts what was noted; absent as long as nothing was. */
  readonly noted?: number;
  readonly wire: Wire;
  readonly kept: Kept;
}

/** What to change of a row; the rest stays. */
export interface Change<R extends Row> {
  readonly wire?: Partial<R['wire']>;
  readonly kept?: Partial<R['kept']>;
}

/** Which way through a table, and from where. */
export interface Walk {
  readonly order: 'asc' | 'desc';
  /** The place to go on after. */
  readonly after?: number;
}

/**
 * Rows in the order of commit, and by id. A place in it stays true while rows come and go.
 *
 * @example
 * const table = new Table<Row<{ name: string }, undefined>>();
 * table.insert({ id: 'a', account: 'x', wire: { name: 'A' }, kept: undefined });
 * table.get('a')?.version; // 1
 */
export class Table<R extends Row> {
  #rows: (R | undefined)[];
  /** Where the rows begin: before it were some that are gone, mostly the oldest. */
  #start = 0;
  #byId: Map<string, R>;
  #next: number;

  constructor(rows: readonly R[] = [], next = 0) {
    this.#rows = [...rows];
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    this.#next = next;
  }

  /** How many rows there are. */
  get size(): number {
    return this.#rows.length - this.#start;
  }

  /** The row with this id. */
  get(id: string): R | undefined {
    return this.#byId.get(id);
  }

  /** Puts a row at the end. Throws for an id that is there. */
  insert(fields: Omit<R, 'sequence' | 'version' | 'noted'>): R {
    if (this.#byId.has(fields.id)) throw new Error(`There is a row with the id ${fields.id} already.`);
    const row = { ...fields, sequence: this.#next++, version: 1 } as R;
    this.#rows.push(row);
    this.#byId.set(row.id, row);
    return row;
  }

  /** Changes what the API shows of a row, or what is kept beside it. A change of what it shows counts its version up. */
  update(id: string, { wire, kept }: Change<R>): R {
    return this.#replace(id, (row) => ({
      ...row,
      wire: wire ? { ...(row.wire as object), ...wire } : row.wire,
      kept: kept ? { ...(row.kept as object), ...kept } : row.kept,
      version: wire ? row.version + 1 : row.version,
    }));
  }

  /** Notes what was seen, such as the last use: no edit, so that the version stays; what is new of it counts `noted` up. */
  note(id: string, wire: Partial<R['wire']>): R {
    return this.#replace(id, (row) => {
      const isNew = Object.entries(wire).some(([name, value]) => (row.wire as Readonly<Record<string, unknown>>)[name] !== value);
      return isNew ? { ...row, wire: { ...(row.wire as object), ...wire }, noted: (row.noted ?? 0) + 1 } : row;
    });
  }

  /** All that it keeps, as it stands in the memory: for whoever must look there. */
  raw(): object {
    return { rows: this.#rows, byId: this.#byId, start: this.#start, next: this.#next };
  }

  #replace(id: string, change: (row: R) => R): R {
    const row = this.#byId.get(id);
    if (!row) throw new Error(`There is no row with the id ${id}.`);
    const changed = change(row);
    this.#rows[this.#placeFrom(row.sequence)] = changed;
    this.#byId.set(id, changed);
    return changed;
  }

  /** Takes a row out; tells whether it was there. */
  remove(id: string): boolean {
    const row = this.#byId.get(id);
    if (!row) return false;
    const place = this.#placeFrom(row.sequence);
    if (place === this.#start) this.#dropFirst();
    else this.#rows.splice(place, 1);
    return this.#byId.delete(id);
  }

  /** The oldest go first, one by one: their places are given back once they are the half. */
  #dropFirst(): void {
    this.#rows[this.#start++] = undefined;
    if (this.#start * 2 <= this.#rows.length) return;
    this.#rows = this.#rows.slice(this.#start);
    this.#start = 0;
  }

  /** All rows, oldest first, as they are now. */
  all(): readonly R[] {
    return this.#rows.slice(this.#start) as R[];
  }

  /** The rows one after the other. The table must not change meanwhile. */
  *walk({ order, after }: Walk): Generator<R> {
    const down = order === 'desc';
    const end = this.#rows.length;
    let place = down
      ? (after === undefined ? end : this.#placeFrom(after)) - 1
      : after === undefined
        ? this.#start
        : this.#placeFrom(after + 1);
    for (; place >= this.#start && place < end; place += down ? -1 : 1) {
      const row = this.#rows[place];
      if (row) yield row;
    }
  }

  /** A copy: rows are replaced, never changed, so that both may have the same ones. */
  copy(): Table<R> {
    return new Table(this.all(), this.#next);
  }

  /** The first place whose row is not before `sequence`. */
  #placeFrom(sequence: number): number {
    return firstPlace(this.#rows.length, (place) => (this.#rows[place]?.sequence ?? Number.NEGATIVE_INFINITY) >= sequence);
  }
}

import { firstPlace } from '../base/first-place.ts';

/** A row of a table: the data that the API shows, and internal data. */
export interface Row<Wire = unknown, Kept = unknown> {
  readonly id: string;
  /** The account that the row belongs to. */
  readonly account: string;
  /** The position of the row in the order of commit. */
  readonly sequence: number;
  /** The version: 1 for a new row. Each edit increments the version. `version` and `noted` together make the `ETag`. */
  readonly version: number;
  /**
   * The number of changes that the platform has made with `Table.note`, such as a new time of last use. Absent before the first
   * such change.
   */
  readonly noted?: number;
  readonly wire: Wire;
  readonly kept: Kept;
}

/** New values for properties of a row. Properties without a new value do not change. */
export interface Change<R extends Row> {
  readonly wire?: Partial<R['wire']>;
  readonly kept?: Partial<R['kept']>;
}

/** The order in which a table is iterated, and the start position. */
export interface Walk {
  readonly order: 'asc' | 'desc';
  /** The sequence number of the row after which the iteration starts. */
  readonly after?: number;
}

/**
 * A table of rows in the order of commit. The position of a row in this order never changes. A row can also be found by its id.
 *
 * @example
 * const table = new Table<Row<{ name: string }, undefined>>();
 * table.insert({ id: 'a', account: 'x', wire: { name: 'A' }, kept: undefined });
 * table.get('a')?.version; // 1
 */
export class Table<R extends Row> {
  #rows: (R | undefined)[];
  /** The index of the first row in `#rows`. All earlier positions are empty, because their rows were removed. */
  #start = 0;
  #byId: Map<string, R>;
  #next: number;

  constructor(rows: readonly R[] = [], next = 0) {
    this.#rows = [...rows];
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    this.#next = next;
  }

  /** The `sequence` of the row that is inserted next. */
  get next(): number {
    return this.#next;
  }

  /** The number of rows. */
  get size(): number {
    return this.#rows.length - this.#start;
  }

  /** Returns the row with this id; `undefined` if there is no such row. */
  get(id: string): R | undefined {
    return this.#byId.get(id);
  }

  /** Adds a row at the end. Throws an error if there is already a row with this id. */
  insert(fields: Omit<R, 'sequence' | 'version' | 'noted'>): R {
    if (this.#byId.has(fields.id)) throw new Error(`A row with the id ${fields.id} already exists.`);
    const row = { ...fields, sequence: this.#next++, version: 1 } as R;
    this.#rows.push(row);
    this.#byId.set(row.id, row);
    return row;
  }

  /** Changes a row. A change of `wire` is an edit and increments the version. Throws an error if there is no row with the id. */
  update(id: string, { wire, kept }: Change<R>): R {
    return this.#replace(id, (row) => ({
      ...row,
      wire: wire ? { ...(row.wire as object), ...wire } : row.wire,
      kept: kept ? { ...(row.kept as object), ...kept } : row.kept,
      version: wire ? row.version + 1 : row.version,
    }));
  }

  /**
   * Records an observation, such as the time of the last use. An observation is not an edit, so the version stays the same. If
   * the observation changes a stored value, `noted` is incremented.
   */
  note(id: string, wire: Partial<R['wire']>): R {
    return this.#replace(id, (row) => {
      let isNew = false;
      for (const name in wire) if ((row.wire as R['wire'])[name] !== wire[name]) isNew = true;
      return isNew ? { ...row, wire: { ...(row.wire as object), ...wire }, noted: (row.noted ?? 0) + 1 } : row;
    });
  }

  /** Returns the stored data exactly as it is in memory. The search for personal data reads this result. */
  raw(): object {
    return { rows: this.#rows, byId: this.#byId, start: this.#start, next: this.#next };
  }

  #replace(id: string, change: (row: R) => R): R {
    const row = this.#byId.get(id);
    if (!row) throw new Error(`There is no row with the id ${id}.`);
    const changed = change(row);
    if (changed === row) return row;
    this.#rows[this.#placeFrom(row.sequence)] = changed;
    this.#byId.set(id, changed);
    return changed;
  }

  /** Removes a row. Returns whether the row existed. */
  remove(id: string): boolean {
    const row = this.#byId.get(id);
    if (!row) return false;
    const place = this.#placeFrom(row.sequence);
    if (place === this.#start) this.#dropFirst();
    else this.#rows.splice(place, 1);
    return this.#byId.delete(id);
  }

  /** Removes the first row. When more than half of `#rows` is empty, shortens `#rows`. */
  #dropFirst(): void {
    this.#rows[this.#start++] = undefined;
    if (this.#start * 2 <= this.#rows.length) return;
    this.#rows = this.#rows.slice(this.#start);
    this.#start = 0;
  }

  /** Returns all current rows, oldest first. */
  all(): readonly R[] {
    return this.#rows.slice(this.#start) as R[];
  }

  /** Iterates the rows. The table must not change during the iteration. */
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

  /** Returns a copy. Both tables can share the rows, because a change replaces the row and never modifies the old row. */
  copy(): Table<R> {
    return new Table(this.all(), this.#next);
  }

  /** Returns the index of the first row whose sequence number is `sequence` or higher. */
  #placeFrom(sequence: number): number {
    return firstPlace(this.#rows.length, (place) => (this.#rows[place]?.sequence ?? Number.NEGATIVE_INFINITY) >= sequence);
  }
}

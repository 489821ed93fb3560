import { compareUlids, type LastId, ulidParts, ulidText } from '../base/ids.ts';
import { moment, timestamp } from '../base/time.ts';

/** Stores one property of many rows in few bytes. */
export interface Column<Read, Write = Read> {
  get(row: number): Read;
  set(row: number, value: Write): void;
  /** Removes the value of a row from memory. */
  clear(row: number): void;
  /**
   * Returns a new column that contains only the given rows, in the given order. The new column has room for `capacity` rows. It
   * shares no memory with this column.
   */
  pick(rows: readonly number[], capacity: number): Column<Read, Write>;
}

type Numbers = Float64Array | Uint32Array | Uint16Array | Uint8Array;

/** A column of numbers, which are stored in a typed array. */
export class NumberColumn implements Column<number> {
  readonly #values: Numbers;

  constructor(values: Numbers) {
    this.#values = values;
  }

  get(row: number): number {
    return this.#values[row] ?? 0;
  }

  set(row: number, value: number): void {
    this.#values[row] = value;
  }

  clear(row: number): void {
    this.#values[row] = 0;
  }

  /** Returns the stored data exactly as it is in memory. The search for personal data reads this result. */
  raw(): object {
    return this.#values;
  }

  pick(rows: readonly number[], capacity: number): NumberColumn {
    const picked = new NumberColumn(new (this.#values.constructor as new (length: number) => Numbers)(capacity));
    rows.forEach((row, place) => {
      picked.set(place, this.get(row));
    });
    return picked;
  }
}

/** A column that stores its values as numbers. */
abstract class OverNumbers<Read, Write> implements Column<Read, Write> {
  protected readonly numbers: NumberColumn;

  constructor(numbers: NumberColumn) {
    this.numbers = numbers;
  }

  abstract get(row: number): Read;
  abstract set(row: number, value: Write): void;
  abstract pick(rows: readonly number[], capacity: number): Column<Read, Write>;

  clear(row: number): void {
    this.numbers.clear(row);
  }

  /** Returns the stored data exactly as it is in memory. The search for personal data reads this result. */
  raw(): object {
    return this.numbers;
  }
}

/** A column of times. Each time is stored as milliseconds since the epoch. The method `get` returns a time as RFC 3339 text. */
export class TimeColumn extends OverNumbers<string, string | number> {
  get(row: number): string {
    return timestamp(this.numbers.get(row));
  }

  set(row: number, value: string | number): void {
    this.numbers.set(row, typeof value === 'number' ? value : moment(value));
  }

  pick(rows: readonly number[], capacity: number): TimeColumn {
    return new TimeColumn(this.numbers.pick(rows, capacity));
  }

  /** Returns the time of a row in milliseconds since the epoch. */
  moment(row: number): number {
    return this.numbers.get(row);
  }
}

/** A column of boolean values. */
export class FlagColumn extends OverNumbers<boolean, boolean> {
  get(row: number): boolean {
    return this.numbers.get(row) === 1;
  }

  set(row: number, value: boolean): void {
    this.numbers.set(row, value ? 1 : 0);
  }

  pick(rows: readonly number[], capacity: number): FlagColumn {
    return new FlagColumn(this.numbers.pick(rows, capacity));
  }
}

const ulidBytes = 16;
const absent: LastId = { time: 0, high: 0, low: 0 };
const thirtyTwoBits = 2 ** 32;

/**
 * A column of ids that have the same prefix. Each id is stored as the 128 bits of its ULID in network order; null is stored as
 * 128 zero bits. The column takes no memory before the first id is set.
 */
export class IdColumn implements Column<string | null, string | null | LastId> {
  readonly #prefix: string;
  readonly #capacity: number;
  #bits: DataView | undefined;

  constructor(prefix: string, capacity: number) {
    this.#prefix = prefix;
    this.#capacity = capacity;
  }

  get(row: number): string | null {
    const parts = this.parts(row);
    return compareUlids(parts, absent) === 0 ? null : `${this.#prefix}_${ulidText(parts)}`;
  }

  set(row: number, value: string | null | LastId): void {
    if (value === null && !this.#bits) return;
    this.#bits ??= new DataView(new ArrayBuffer(this.#capacity * ulidBytes));
    const { time, high, low } = typeof value === 'string' ? this.#parse(value) : (value ?? absent);
    const at = row * ulidBytes;
    this.#bits.setUint16(at, time / thirtyTwoBits);
    this.#bits.setUint32(at + 2, time);
    this.#bits.setUint8(at + 6, high / thirtyTwoBits);
    this.#bits.setUint32(at + 7, high);
    this.#bits.setUint8(at + 11, low / thirtyTwoBits);
    this.#bits.setUint32(at + 12, low);
  }

  clear(row: number): void {
    this.set(row, null);
  }

  pick(rows: readonly number[], capacity: number): IdColumn {
    const picked = new IdColumn(this.#prefix, capacity);
    if (!this.#bits) return picked;
    rows.forEach((row, place) => {
      picked.set(place, this.parts(row));
    });
    return picked;
  }

  /** Returns the stored data exactly as it is in memory. The search for personal data reads this result. */
  raw(): object {
    return { prefix: this.#prefix, capacity: this.#capacity, bits: this.#bits };
  }

  /** Returns the id of a row as 16 bytes in network order. If no id was ever set in the column, returns an empty array. */
  bytes(row: number): Uint8Array {
    return this.#bits ? new Uint8Array(this.#bits.buffer, row * ulidBytes, ulidBytes) : new Uint8Array(0);
  }

  /** Returns the parts of the ULID that this row contains. */
  parts(row: number): LastId {
    const bits = this.#bits;
    if (!bits) return absent;
    const at = row * ulidBytes;
    return {
      time: bits.getUint16(at) * thirtyTwoBits + bits.getUint32(at + 2),
      high: bits.getUint8(at + 6) * thirtyTwoBits + bits.getUint32(at + 7),
      low: bits.getUint8(at + 11) * thirtyTwoBits + bits.getUint32(at + 12),
    };
  }

  #parse(id: string): LastId {
    const parts = id.startsWith(`${this.#prefix}_`) ? ulidParts(id.slice(this.#prefix.length + 1)) : undefined;
    if (!parts) throw new RangeError(`"${id}" is not an id of this column: it must be "${this.#prefix}_" and a ULID.`);
    return parts;
  }
}

import type { Column } from './column.ts';

const noPlaces = new Uint16Array(0);

/**
 * A column of texts and nulls, for a property that has few different texts in many rows. The column stores each text once. It
 * removes a text as soon as no row contains the text. A column can have at most 65,535 different texts at the same time. The rows
 * take no memory before the first text is set.
 */
export class WordColumn implements Column<string | null> {
  readonly #capacity: number;
  #places = noPlaces;
  /** The texts. Index 0 stands for null. An index that is not in use contains null. */
  readonly #words: (string | null)[];
  /** For each text, the number of rows that have the text. */
  readonly #uses: number[];
  readonly #placeOf: Map<string, number>;
  readonly #free: number[] = [];
  /** The index of the text that was set most recently. The next text is often the same. */
  #last = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#words = [null];
    this.#uses = [0];
    this.#placeOf = new Map();
  }

  /** All texts that occur in the rows, each text once. */
  get words(): readonly string[] {
    return this.#words.filter((word) => word !== null);
  }

  get(row: number): string | null {
    return this.#words[this.#places[row] ?? 0] ?? null;
  }

  set(row: number, value: string | null): void {
    const before = this.#places[row] ?? 0;
    if (value === this.#words[before]) return;
    if (this.#places === noPlaces) this.#places = new Uint16Array(this.#capacity);
    this.#places[row] = value === null ? 0 : this.#take(value);
    if (before !== 0) this.#release(before);
  }

  clear(row: number): void {
    this.set(row, null);
  }

  pick(rows: readonly number[], capacity: number): WordColumn {
    const picked = new WordColumn(capacity);
    rows.forEach((row, place) => {
      picked.set(place, this.get(row));
    });
    return picked;
  }

  /** Returns the stored data exactly as it is in memory. The search for personal data reads this result. */
  raw(): object {
    const [places, words, uses, capacity] = [this.#places, this.#words, this.#uses, this.#capacity];
    return { places, words, uses, capacity, placeOf: this.#placeOf, free: this.#free, last: this.#last };
  }

  #take(word: string): number {
    const place = word === this.#words[this.#last] ? this.#last : (this.#placeOf.get(word) ?? this.#add(word));
    this.#last = place;
    this.#uses[place] = (this.#uses[place] ?? 0) + 1;
    return place;
  }

  #add(word: string): number {
    const place = this.#free.pop() ?? this.#words.length;
    this.#words[place] = word;
    this.#uses[place] = 0;
    this.#placeOf.set(word, place);
    return place;
  }

  #release(place: number): void {
    const uses = (this.#uses[place] ?? 0) - 1;
    this.#uses[place] = uses;
    if (uses > 0) return;
    const word = this.#words[place];
    if (word !== null && word !== undefined) this.#placeOf.delete(word);
    this.#words[place] = null;
    this.#free.push(place);
  }
}

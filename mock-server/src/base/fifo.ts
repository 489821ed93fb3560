/**
 * A list that grows at its end and shrinks at its beginning. Adding and removing items is fast even if the list is long.
 *
 * @example
 * const list = new Fifo(['a', 'b']);
 * list.shift(); // 'a'
 * list.all(); // ['b']
 */
export class Fifo<Item extends object | string> {
  #items: (Item | undefined)[];
  /** The index of the first item. The places before this index are empty. */
  #first = 0;

  constructor(items: readonly Item[] = []) {
    this.#items = [...items];
  }

  /** The number of items. */
  get length(): number {
    return this.#items.length - this.#first;
  }

  /** Returns the last item; `undefined` if there is none. */
  last(): Item | undefined {
    return this.#items.at(-1);
  }

  /** Adds an item at the end. */
  push(item: Item): void {
    this.#items.push(item);
  }

  /** Removes and returns the first item; `undefined` if there is none. */
  shift(): Item | undefined {
    if (this.length === 0) return undefined;
    const item = this.#items[this.#first];
    this.#items[this.#first++] = undefined;
    if (this.#first * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#first);
      this.#first = 0;
    }
    return item;
  }

  /** Returns all items, oldest first. */
  all(): Item[] {
    return this.#items.slice(this.#first) as Item[];
  }

  /** Replaces the last item that passes a test. Returns whether there was such an item. */
  replaceLast(test: (item: Item) => boolean, change: (item: Item) => Item): boolean {
    for (let place = this.#items.length - 1; place >= this.#first; place--) {
      const item = this.#items[place];
      if (item === undefined || !test(item)) continue;
      this.#items[place] = change(item);
      return true;
    }
    return false;
  }
}

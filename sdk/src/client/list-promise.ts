import type { ApiList, WithResponse } from '../base/call.ts';
import type { IntegrityError } from '../errors/client-errors.ts';
import { type Answered, checkAnswer, unusableAnswer } from './check-answer.ts';
import { LazyPromise } from './lazy-promise.ts';

/** One page of a list. */
export interface Page<Item> {
  readonly data: readonly Item[];
  readonly next_cursor: string | null;
  readonly has_more: boolean;
}

type FetchPage<P> = (cursor: string | undefined) => Promise<WithResponse<P>>;

/**
 * Detects that a server returns the same cursor a second time. Without this check, the list would never end. The class keeps only
 * one cursor in memory (Brent's cycle detection).
 */
export class Cycle {
  #kept: string | undefined;
  #steps = 0;
  #next = 1;

  comesAgain(cursor: string): boolean {
    if (cursor === this.#kept) return true;
    this.#steps += 1;
    if (this.#steps === this.#next) {
      this.#kept = cursor;
      this.#next *= 2;
    }
    return false;
  }
}

/**
 * Returns an iterator that calls `step` for each result. The caller may call `next` again before the result of the previous call
 * has arrived. In this case, the new step starts after the previous step has ended.
 */
function iteratorOf<T>(step: () => Promise<IteratorResult<T, undefined>>, stop: () => void): AsyncIterableIterator<T, undefined> {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    next() {
      const result = turn.then(step);
      turn = result.catch(() => undefined);
      return result;
    },
    async return() {
      stop();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** The number of empty pages in a row after which a list fails. Without this limit, a list could request pages without end. */
const emptyPagesMost = 1000;

/**
 * Returns the pages of a list. If the request for a page fails, the next call of `next` requests the same page again. No page is
 * lost or returned twice.
 */
function pagesOf<P extends Page<unknown>>(fetchPage: FetchPage<P>, operation: string): AsyncIterableIterator<P, undefined> {
  const cycle = new Cycle();
  let cursor: string | undefined;
  let empty = 0;
  let ended = false;
  const step = async (): Promise<IteratorResult<P, undefined>> => {
    if (ended) return { done: true, value: undefined };
    const answer = { ...(await fetchPage(cursor)), operation };
    const page = answer.data;
    checkAnswer('page', answer);
    const next = page.has_more ? page.next_cursor : null;
    if (page.has_more && next === null) throw broken(answer, 'must be a string while `has_more` is true');
    if (next !== null && (next === cursor || cycle.comesAgain(next)))
      throw broken(answer, 'is a cursor that was returned before');
    // An empty page with a cursor is not the end: retention deletes rows while the list is read.
    empty = page.data.length === 0 ? empty + 1 : 0;
    if (next !== null && empty >= emptyPagesMost)
      throw broken(answer, `is not null after ${emptyPagesMost} empty pages in a row`);
    ended = next === null;
    cursor = next ?? undefined;
    return { done: false, value: page };
  };
  return iteratorOf(step, () => {
    ended = true;
  });
}

const broken = (answer: Answered, detail: string): IntegrityError =>
  unusableAnswer(answer, { pointer: '/next_cursor', detail }, 'The pages so far are complete. Report this with the request id.');

function itemsOf<Item>(pages: AsyncIterator<Page<Item>>): AsyncIterableIterator<Item, undefined> {
  let items: readonly Item[] = [];
  let at = 0;
  let stopped = false;
  const step = async (): Promise<IteratorResult<Item, undefined>> => {
    while (!stopped) {
      if (at < items.length) return { done: false, value: items[at++] as Item };
      const page = await pages.next();
      if (page.done) break;
      items = page.value.data;
      at = 0;
    }
    return { done: true, value: undefined };
  };
  return iteratorOf(step, () => {
    stopped = true;
  });
}

/**
 * The result of a method that returns a list. `await` returns the first page, and `for await` returns all items of all pages. The
 * client sends no request before the first `await` or `for await`.
 */
export class ListPromise<P extends Page<Item>, Item> extends LazyPromise<P> implements ApiList<P, Item> {
  readonly #fetchPage: FetchPage<P>;
  readonly #operation: string;

  constructor(fetchPage: FetchPage<P>, operation: string) {
    super(() => fetchPage(undefined));
    this.#fetchPage = fetchPage;
    this.#operation = operation;
  }

  pages(): AsyncIterable<P> {
    return { [Symbol.asyncIterator]: () => pagesOf(this.#fetchPage, this.#operation) };
  }

  [Symbol.asyncIterator](): AsyncIterator<Item> {
    return itemsOf(pagesOf(this.#fetchPage, this.#operation));
  }
}

import type { OptionsOf } from './call.ts';

/**
 * Options of the methods that follow a list: the options of every call, which apply to each request for a page, and the options
 * below. Followed lists have the priority `bulk` by default.
 *
 * @example
 * ```ts
 * const options: FollowOptions = { interval: 5000, signal: AbortSignal.timeout(60_000) };
 * const logs = client.usage.followLogs({ status: 500 }, options);
 * ```
 */
export interface FollowOptions extends OptionsOf {
  /**
   * The `checkpoint` of an earlier followed list, to continue behind the last item that it returned. It must come from the same
   * method with the same filters. Default: the list starts with its first item, or with the first item of `from`.
   */
  readonly checkpoint?: string | undefined;
  /**
   * The time between two requests in milliseconds, from 100 to 3 600 000, while there are no new items. Default: at least 1000, and
   * long enough that the requests use at most a quarter of each quota of the list; while the list stays quiet, the time grows up to
   * 30 000. The client never sends a request earlier than a `Retry-After` of the server says.
   */
  readonly interval?: number | undefined;
  /**
   * How long the list may be out of reach before the iteration fails, in milliseconds. Default 3 600 000 (an hour); `Infinity` for
   * no limit. The limit applies after the first page. An error of the first page ends the iteration immediately.
   */
  readonly maxOutage?: number | undefined;
}

/**
 * A list that is followed: an async iterable of items that does not end. It returns each item once, in the order in which the
 * platform stored the items, and waits for new items. The client requests a page only when your code has taken all items of the
 * page before. A `break` and the option `signal` end it.
 *
 * A fault that may pass (no connection, a 5xx response, a used up quota) does not end the iteration, see `maxOutage`. After any
 * other error, iterate the same object again, or hand its `checkpoint` to a new call, to continue behind the last item.
 *
 * @example
 * ```ts
 * const logs = client.usage.followLogs({ from: '2026-11-01T00:00:00Z' });
 * for await (const log of logs) {
 *   console.log(log.created_at, log.operation, log.status);
 *   console.log(logs.checkpoint); // store it, and hand it in as `checkpoint` after a restart
 *   break;
 * }
 * ```
 */
export interface FollowedList<Item> extends AsyncIterable<Item, undefined> {
  /**
   * The position behind the last item that was returned, as a string. Store it after you have processed the item. It is JSON with
   * the name of the method, a checksum of the filters, the cursor of a page and the ids of the items that were returned of that
   * page; it contains no other data of the items. It stays valid when retention deletes items.
   */
  readonly checkpoint: string;
  /** Returns the new items in batches, as they arrive. A batch is never empty, and `checkpoint` is behind its last item. */
  batches(): AsyncIterable<readonly Item[], undefined>;
}

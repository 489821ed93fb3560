import type { OptionsOf } from './call.ts';

/**
 * Options of the methods that return new items of a list as they arrive, such as `usage.followLogs`. Options of calls, such as
 * `timeout`, apply to each request for a page. The default of `priority` is `bulk`.
 *
 * @example
 * ```ts
 * const options: FollowOptions = { interval: 5000, signal: AbortSignal.timeout(60_000) };
 * const logs = client.usage.followLogs({ status: 500 }, options);
 * ```
 */
export interface FollowOptions extends OptionsOf {
  /**
   * The property `checkpoint` of an earlier list. With a checkpoint, the new list starts after the last item that the earlier
   * list returned. Without a checkpoint, the new list starts with the first item that matches the filters. The checkpoint must
   * come from the same method with the same filters.
   */
  readonly checkpoint?: string | undefined;
  /**
   * The time between two requests in milliseconds, from 100 to 3 600 000. After a page with items, the client does not wait if a
   * further page already exists. By default, the client chooses the time: at least 1000, and long enough that the requests use at
   * most a quarter of each quota. While there are no new items, the client increases this time step by step to 30 000. If a
   * response has the header `Retry-After`, the client waits at least the stated time. If the response contains a page, the client
   * waits for an hour at most.
   */
  readonly interval?: number | undefined;
  /**
   * The maximum time in milliseconds for which the client repeats a failing request. After this time, the iteration fails.
   * Default 3 600 000 (an hour). `Infinity` means that there is no limit. This option applies only after the first page has
   * arrived. Before the first page, every error ends the iteration immediately.
   */
  readonly maxOutage?: number | undefined;
}

/**
 * An async iterable that follows a list and does not end. It returns each item once, in the order in which the platform stored
 * the items, and waits for new items. The client requests a page only when your code has taken all items of the previous page. To
 * end the iteration, use `break` or the option `signal`.
 *
 * Some errors are temporary: no connection, a 5xx response, or a used-up quota. After such an error, the client requests the page
 * again, until the time `maxOutage` has passed. Any other error ends the iteration. You can continue behind the last item:
 * iterate the same object again, or pass its `checkpoint` to a new call.
 *
 * @example
 * ```ts
 * const logs = client.usage.followLogs({ from: '2026-11-01T00:00:00Z' });
 * for await (const log of logs) {
 *   console.log(log.created_at, log.operation, log.status);
 *   console.log(logs.checkpoint); // store it, and pass it as `checkpoint` after a restart
 *   break;
 * }
 * ```
 */
export interface FollowedList<Item> extends AsyncIterable<Item, undefined> {
  /**
   * The position behind the last item that was returned, as a string. Store the position after you have processed the item. The
   * string is JSON with the name of the method, a checksum of the filters, the cursor of a page, and the ids of the items that
   * you have already got from this page. It contains no other data of the items. The position stays valid even if the platform
   * deletes items.
   */
  readonly checkpoint: string;
  /**
   * Returns the new items in batches, as they arrive. A batch is never empty. When you get a batch, `checkpoint` is the position
   * after the last item of this batch.
   */
  batches(): AsyncIterable<readonly Item[], undefined>;
}

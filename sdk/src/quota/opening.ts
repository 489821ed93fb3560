/**
 * When the client may send a call:
 * - `now`: immediately.
 * - `at`: at the time `at`.
 * - `cautious`: units remain, but the call should wait until the time `at`. If the call cannot wait so long, the client sends the
 *   call immediately.
 * - `answer`: after the response to another call.
 */
export type Opening =
  | { readonly kind: 'now' }
  | { readonly kind: 'at' | 'cautious'; readonly at: number }
  | { readonly kind: 'answer' };

export const openNow: Opening = { kind: 'now' };
export const afterAnswer: Opening = { kind: 'answer' };

/** Converts a time to an `Opening`. Infinity means that the call must wait for the response to another call. */
export const opensAt = (at: number): Opening => (at === Number.POSITIVE_INFINITY ? afterAnswer : { kind: 'at', at });

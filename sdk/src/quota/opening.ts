/**
 * When the client may send a call: now, at the time `at`, or only after the response to another call (`answer`). `cautious` means
 * that units remain, but that the client should wait until `at`. If a call cannot wait so long, the client sends it now.
 */
export type Opening =
  | { readonly kind: 'now' }
  | { readonly kind: 'at' | 'cautious'; readonly at: number }
  | { readonly kind: 'answer' };

export const openNow: Opening = { kind: 'now' };
export const afterAnswer: Opening = { kind: 'answer' };

/** Converts a time to an `Opening`. Infinity means that the call must wait for the response to another call. */
export const opensAt = (at: number): Opening => (at === Number.POSITIVE_INFINITY ? afterAnswer : { kind: 'at', at });

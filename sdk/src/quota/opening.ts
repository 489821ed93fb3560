/**
 * Says when one quota policy allows the client to send a call: now, at the time `at`, or only after another call has got its
 * response (`answer`). `cautious` means that units remain, but that the client should wait until `at`. A call that cannot wait
 * until `at` is sent now.
 */
export type Opening =
  | { readonly kind: 'now' }
  | { readonly kind: 'at' | 'cautious'; readonly at: number }
  | { readonly kind: 'answer' };

export const openNow: Opening = { kind: 'now' };
export const afterAnswer: Opening = { kind: 'answer' };

/** Converts a time to an `Opening`. An infinite time means that only a response can decide. */
export const opensAt = (at: number): Opening => (at === Number.POSITIVE_INFINITY ? afterAnswer : { kind: 'at', at });

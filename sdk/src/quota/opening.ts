/** When a call may go as far as one policy is concerned. `answer`: not before another call has been answered. */
export type Opening = { readonly kind: 'now' } | { readonly kind: 'at'; readonly at: number } | { readonly kind: 'answer' };

export const openNow: Opening = { kind: 'now' };
export const afterAnswer: Opening = { kind: 'answer' };

/** The opening for a time; infinite for one that only an answer can tell. */
export const opensAt = (at: number): Opening => (at === Number.POSITIVE_INFINITY ? afterAnswer : { kind: 'at', at });

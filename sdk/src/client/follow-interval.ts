import type { QuotaStatus } from '../quota/status.ts';

/** The share of each quota of a list that its regular requests may use. */
const quotaShare = 0.25;
const shortestMs = 1000;
/** The longest time between two requests while the list is quiet. */
const longestMs = 30_000;
/** How much longer each further wait is while the list is quiet. */
const growth = 1.5;

/** Returns the shortest interval in milliseconds at which the requests keep within a quarter of each of these quotas. */
export function shortestInterval(policies: readonly Pick<QuotaStatus, 'unit' | 'quota' | 'window'>[]): number {
  const spans = policies.map(({ unit, quota, window }) =>
    unit === 'requests' && window !== undefined ? (window * 1000) / quota / quotaShare : 0,
  );
  return Math.max(shortestMs, ...spans);
}

/** Returns the wait before the next request. `earlier` is the wait before the last request, if that request found no new items. */
export const nextInterval = (shortest: number, earlier: number | undefined): number =>
  earlier === undefined ? shortest : Math.max(shortest, Math.min(earlier * growth, longestMs));

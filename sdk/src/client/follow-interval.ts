import type { QuotaStatus } from '../quota/status.ts';

/** The maximum fraction of each quota that the requests for new items of a followed list use. */
const quotaShare = 0.25;
const shortestMs = 1000;
/** The maximum time between two requests while the list has no new items, in milliseconds. */
const longestMs = 30_000;
/** The factor by which the wait grows after each request that finds no new items. */
const growth = 1.5;

/** Returns the shortest interval in milliseconds at which the requests use at most a quarter of each of these quotas. */
export function shortestInterval(policies: readonly Pick<QuotaStatus, 'unit' | 'quota' | 'window'>[]): number {
  const spans = policies.map(({ unit, quota, window }) =>
    unit === 'requests' && window !== undefined ? (window * 1000) / quota / quotaShare : 0,
  );
  return Math.max(shortestMs, ...spans);
}

/**
 * Returns the wait before the next request, in milliseconds. `earlier` is the wait before the previous request. `earlier` is
 * undefined if the previous request found new items.
 */
export const nextInterval = (shortest: number, earlier: number | undefined): number =>
  earlier === undefined ? shortest : Math.max(shortest, Math.min(earlier * growth, longestMs));

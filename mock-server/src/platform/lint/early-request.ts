import { headlineOf } from '../journal/headline.ts';
import type { JournalRequest } from '../journal/request-facts.ts';
import type { LintMatch, LintRule } from './lint-rule.ts';
import { type RequestIndex, tolerance, waitEnd } from './request-index.ts';

/**
 * Finds the requests that a client repeated too early. A repetition is too early if the wait in `Retry-After` of the response is
 * not yet over. `isTold` selects the requests to check.
 */
function earlyIn(requests: RequestIndex, isTold: (request: JournalRequest) => boolean): readonly LintMatch[] {
  return requests.all.flatMap((request) => {
    const { entry } = request;
    if (entry.retryAfter === undefined || !isTold(request)) return [];
    const next = requests.repetitionOf(request);
    if (!next || next.entry.at >= waitEnd(request) - tolerance) return [];
    const waited = next.entry.at - entry.answeredAt;
    const detail = `The response of ${headlineOf(entry)} said to wait ${entry.retryAfter} ms, but the client sent the request again after ${waited} ms.`;
    return [{ detail, entries: [entry, next.entry] }];
  });
}

/** The lint rule for a refused request that a client sent again before the wait in `Retry-After` was over. */
export const earlyRetry = {
  name: 'early-retry',
  what: 'A refused request is sent again before the time in `Retry-After` has passed.',
  why: 'The server refuses the request again. The retry uses up quota or adds load to a server that is already overloaded.',
  fix: 'After a 429 or 503, wait at least as long as `Retry-After` says before you send the request again.',
  find: (requests) => earlyIn(requests, ({ entry }) => entry.status >= 400),
} as const satisfies LintRule;

/** Whether a request has read a resource successfully. */
const isPoll = ({ entry }: JournalRequest): boolean => entry.method === 'GET' && entry.status >= 200 && entry.status < 400;

/** The lint rule for clients that read a resource again too early. `Retry-After` says how long the client must wait. */
export const earlyPoll = {
  name: 'early-poll',
  what: 'A resource that is not ready yet is read again before the time in `Retry-After` has passed.',
  why: 'The resource cannot have changed yet. Each early read uses up quota.',
  fix: 'Between two reads of a running export, wait as long as `Retry-After` says.',
  find: (requests) => earlyIn(requests, isPoll),
} as const satisfies LintRule;

import { headlineOf } from '../journal/headline.ts';
import type { JournalRequest } from '../journal/request-facts.ts';
import type { LintMatch, LintRule } from './lint-rule.ts';
import { hasSeen, type RequestIndex, tolerance, waitEnd } from './request-index.ts';

/** Refused requests that are sent again within this number of milliseconds are a herd. */
const instant = 5;
/** The rule ignores a herd with fewer retries than this. */
const fewest = 3;
/** The rule ignores a refused request if its response asks for a wait that is shorter than this number of milliseconds. */
const shortest = 1000;

/** A refused request, and its retry: the request that the client sent again after the wait. */
interface Return {
  readonly refused: JournalRequest;
  readonly again: JournalRequest;
}

/**
 * Returns pairs of a refused request and its retry after the wait, in the order of the retries. If one request is the retry of
 * several refused requests, it is in only one pair. Leaves out a retry if the client already knew that the server accepts
 * requests again.
 */
function returnsIn(requests: RequestIndex): readonly Return[] {
  const returns = new Map<JournalRequest, Return>();
  for (const refused of requests.all) {
    const { status, retryAfter = 0 } = refused.entry;
    if ((status !== 429 && status !== 503) || retryAfter < shortest) continue;
    const again = requests.repetitionOf(refused);
    if (again && again.entry.at >= waitEnd(refused) - tolerance && !isTried(requests, { refused, again }))
      returns.set(again, { refused, again });
  }
  return [...returns.values()].sort((one, other) => one.again.entry.at - other.again.entry.at);
}

/**
 * Whether the client already knew, before the retry, that the server accepts requests again. The client knew this if another
 * request of the same client had succeeded: a request that arrived after the demanded wait, and whose response the client
 * received before it sent the retry.
 */
const isTried = (requests: RequestIndex, { refused, again }: Return): boolean =>
  requests
    .ofClient(again)
    .some(
      (probe) =>
        probe !== again &&
        probe.entry.status > 0 &&
        probe.entry.status < 400 &&
        probe.entry.at >= waitEnd(refused) - tolerance &&
        hasSeen(probe, again),
    );

function herdsIn(requests: RequestIndex): readonly LintMatch[] {
  const herds: Return[][] = [];
  for (const returned of returnsIn(requests)) {
    const herd = herds.at(-1);
    const [first] = herd ?? [];
    if (herd && first && returned.again.entry.at - first.again.entry.at <= instant) herd.push(returned);
    else herds.push([returned]);
  }
  return herds.filter(({ length }) => length >= fewest).map(matchOf);
}

function matchOf(herd: readonly Return[]): LintMatch {
  const [first] = herd;
  const what = first ? headlineOf(first.again.entry) : '';
  return {
    detail: `${herd.length} refused requests were sent again within ${instant} ms. The first is ${what}.`,
    entries: herd.map(({ again }) => again.entry),
  };
}

/** The lint rule for several refused requests that were sent again at the same instant (a herd). */
export const herd = {
  name: 'herd',
  what: 'Three or more refused requests are sent again at the same instant. No earlier request has tested whether the server accepts requests again.',
  why: 'The server gets the same number of requests at the same time again, so it refuses most of them again.',
  fix: 'Add a random time to the wait of each request. Or send one request first, and send the others after this request has succeeded.',
  find: herdsIn,
} as const satisfies LintRule;

import { type Check, checkOptions, wholeNumber } from '../../base/arguments.ts';
import { maskSecrets } from '../../base/mask-secrets.ts';
import type { JournalEntry } from '../journal-entry.ts';
import { type ComparedLine, isMatcher, isPattern } from './compare-values.ts';
import { headlineOf } from './headline.ts';
import type { Criterion } from './journal-filter.ts';
import { hidden } from './request-content.ts';

/**
 * The number of times that a request must have been received. Default: at least once.
 *
 * @example
 * const count: RequestCount = { atLeast: 1, atMost: 3 };
 * await client.account.get();
 * platform.journal.verify({ operation: 'account.get' }, count);
 */
export interface RequestCount {
  /** The exact number of requests. Cannot be combined with `atLeast` and `atMost`. */
  readonly times?: number;
  /** The minimum number of requests. */
  readonly atLeast?: number;
  /** The maximum number of requests. */
  readonly atMost?: number;
}

/**
 * A difference between the expected request and a received request, as text without secrets.
 *
 * @example
 * platform.on('account.get', () => Response.json({}, { status: 500 }));
 * await platform.fetch(`${platform.origin}/v1/account`);
 * try {
 *   platform.journal.verify({ operation: 'account.get', status: 200 });
 * } catch (error) {
 *   const differences: readonly RequestDifference[] = (error as VerificationError).differences;
 *   console.log(differences[0]?.place); // status
 * }
 */
export interface RequestDifference {
  /**
   * The place where the values differ: `method`, `operation`, `query limit`, `header accept`, `body /format` (a JSON Pointer),
   * `status`, …
   */
  readonly place: string;
  /** The expected value as text. */
  readonly expected: string;
  /** The received value as text. */
  readonly received: string;
}

/**
 * The error of a failed verification: the journal does not have the expected number of requests. The message shows the nearest
 * received request, line by line.
 *
 * @example
 * try {
 *   platform.journal.verify({ operation: 'exports.create', body: { format: 'csv' } });
 * } catch (error) {
 *   if (error instanceof VerificationError) console.log(error.received, error.message);
 * }
 */
export class VerificationError extends Error {
  /** The name of this kind of error. */
  override readonly name = 'VerificationError';
  /** The number of requests that matched. */
  readonly received: number;
  /**
   * The received request that differs least from the expected request. `undefined` if too many requests matched, or if all
   * requests in the journal matched.
   */
  readonly nearest: JournalEntry | undefined;
  /** The differences between `nearest` and the expected request. */
  readonly differences: readonly RequestDifference[];

  constructor(message: string, result: Pick<VerificationError, 'received' | 'nearest' | 'differences'>) {
    super(message);
    this.received = result.received;
    this.nearest = result.nearest;
    this.differences = result.differences;
  }
}

/** The bounds of a count. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

const whole: Check = wholeNumber(0);

/** The checks of the options of `RequestCount`. */
export const countChecks: Readonly<Record<keyof RequestCount, Check>> = { times: whole, atLeast: whole, atMost: whole };

/**
 * Returns the lowest and the highest number that a count allows. Throws a `TypeError` or `RangeError` for options that contradict
 * each other.
 */
export function boundsOf(of: string, count: RequestCount): Bounds {
  checkOptions(of, count, countChecks);
  const { times, atLeast, atMost } = count;
  if (times !== undefined && (atLeast !== undefined || atMost !== undefined))
    throw new TypeError(`${of}: times cannot be combined with atLeast and atMost. Give either times, or atLeast and atMost.`);
  const bounds = { least: times ?? atLeast ?? (atMost === undefined ? 1 : 0), most: times ?? atMost ?? Number.POSITIVE_INFINITY };
  if (bounds.least > bounds.most)
    throw new RangeError(`${of}: atLeast is ${bounds.least}; it must be at most ${bounds.most}, the value of atMost.`);
  return bounds;
}

/** The requests that are searched. */
export interface Searched {
  readonly entries: readonly JournalEntry[];
  /** The number of requests that the journal has dropped. */
  readonly dropped: number;
}

/** The received request that differs least from the expected request, and its comparison. */
interface Nearest {
  readonly entry: JournalEntry;
  readonly lines: readonly ComparedLine[];
}

/**
 * Returns the error for a wrong number of matching requests; `undefined` if the number is right. `of` is the name of a
 * function. The message begins with this name.
 */
export function verificationError(
  of: string,
  bounds: Bounds,
  {
    matching,
    criteria,
    ...searched
  }: Searched & { readonly matching: readonly JournalEntry[]; readonly criteria: readonly Criterion[] },
): VerificationError | undefined {
  const received = matching.length;
  if (received >= bounds.least && received <= bounds.most) return undefined;
  const all = searched.entries.length;
  const found = all === 0 ? 'the journal is empty' : `${received === 0 ? 'none' : received} of ${requests(all)} matched`;
  const head = `${of}: expected ${countText(bounds)}, but ${found}.`;
  const dropped =
    searched.dropped > 0 ? [`The journal has dropped ${searched.dropped} older requests (option journalSize).`] : [];
  if (received > bounds.most)
    return new VerificationError([head, ...listed(matching), ...dropped].join('\n'), {
      received,
      nearest: undefined,
      differences: [],
    });
  const nearest = nearestOf(searched.entries, new Set(matching), criteria);
  const shownNearest = nearest ? ['The nearest other request:', headline(nearest.entry), ...diffLines(nearest.lines)] : [];
  return new VerificationError([head, ...listed(matching), ...shownNearest, ...dropped].join('\n'), {
    received,
    nearest: nearest?.entry,
    differences: (nearest?.lines ?? []).filter(({ isSame }) => !isSame).map(differenceOf),
  });
}

const requests = (count: number): string => (count === 1 ? '1 request' : `${count} requests`);

function countText({ least, most }: Bounds): string {
  if (least === most) return least === 0 ? 'no request' : `exactly ${requests(least)}`;
  if (most === Number.POSITIVE_INFINITY) return `at least ${requests(least)}`;
  return least === 0 ? `at most ${requests(most)}` : `${least} to ${requests(most)}`;
}

/** The weights of properties in the search for the nearest request. A property that is not listed here has the weight 1. */
const weights: Readonly<Record<string, number>> = { operation: 8, path: 4, method: 2 };

/**
 * Returns the request with the highest score. Leaves out the requests that match. The score of a request is the sum of the
 * `weights` of the properties that have the expected value. If several requests have the highest score, returns the newest of
 * these requests.
 */
function nearestOf(
  entries: readonly JournalEntry[],
  matching: ReadonlySet<JournalEntry>,
  criteria: readonly Criterion[],
): Nearest | undefined {
  let best: (Nearest & { readonly score: number }) | undefined;
  for (const entry of entries) {
    if (matching.has(entry)) continue;
    const lines = criteria.flatMap(({ compare }) => compare(entry));
    const score = lines.reduce((sum, { place, isSame }) => sum + (isSame ? (weights[place] ?? 1) : 0), 0);
    if (!best || score >= best.score) best = { entry, lines, score };
  }
  return best;
}

const shownMost = 10;

/** Returns the matching requests, one line for each. */
function listed(matching: readonly JournalEntry[]): string[] {
  if (matching.length === 0) return [];
  const more = matching.length > shownMost ? [`  and ${matching.length - shownMost} more`] : [];
  return ['These matched:', ...matching.slice(0, shownMost).map(headline), ...more];
}

const headline = (entry: JournalEntry): string =>
  `  ${headlineOf(entry)}${entry.requestId ? ` ${entry.requestId}` : ''}${entry.world ? ` in the world ${entry.world}` : ''}`;

const sameMost = 20;
const differentMost = 40;

/**
 * Returns the lines that show a comparison. A property with equal values takes one line. A property with different values takes
 * two: expected (`-`), then received (`+`).
 */
function diffLines(lines: readonly ComparedLine[]): string[] {
  const same = lines.filter(({ isSame }) => isSame);
  const different = lines.filter(({ isSame }) => !isSame);
  const shown = [...same.slice(0, sameMost), ...different.slice(0, differentMost)];
  const width = Math.max(...shown.map(({ place }) => place.length));
  const hiddenLines = lines.length - shown.length;
  return [
    ...same.slice(0, sameMost).map(({ place, received }) => `    ${place.padEnd(width)}  ${textOf(received)}`),
    ...different.slice(0, differentMost).flatMap((compared) => {
      const { place, expected, received } = differenceOf(compared);
      return [`  - ${place.padEnd(width)}  ${expected}`, `  + ${place.padEnd(width)}  ${received}`];
    }),
    ...(hiddenLines > 0 ? [`    and ${hiddenLines} more lines`] : []),
    '  (- expected, + received)',
  ].map(maskSecrets);
}

/** Returns a difference as text. If the received value is masked, also masks the expected value, because it may be a secret. */
function differenceOf({ place, expected, received }: ComparedLine): RequestDifference {
  const isMasked = typeof received === 'string' && received.endsWith(hidden) && !isMatcher(expected) && !isPattern(expected);
  return {
    place: maskSecrets(place),
    expected: isMasked ? hidden : textOf(expected),
    received: isMasked
      ? `${textOf(received)}: the journal masks secrets, so use a matcher such as expect.any(String)`
      : textOf(received),
  };
}

const longest = 300;

/** Returns a value as one line of text. Masks API keys and tokens, and cuts off the end of a long text. */
function textOf(value: unknown): string {
  const text = maskSecrets(written(value));
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function written(value: unknown): string {
  if (value === undefined) return 'absent';
  if (isMatcher(value)) return value.toAsymmetricMatcher?.() ?? String(value);
  if (isPattern(value)) return String(value);
  return JSON.stringify(value, (_, member: unknown) => (isMatcher(member) || isPattern(member) ? written(member) : member));
}

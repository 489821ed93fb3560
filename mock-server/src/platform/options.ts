import { type Check, callable, checkOptions, flag, oneOf, text, wholeNumber } from '../base/arguments.ts';
import { lastMoment, momentOf, timestamp } from '../base/time.ts';
import { contract, type PlanName } from '../generated/contract.ts';
import { type SeedName, seeds } from '../seeds/registry.ts';

/**
 * Options of `createPlatform`.
 *
 * @example
 * const options: PlatformOptions = { seed: 'empty', startTime: '2026-01-01T00:00:00Z', frozen: true };
 * createPlatform(options).clock.now();
 */
export interface PlatformOptions {
  /**
   * The data at the start: `team` (default), an account with some months of history, so that each list shows something; `empty`,
   * an account that was just opened; or `enterprise`, a large organization with a million usage logs of 90 days.
   */
  readonly seed?: SeedName;
  /** The same number gives the same ids, keys and seeded data. Default 1. */
  readonly seedNumber?: number;
  /** When the clock starts: milliseconds since the epoch, a `Date` or RFC 3339. Default: now. */
  readonly startTime?: number | string | Date;
  /**
   * Whether time is frozen until `clock.resume()`. Frozen time moves only when a test moves it or a client that shares it waits.
   * Default false.
   */
  readonly frozen?: boolean;
  /** The plan of the seeded account. Default: `enterprise` for the seed `enterprise`, otherwise `free`. */
  readonly plan?: PlanName;
  /** The environment of the seeded key: `test` (default) is the sandbox. */
  readonly environment?: 'test' | 'live';
  /** The most entries that the journal keeps. When there are more, the oldest are dropped and counted. Default 10,000. */
  readonly journalSize?: number;
  /**
   * Called with each answer before it is returned; see `/conformance`. If it throws, the answer becomes a 500, and the error is
   * in the journal and on the console.
   */
  readonly check?: (answer: CheckedResponse) => void | Promise<void>;
  /**
   * The platform continues from a state that `serialize()` gave, in any process. Of the other options only `journalSize` and `check`
   * can be given with it.
   */
  readonly state?: string;
}

/**
 * An answer, and the operation and method that it answers.
 *
 * @example
 * const seen: string[] = [];
 * createPlatform({ check: ({ operation, response }: CheckedResponse) => void seen.push(`${operation} ${response.status}`) });
 */
export interface CheckedResponse {
  /** Absent when the request reached no operation. */
  readonly operation: string | undefined;
  /** The request's HTTP method. */
  readonly method: string;
  /** The answer. Clone it before you read its body. */
  readonly response: Response;
}

/** The options with their defaults. */
export interface ResolvedOptions {
  readonly seed: SeedName;
  readonly seedNumber: number;
  readonly startTime: number;
  readonly frozen: boolean;
  readonly plan: PlanName;
  readonly environment: 'test' | 'live';
  readonly journalSize: number;
  readonly check: ((answer: CheckedResponse) => void | Promise<void>) | undefined;
}

const startTime: Check = {
  allowed: `a number of milliseconds, a Date or an RFC 3339 time, from ${timestamp(0)} to ${timestamp(lastMoment)}`,
  holds: (value) => momentOf(value) >= 0 && momentOf(value) <= lastMoment,
};

const checks: Readonly<Record<keyof PlatformOptions, Check>> = {
  seed: oneOf(Object.keys(seeds)),
  seedNumber: wholeNumber(Number.MIN_SAFE_INTEGER),
  startTime,
  frozen: flag,
  plan: oneOf(Object.keys(contract.plans)),
  environment: oneOf(Object.keys(contract.origins)),
  journalSize: wholeNumber(0),
  check: callable,
  state: text,
};

/** Checks options and adds the defaults. Throws a `TypeError` or `RangeError` of one line for a wrong option. */
export function resolveOptions(options: PlatformOptions, now: number): ResolvedOptions {
  checkOptions('createPlatform', options, checks);
  const { seed = 'team', seedNumber = 1, frozen = false, environment = 'test', journalSize = 10_000, check } = options;
  const { plan = seeds[seed].plan } = options;
  const start = momentOf(options.startTime ?? now);
  const { earliest } = seeds[seed];
  if (start < earliest)
    throw new RangeError(
      `createPlatform: startTime is ${timestamp(start)}; the seed "${seed}" has a history, so it must be ${timestamp(earliest)} or later.`,
    );
  return { seed, seedNumber, startTime: start, frozen, plan, environment, journalSize, check };
}

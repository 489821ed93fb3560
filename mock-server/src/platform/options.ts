import { type Check, callable, checkOptions, flag, isRecord, oneOf, text, wholeNumber } from '../base/arguments.ts';
import { clone } from '../base/clone.ts';
import { readKey } from '../base/key-format.ts';
import { lastMoment, momentOf, timestamp } from '../base/time.ts';
import { contract, type PlanName } from '../generated/contract.ts';
import { type SeedName, seeds } from '../seeds/registry.ts';
import { checkSeedData, type SeedData } from './control/seed-data.ts';

/**
 * Options of `createPlatform`.
 *
 * @example
 * const options: PlatformOptions = { seed: 'empty', startTime: '2026-01-01T00:00:00Z', frozen: true };
 * createPlatform(options).clock.now();
 */
export interface PlatformOptions {
  /**
   * The data at the start. `team` (default): an account with some months of history, so that no list is empty. `empty`: an
   * account that was just opened. `enterprise`: a large organization with a million usage logs of the last 90 days. If you
   * give an object with your own records, a new account contains these records, and `reset()` restores them.
   */
  readonly seed?: SeedName | SeedData;
  /** The number from which ids, keys and seeded data are generated. The same seed number gives the same values. Default 1. */
  readonly seedNumber?: number;
  /** The time of the clock at the start: milliseconds since the epoch, a `Date` or RFC 3339. Default: the current time. */
  readonly startTime?: number | string | Date;
  /**
   * Whether the clock is frozen at the start. To let the clock run, call `clock.resume()`. Only two things move a
   * frozen clock: your test, and the waits of clients that share the clock. Default: false.
   */
  readonly frozen?: boolean;
  /** The plan of the seeded account. Default: `free`. With the seed `enterprise`, the default is `enterprise`. */
  readonly plan?: PlanName;
  /** The environment of the seeded key: `test` (the sandbox, default) or `live`. */
  readonly environment?: 'test' | 'live';
  /**
   * The API key of the seeded owner, such as the test key that your program already uses. Default: a key that depends on
   * `seedNumber`. Live keys are refused.
   */
  readonly apiKey?: string;
  /**
   * The maximum number of journal entries. If there are more, the journal drops the oldest entries and counts the dropped
   * entries. Default 10,000.
   */
  readonly journalSize?: number;
  /**
   * A callback that checks answers, such as `conformance` from `@sentinelsec/mock-server/conformance`. Before the platform sends
   * an answer, it calls the callback with this answer. Answers of MSW handlers and of faults are not checked. If the callback
   * throws an error, the platform sends a 500 instead, and the journal and the console show the error.
   */
  readonly check?: (answer: CheckedResponse) => void | Promise<void>;
  /**
   * The state from which the platform continues. Give the text that `platform.serialize()` returned, in this process or in
   * another process. Together with `state`, you can set only `journalSize` and `check`.
   */
  readonly state?: string;
}

/**
 * An answer, with the operation and the method of its request.
 *
 * @example
 * const seen: string[] = [];
 * createPlatform({ check: ({ operation, response }: CheckedResponse) => void seen.push(`${operation} ${response.status}`) });
 */
export interface CheckedResponse {
  /** The id of the operation. Absent if the request reached no operation. */
  readonly operation: string | undefined;
  /** The request's HTTP method. */
  readonly method: string;
  /** The answer. Clone it before you read its body. */
  readonly response: Response;
}

/** The options of a platform. Options that were not set have their default values. */
export interface ResolvedOptions {
  readonly seed: SeedName;
  /** The user's own records, which are added to the seed. */
  readonly records: SeedData | undefined;
  readonly seedNumber: number;
  readonly startTime: number;
  readonly frozen: boolean;
  readonly plan: PlanName;
  readonly environment: 'test' | 'live';
  readonly apiKey: string | undefined;
  readonly journalSize: number;
  readonly check: ((answer: CheckedResponse) => void | Promise<void>) | undefined;
}

const startTime: Check = {
  allowed: `a number of milliseconds, a Date or an RFC 3339 time, from ${timestamp(0)} to ${timestamp(lastMoment)}`,
  holds: (value) => momentOf(value) >= 0 && momentOf(value) <= lastMoment,
};

const testKey: Check = {
  allowed: `a test key with a right checksum, such as ${contract.keyFormat.prefix}_test_…`,
  holds: (value) => typeof value === 'string' && readKey(contract.keyFormat, value)?.environment === 'test',
};

const seedNames = Object.keys(seeds);
const seed: Check = {
  allowed: `one of ${seedNames.join(', ')}, or an object with records such as { members: [] }`,
  holds: (value) => oneOf(seedNames).holds(value) || isRecord(value),
  names: seedNames,
};

const checks: Readonly<Record<keyof PlatformOptions, Check>> = {
  seed,
  seedNumber: wholeNumber(Number.MIN_SAFE_INTEGER),
  startTime,
  frozen: flag,
  plan: oneOf(Object.keys(contract.plans)),
  environment: oneOf(Object.keys(contract.origins)),
  apiKey: testKey,
  journalSize: wholeNumber(0),
  check: callable,
  state: text,
};

/** Checks options and adds the defaults. For a wrong option, throws a `TypeError` or `RangeError` with a message of one line. */
export function resolveOptions(options: PlatformOptions, now: number): ResolvedOptions {
  checkOptions('createPlatform', options, checks);
  const { seed: given = 'team', seedNumber = 1, frozen = false, environment = 'test', journalSize = 10_000, check } = options;
  const records = typeof given === 'string' ? undefined : clone(given);
  if (records) checkSeedData(records, 'createPlatform: seed');
  const seed = typeof given === 'string' ? given : 'empty';
  const { plan = seeds[seed].plan, apiKey } = options;
  if (apiKey !== undefined && environment !== 'test')
    throw new TypeError(`createPlatform: apiKey is a test key; it cannot be given with the environment "${environment}".`);
  const start = momentOf(options.startTime ?? now);
  const { earliest } = seeds[seed];
  if (start < earliest)
    throw new RangeError(
      `createPlatform: startTime is ${timestamp(start)}; the seed "${seed}" has a history, so it must be ${timestamp(earliest)} or later.`,
    );
  return { seed, records, seedNumber, startTime: start, frozen, plan, environment, apiKey, journalSize, check };
}

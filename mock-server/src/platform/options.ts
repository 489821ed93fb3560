import { contract, type PlanName } from '../generated/contract.ts';
import { type SeedName, seeds } from '../state/seeds/seed.ts';

/**
 * What a platform can be told when it is made.
 *
 * @example
 * const options: PlatformOptions = { seed: 'empty', startTime: '2026-01-01T00:00:00Z', frozen: true };
 * createPlatform(options).clock.now();
 */
export interface PlatformOptions {
  /**
   * The data it starts with: `team` (default), an account with a past of some months, of which each list shows something;
   * `empty`, an account that was just opened; or `enterprise`, a large organization with a million usage logs over 90 days.
   */
  readonly seed?: SeedName;
  /** Ids, keys and seeded data are the same for the same number. Default 1. */
  readonly seedNumber?: number;
  /** Where the clock starts: milliseconds since the epoch, a `Date` or RFC 3339. Default: the real now. */
  readonly startTime?: number | string | Date;
  /** Whether time stands still until `clock.resume()`: it moves when you move it, or a client that shares it waits. Default false. */
  readonly frozen?: boolean;
  /** The plan of the seeded account. Default: `enterprise` for the seed of that name, else `free`. */
  readonly plan?: PlanName;
  /** Which origin the seeded key is for: `test` (default) is the sandbox. */
  readonly environment?: 'test' | 'live';
  /** Sees each answer before it goes out, and fails the call by throwing; see `/conformance`. */
  readonly check?: (answer: Answered) => void | Promise<void>;
}

/**
 * An answer, with what it answers.
 *
 * @example
 * const seen: string[] = [];
 * createPlatform({ check: ({ operation, response }: Answered) => void seen.push(`${operation} ${response.status}`) });
 */
export interface Answered {
  /** Absent when the request reached no operation. */
  readonly operation: string | undefined;
  /** The request's HTTP method. */
  readonly method: string;
  /** The answer; clone it to read its body. */
  readonly response: Response;
}

/** The options with their defaults. */
export interface Settled {
  readonly seed: SeedName;
  readonly seedNumber: number;
  readonly startTime: number;
  readonly frozen: boolean;
  readonly plan: PlanName;
  readonly environment: 'test' | 'live';
  readonly check: ((answer: Answered) => void | Promise<void>) | undefined;
}

const known = ['seed', 'seedNumber', 'startTime', 'frozen', 'plan', 'environment', 'check'];

/** Checks options and puts the defaults in. Throws a `TypeError` of one line for what it does not know. */
export function settle(options: PlatformOptions, now: number): Settled {
  const { seed = 'team', seedNumber = 1, startTime = now, frozen = false, environment = 'test', check } = options;
  const stranger = Object.keys(options).find((name) => !known.includes(name));
  if (stranger) throw new TypeError(`createPlatform has no option "${stranger}". It takes ${known.join(', ')}.`);
  oneOf('seed', seed, Object.keys(seeds));
  const { plan = seeds[seed].plan } = options;
  oneOf('plan', plan, Object.keys(contract.plans));
  oneOf('environment', environment, Object.keys(contract.origins));
  if (!Number.isInteger(seedNumber)) throw new TypeError('createPlatform: seedNumber must be a whole number.');
  if (typeof frozen !== 'boolean') throw new TypeError('createPlatform: frozen must be true or false.');
  const start = typeof startTime === 'number' ? startTime : new Date(startTime).getTime();
  if (!Number.isFinite(start) || start < 0) throw new TypeError('createPlatform: startTime must be a moment since 1970.');
  return { seed, seedNumber, startTime: start, frozen, plan, environment, check };
}

function oneOf(name: string, value: string, values: readonly string[]): void {
  if (!values.includes(value))
    throw new TypeError(`createPlatform: ${name} is "${value}"; it must be one of ${values.join(', ')}.`);
}

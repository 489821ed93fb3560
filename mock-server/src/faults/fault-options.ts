import { type Check, checkOptions, oneOf, shown, text, wholeNumber } from '../base/arguments.ts';
import { readKey } from '../base/key-format.ts';
import { momentOf, timestamp } from '../base/time.ts';
import { contract, type OperationId } from '../generated/contract.ts';
import { type AdapterName, adapterNames } from '../platform/engine/interception.ts';
import { type FaultEffect, kindNames, kindOf } from './kinds.ts';

/**
 * The conditions of a fault. They decide which requests the fault affects, and when. A fault without conditions affects all
 * requests.
 *
 * @example
 * const scope: FaultScope = { operation: ['exports.create', 'exports.get'], times: 2 };
 * platform.faults.add({ kind: 'problem', problem: 'internal-error', ...scope });
 */
export interface FaultScope {
  /** The fault affects only requests for this operation, or for the operations in this list. */
  readonly operation?: OperationId | readonly OperationId[];
  /**
   * The fault affects only requests with this API key. Give the text or the id of the key. The fault stores and compares only the
   * id. So the fault also affects a request whose key has a wrong secret.
   */
  readonly key?: string;
  /** The fault affects only requests to the world with this name. Only for faults in `worlds.faults`. */
  readonly world?: string;
  /**
   * The fault affects only requests that arrive through these adapters. `faults.add` throws if one of these adapters cannot
   * produce the fault. Default: all adapters that can produce the fault.
   */
  readonly via?: readonly AdapterName[];
  /** The maximum number of requests that the fault affects. Default: all requests that meet the other conditions. */
  readonly times?: number;
  /** The probability that the fault affects a request: more than 0, at most 1. Default 1. */
  readonly probability?: number;
  /**
   * The seed number of the fault's random numbers. With the same seed number and the same requests, the fault acts in the same
   * way. Default 1.
   */
  readonly seed?: number;
  /** When the fault begins, by the platform's clock: milliseconds since the epoch, a `Date` or RFC 3339. */
  readonly from?: number | string | Date;
  /** When the fault ends, by the platform's clock. From this moment on, the fault does not act. Same formats as `from`. */
  readonly until?: number | string | Date;
}

/**
 * The options of a fault: what the fault does, which requests it affects, and when. The options are plain data, so you can load
 * them from a file or send them over HTTP.
 *
 * @example
 * const outage: FaultOptions = { kind: 'problem', problem: 'temporary-reduced-capacity', until: platform.clock.now() + 60_000 };
 * platform.faults.add(outage);
 */
export type FaultOptions = FaultEffect & FaultScope;

/** The checked options of a fault: its effect and its conditions. */
export interface CheckedFault {
  readonly effect: FaultEffect;
  readonly operations: readonly string[] | undefined;
  readonly key: string | undefined;
  readonly world: string | undefined;
  readonly via: readonly AdapterName[] | undefined;
  readonly times: number;
  readonly probability: number;
  readonly seed: number;
  readonly from: number;
  readonly until: number;
}

const of = 'platform.faults.add';
const ids = Object.keys(contract.operations);
const isListOf = (names: readonly string[], value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((name) => names.includes(name));
const moment: Check = {
  allowed: 'a number of milliseconds, a Date or an RFC 3339 time',
  holds: (value) => !Number.isNaN(momentOf(value)),
};

const scopeChecks: Readonly<Record<keyof FaultScope, Check>> = {
  operation: {
    allowed: 'the id of an operation, such as account.get, or a list of them',
    holds: (value) => ids.includes(value as string) || isListOf(ids, value),
    names: ids,
  },
  key: text,
  world: text,
  via: { allowed: `a list of adapters: ${adapterNames.join(', ')}`, holds: (value) => isListOf(adapterNames, value) },
  times: wholeNumber(1),
  probability: {
    allowed: 'a number above 0, and 1 at most',
    holds: (value) => typeof value === 'number' && value > 0 && value <= 1,
  },
  seed: wholeNumber(Number.MIN_SAFE_INTEGER),
  from: moment,
  until: moment,
};

const kindCheck = oneOf(kindNames);

/**
 * Checks the options of a fault. Throws a `TypeError` or `RangeError` with a message of one line. The message says what is wrong
 * and what to write instead.
 */
export function checkFault(options: FaultOptions): CheckedFault {
  const { kind } = (options ?? {}) as Partial<FaultOptions>;
  const own = kindCheck.holds(kind) ? kindOf({ kind: kind as FaultEffect['kind'] }) : undefined;
  checkOptions<object>(of, options, { kind: kindCheck, ...scopeChecks, ...own?.options });
  if (!own) throw new TypeError(`${of}: a fault needs a kind: one of ${kindNames.join(', ')}.`);
  const defined = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as FaultOptions;
  const effect = effectOf(defined, Object.keys(own.options));
  const problem = own.problem?.(effect);
  if (problem) throw new TypeError(`${of}: the fault "${kind}" is not valid: ${problem}.`);
  return { effect, ...scopeOf(defined) };
}

const effectOf = ({ kind, ...options }: FaultOptions, names: readonly string[]): FaultEffect =>
  ({ kind, ...Object.fromEntries(Object.entries(options).filter(([name]) => names.includes(name))) }) as FaultEffect;

function scopeOf(options: FaultScope): Omit<CheckedFault, 'effect'> {
  const { operation, key, world, via, times = Number.POSITIVE_INFINITY, probability = 1, seed = 1, from, until } = options;
  const window = {
    from: from === undefined ? Number.NEGATIVE_INFINITY : momentOf(from),
    until: until === undefined ? Number.POSITIVE_INFINITY : momentOf(until),
  };
  if (window.from >= window.until)
    throw new RangeError(`${of}: until is ${timestamp(window.until)}; it must be after from, ${timestamp(window.from)}.`);
  const operations = operation === undefined ? undefined : [operation].flat();
  return { operations, key: key && keyId(key), world, via, times, probability, seed, ...window };
}

/** Accepts the text or the id of an API key, and returns the id. */
function keyId(key: string): string {
  const parts = readKey(contract.keyFormat, key);
  if (parts) return `key_${parts.ulid}`;
  if (/^key_[0-9A-Z]{26}$/.test(key)) return key;
  throw new RangeError(`${of}: key is ${shown(key)}; it must be an API key or the id of an API key, such as ${exampleId}.`);
}

const exampleId = 'key_01KASEQ4H83QXNQ474SC484Y41';

import { type Check, checkOptions, isRecord, oneOf, shown, text, wholeNumber } from '../../base/arguments.ts';
import { readKey } from '../../base/key-format.ts';
import { momentOf, timestamp } from '../../base/time.ts';
import { contract, type OperationId } from '../../generated/contract.ts';
import { type JournalEntry, type JournalRule, journalRules } from '../journal-entry.ts';
import { type ComparedLine, compareValues, isMatcher, isPattern, line } from './compare-values.ts';
import { maskedKey } from './masked-key.ts';
import { idempotencyHeader } from './request-content.ts';

/**
 * Selects journal entries. An entry must match all given properties. `path` can be a text or a regular expression. The values of
 * `query`, `headers` and `body` can also be matchers of your test runner, such as `expect.any(String)`.
 *
 * @example
 * const filter: JournalFilter = { operation: 'exports.create', body: { format: 'csv' }, status: 202 };
 * platform.journal.find(filter);
 */
export interface JournalFilter {
  /** The id of the operation. */
  readonly operation?: OperationId;
  /** The HTTP method, in upper or lower case. */
  readonly method?: string;
  /**
   * The path with its ids (`/v1/keys/key_01…`), the path template (`/v1/keys/{key_id}`), or a regular expression for the path.
   */
  readonly path?: string | RegExp;
  /**
   * Query parameters. If a value is `null`, the request must not have this parameter. The request can have further parameters.
   */
  readonly query?: Readonly<Record<string, unknown>>;
  /**
   * Headers. Their names can be in upper or lower case. If a value is `null`, the request must not have this header. The request
   * can have further headers.
   */
  readonly headers?: Readonly<Record<string, unknown>>;
  /**
   * The JSON body. Each object in the body must have at least the given properties. Each list must have the same number of items
   * as the given list.
   */
  readonly body?: unknown;
  /** The HTTP status of the response. */
  readonly status?: number;
  /** The rule that decided the response. */
  readonly rule?: JournalRule;
  /** The text or the id of the API key that the client sent. */
  readonly key?: string;
  /** The `Request-Id` of the response. */
  readonly requestId?: string;
  /** The name of the world that answered. */
  readonly world?: string;
  /** Selects only requests that arrived at this time or later: milliseconds since the epoch, a `Date` or RFC 3339. */
  readonly since?: number | string | Date;
}

/** One property of a filter, and the function that compares this property with an entry. */
export interface Criterion {
  readonly name: keyof JournalFilter;
  readonly compare: (entry: JournalEntry) => readonly ComparedLine[];
}

const patternText: Check = {
  allowed: 'a string that is not empty, or a regular expression',
  holds: (value) => isPattern(value) || text.holds(value),
};
const record: Check = { allowed: 'an object of names and values', holds: isRecord };
/** Accepts a time. */
export const moment: Check = {
  allowed: `a number of milliseconds, a Date or an RFC 3339 time such as ${timestamp(0)}`,
  holds: (value) => !Number.isNaN(momentOf(value)),
};
const json: Check = {
  allowed: 'JSON data, nested at most 64 levels deep, which may contain regular expressions and matchers',
  holds: (value) => isComparable(value, 0),
};

const checks: Readonly<Record<keyof JournalFilter, Check>> = {
  operation: oneOf(Object.keys(contract.operations), 'the id of an operation, such as account.get'),
  method: text,
  path: patternText,
  query: record,
  headers: record,
  body: json,
  status: wholeNumber(0, 999),
  rule: oneOf(journalRules),
  key: text,
  requestId: text,
  world: text,
  since: moment,
};

const deepest = 64;

function isComparable(value: unknown, depth: number): boolean {
  if (depth > deepest) return false;
  if (isMatcher(value) || isPattern(value) || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => isComparable(item, depth + 1));
  if (isRecord(value)) return Object.values(value).every((member) => isComparable(member, depth + 1));
  return ['string', 'boolean', 'undefined'].includes(typeof value) || Number.isFinite(value);
}

/** For an invalid filter, throws a `TypeError` or `RangeError` with a message of one line. */
function checkFilter(of: string, filter: JournalFilter): void {
  checkOptions(of, filter, checks);
  for (const part of ['query', 'headers'] as const)
    for (const [name, value] of Object.entries(filter[part] ?? {}))
      if (!isComparable(value, deepest - 1))
        throw new TypeError(`${of}: ${part} has ${shown(name)} as ${shown(value)}; it must be a text, a number or a matcher.`);
}

/** Returns the criteria of a filter. Throws a `TypeError` or `RangeError` for an invalid filter. */
export function criteriaOf(of: string, filter: JournalFilter): readonly Criterion[] {
  checkFilter(of, filter);
  return criteria
    .filter(({ name }) => filter[name] !== undefined)
    .map(({ name, compare }) => ({ name, compare: compare(filter) }));
}

/** Whether an entry matches all criteria. */
export const fits = (entry: JournalEntry, wanted: readonly Criterion[]): boolean =>
  wanted.every(({ compare }) => compare(entry).every(({ isSame }) => isSame));

interface CriterionOf {
  readonly name: keyof JournalFilter;
  readonly compare: (filter: JournalFilter) => Criterion['compare'];
}

const equal =
  (name: 'operation' | 'status' | 'rule' | 'requestId' | 'world'): CriterionOf['compare'] =>
  (filter) =>
  (entry) => [line(name, filter[name] === entry[name], filter[name], entry[name])];

/**
 * The properties of a filter, in the order of comparison. The message of a `VerificationError` lists them in the same order. The
 * property that takes the most time to compare comes last.
 */
const criteria: readonly CriterionOf[] = [
  { name: 'since', compare: sinceOf },
  { name: 'world', compare: equal('world') },
  { name: 'requestId', compare: equal('requestId') },
  { name: 'method', compare: methodOf },
  { name: 'operation', compare: equal('operation') },
  { name: 'path', compare: pathOf },
  { name: 'key', compare: keyOf },
  { name: 'query', compare: queryOf },
  { name: 'headers', compare: headersOf },
  { name: 'status', compare: equal('status') },
  { name: 'rule', compare: equal('rule') },
  {
    name: 'body',
    compare:
      ({ body }) =>
      (entry) =>
        compareValues('body', body, entry.body),
  },
];

function sinceOf({ since }: JournalFilter): Criterion['compare'] {
  const from = momentOf(since);
  return ({ at }) => [line('time', at >= from, `${timestamp(from)} or later`, timestamp(at))];
}

function methodOf({ method = '' }: JournalFilter): Criterion['compare'] {
  const wanted = method.toUpperCase();
  return (entry) => [line('method', entry.method === wanted, wanted, entry.method)];
}

function pathOf({ path }: JournalFilter): Criterion['compare'] {
  return (entry) => {
    const template = entry.operation && contract.operations[entry.operation as OperationId].path;
    return path === template && path !== undefined
      ? [line('path', true, path, template)]
      : compareValues('path', path, entry.path);
  };
}

function keyOf({ key = '' }: JournalFilter): Criterion['compare'] {
  const parts = readKey(contract.keyFormat, key);
  const id = parts ? `key_${parts.ulid}` : key;
  return (entry) => [line('key', entry.key === id, id, entry.key)];
}

function queryOf({ query = {} }: JournalFilter): Criterion['compare'] {
  const wanted = Object.entries(query).map(([name, value]) => [name, asText(value)] as const);
  return (entry) => wanted.flatMap(([name, value]) => compareNamed(`query ${name}`, value, entry.query[name]));
}

function headersOf({ headers = {} }: JournalFilter): Criterion['compare'] {
  const wanted = Object.entries(headers).map(([name, value]) => {
    const lower = name.toLowerCase();
    return [lower, lower === idempotencyHeader && typeof value === 'string' ? maskedKey(value) : asText(value)] as const;
  });
  return (entry) => wanted.flatMap(([name, value]) => compareNamed(`header ${name}`, value, entry.headers[name]));
}

/** Compares the value of a parameter or header. If `expected` is `null`, the request must not have the parameter or header. */
const compareNamed = (place: string, expected: unknown, received: unknown): readonly ComparedLine[] =>
  expected === null
    ? [line(place, received === undefined, undefined, received)]
    : expected === undefined
      ? []
      : compareValues(place, expected, received);

/** Returns numbers and booleans as text, because queries and headers contain text. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

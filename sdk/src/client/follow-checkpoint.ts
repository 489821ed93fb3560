import { ConfigurationError } from '../errors/client-errors.ts';
import { isRecord } from '../wire/json-text.ts';
import { crc32 } from '../wire/key-format.ts';

/** A position in a followed list. */
export interface FollowPosition {
  /** The cursor of a page; undefined for the first page. */
  readonly cursor: string | undefined;
  /** The ids of the items of this page that your code has already got, in the order of the list. */
  readonly returned: readonly string[];
}

/** The method and the filters that a checkpoint belongs to. */
export interface FollowedQuery {
  /** The method, such as `usage.followLogs`. */
  readonly method: string;
  /** The filters as text. */
  readonly filters: string;
}

/** The start of a list. */
export const firstPosition: FollowPosition = { cursor: undefined, returned: [] };

/** The maximum length of a checkpoint in characters. A checkpoint with all ids of the largest page is several times shorter. */
const longest = 262_144;

const checksum = (text: string): string => crc32(text).toString(16).padStart(8, '0');
const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * Returns the checkpoint of a position. The checkpoint is a JSON object with the method, a checksum of the filters, the cursor
 * and the ids of the returned items. A second checksum covers all these values.
 *
 * @example
 * ```ts
 * import { checkpointOf, parseCheckpoint } from './follow-checkpoint.ts';
 *
 * const query = { method: 'usage.followLogs', filters: '?status=500' };
 * const checkpoint = checkpointOf({ cursor: 'abc', returned: ['log_1'] }, query);
 * console.log(parseCheckpoint(checkpoint, query)); // { cursor: 'abc', returned: ['log_1'] }
 * ```
 */
export function checkpointOf(
  { cursor = null, returned }: { cursor?: string | null | undefined; returned: readonly string[] },
  query: FollowedQuery,
): string {
  const members = { follows: query.method, filters: checksum(query.filters), cursor, returned };
  return JSON.stringify({ ...members, check: checksum(JSON.stringify(members)) });
}

/**
 * Returns the position of a checkpoint. Throws a `ConfigurationError` if the text is damaged or belongs to another method or
 * other filters.
 */
export function parseCheckpoint(text: string, { method, filters }: FollowedQuery): FollowPosition {
  const { check, ...members } = membersOf(text) ?? {};
  const { follows, cursor, returned } = members;
  if (check !== checksum(JSON.stringify(members)) || !isCursor(cursor) || !Array.isArray(returned) || !returned.every(isText))
    throw refusal(method, 'is damaged or is not a checkpoint. Pass the whole text of `checkpoint` unchanged.');
  if (follows !== method) throw refusal(method, `belongs to ${JSON.stringify(follows)}. Pass it to that method.`);
  if (members.filters !== checksum(filters))
    throw refusal(method, 'was made with other filters. Use the same filters, or start without a checkpoint.');
  return { cursor: cursor ?? undefined, returned };
}

const isCursor = (value: unknown): value is string | null => value === null || (isText(value) && value !== '');

function membersOf(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.length > longest) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const refusal = (method: string, fault: string): ConfigurationError =>
  new ConfigurationError(`The option \`checkpoint\` of \`${method}\` ${fault} Nothing was sent.`, { operation: method });

import { Refusal } from '../../base/refusal.ts';
import type { Row } from '../../state/table.ts';

/**
 * Returns the current `ETag` of a row. It contains the version, which counts edits. If there were changes that are not edits,
 * such as a recorded use, a dot and a value that counts them follow. The tag is a strong validator (RFC 9110, section 8.8.1):
 * answers that differ have different tags.
 */
export function etagOf({ version, noted = 0 }: Row, moment: number | string = noted): string {
  return moment === 0 ? `"${version}"` : `"${version}.${moment}"`;
}

/** What the conditions of a request decide: perform it, answer 304, or refuse it with 412. */
export type ConditionOutcome = 'perform' | 'not-modified' | 'failed';

/**
 * Compares the conditions of a request with the current tag of the resource, in the order of RFC 9110, section 13.2.2. The API
 * has no modification dates, so `If-Unmodified-Since` and `If-Modified-Since` are ignored (sections 13.1.3 and 13.1.4). A header
 * that is not a list of tags matches nothing.
 */
export function conditionOutcome(
  { method, headers }: { readonly method: string; readonly headers: Headers },
  current: string,
): ConditionOutcome {
  const ifMatch = headers.get('if-match');
  if (ifMatch !== null && !matches(ifMatch, current, isSameEdit)) return 'failed';
  const ifNoneMatch = headers.get('if-none-match');
  if (ifNoneMatch === null || !matches(ifNoneMatch, current, isSameWeakly)) return 'perform';
  return method === 'GET' || method === 'HEAD' ? 'not-modified' : 'failed';
}

/** Whether a request has a condition on the version of a resource. */
export const hasCondition = (headers: Headers): boolean => headers.has('if-match') || headers.has('if-none-match');

/** Whether `If-Range` allows a partial answer (RFC 9110, section 13.1.5): the header is absent or equal to the current tag. */
export const allowsRange = (headers: Headers, current: string): boolean => (headers.get('if-range') ?? current) === current;

/** Returns the refusal (412) of a request whose conditions are not met. */
export const preconditionFailed = (): Refusal =>
  new Refusal(
    'precondition-failed',
    'The resource has another version than the request expects. Read it again and repeat the request with its new ETag.',
  );

type Comparison = (tag: string, current: string) => boolean;

const matches = (list: string, current: string, isSame: Comparison): boolean =>
  list.trim() === '*' || tagsIn(list).some((tag) => isSame(tag, current));

/**
 * Returns the entity tags of a list (RFC 9110, section 8.8.3). A tag may contain a comma, and elements of the list may be empty
 * (section 5.6.1).
 */
function tagsIn(list: string): readonly string[] {
  const tag = /[ \t,]*((?:W\/)?"[\x21\x23-\x7e\x80-\xff]*")[ \t]*(?=,|$)/y;
  const tags: string[] = [];
  while (tag.lastIndex < list.length) {
    const from = tag.lastIndex;
    const [, found] = tag.exec(list) ?? [];
    if (found === undefined) return /^[ \t,]*$/.test(list.slice(from)) ? tags : [];
    tags.push(found);
  }
  return tags;
}

/**
 * The strong comparison (RFC 9110, section 8.8.3.2), but only of the versions. The use of a key and the progress of an export
 * also change the tag, but these changes are ignored, because a write cannot overwrite them.
 */
const isSameEdit: Comparison = (tag, current) => editOf(tag) === editOf(current);

const editOf = (tag: string): string => tag.replace(/^"(\d+)\.[^"]*"$/, '"$1"');

const isSameWeakly: Comparison = (tag, current) => tag.replace(/^W\//, '') === current;

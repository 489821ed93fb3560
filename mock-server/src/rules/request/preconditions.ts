import type { ReadHeaders } from '../../base/header-list.ts';
import { Refusal } from '../../base/refusal.ts';
import type { Row } from '../../state/table.ts';

/**
 * Returns the current `ETag` of a row, such as `"3"` or `"3.7"`. The first number is the version, which each edit increments. The
 * second part is the parameter `moment`, which is left out if it is 0. By default, `moment` is the number of changes that are not
 * edits, such as a new time of last use. The tag is a strong validator (RFC 9110, section 8.8.1): different answers have
 * different tags.
 */
export function etagOf({ version, noted = 0 }: Row, moment: number | string = noted): string {
  return moment === 0 ? `"${version}"` : `"${version}.${moment}"`;
}

/**
 * The result of checking the conditions of a request. `perform`: the request is performed. `not-modified`: the answer is 304.
 * `failed`: the request is refused with 412.
 */
export type ConditionOutcome = 'perform' | 'not-modified' | 'failed';

/**
 * Checks the conditions of a request against the current tag of the resource, in the order of RFC 9110, section 13.2.2. The API
 * has no modification dates, so `If-Unmodified-Since` and `If-Modified-Since` are ignored (sections 13.1.3 and 13.1.4). An
 * invalid list of tags matches no tag.
 */
export function conditionOutcome(
  { method, headers }: { readonly method: string; readonly headers: ReadHeaders },
  current: string,
): ConditionOutcome {
  const ifMatch = headers.get('if-match');
  if (ifMatch !== null && !matches(ifMatch, current, isSameEdit)) return 'failed';
  const ifNoneMatch = headers.get('if-none-match');
  if (ifNoneMatch === null || !matches(ifNoneMatch, current, isSameWeakly)) return 'perform';
  return method === 'GET' || method === 'HEAD' ? 'not-modified' : 'failed';
}

/** Whether a request has a condition on the version of a resource. */
export const hasCondition = (headers: ReadHeaders): boolean => headers.has('if-match') || headers.has('if-none-match');

/**
 * Whether a request may get a part of a file instead of the whole file. This is allowed if the header `If-Range` is absent or
 * equal to the current tag (RFC 9110, section 13.1.5).
 */
export const allowsRange = (headers: ReadHeaders, current: string): boolean => (headers.get('if-range') ?? current) === current;

/** Returns the 412 error for a request whose conditions are not met. */
export const preconditionFailed = (): Refusal =>
  new Refusal(
    'precondition-failed',
    'The resource has another version than the request expects. Read it again and repeat the request with its new ETag.',
  );

type Comparison = (tag: string, current: string) => boolean;

const matches = (list: string, current: string, isSame: Comparison): boolean =>
  list.trim() === '*' || tagsIn(list).some((tag) => isSame(tag, current));

/**
 * Returns the entity tags in a header (RFC 9110, section 8.8.3). A tag may contain a comma, and the list may contain empty
 * elements (section 5.6.1). Returns no tags if the header is not a list of tags.
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
 * Compares only the versions in two tags (a strong comparison, RFC 9110, section 8.8.3.2). In the tag `"3.7"`, the version is 3.
 * The second part (here 7) changes without an edit, for example when a key is used. A write does not overwrite such a change, so
 * this function ignores the second parts.
 */
const isSameEdit: Comparison = (tag, current) => editOf(tag) === editOf(current);

const editOf = (tag: string): string => tag.replace(/^"(\d+)\.[^"]*"$/, '"$1"');

const isSameWeakly: Comparison = (tag, current) => tag.replace(/^W\//, '') === current;

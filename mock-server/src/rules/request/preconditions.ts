import { Refusal } from '../../base/refusal.ts';
import type { Row } from '../../state/table.ts';

/**
 * Returns the `ETag` of a row as it is now: its version, which counts edits, and after a dot a number for the changes that are
 * not edits, such as a noted use. A strong validator (RFC 9110, section 8.8.1): different answers have different tags.
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

/** Whether `If-Range` allows a partial answer (section 13.1.5): it is absent, or equal to the current tag. */
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

/** Returns the tags of a list (section 8.8.3): a tag may contain a comma, and elements may be empty (section 5.6.1). */
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
 * The strong comparison (section 8.8.3.2), of edits only: that a key was used or an export has progressed changes the tag, but it
 * is not an edit that a write could overwrite.
 */
const isSameEdit: Comparison = (tag, current) => editOf(tag) === editOf(current);

const editOf = (tag: string): string => tag.replace(/^"(\d+)\.[^"]*"$/, '"$1"');

const isSameWeakly: Comparison = (tag, current) => tag.replace(/^W\//, '') === current;

import { ulidParts } from '../../base/ids.ts';
import { maskSecrets } from '../../base/mask-secrets.ts';
import type { Target } from '../../rules/request/route.ts';
import { noContent, requestContent } from '../journal/request-content.ts';
import { retryAfterOf } from '../journal/retry-after.ts';
import type { JournalEntry } from '../journal-entry.ts';
import type { Exchange } from './exchange.ts';
import type { Reply } from './reply.ts';

interface EntryFacts {
  readonly failure: unknown;
  /** The name of the world, if the platform is one of several worlds. */
  readonly world: string | undefined;
  /** Whether the journal keeps entries. If it keeps none, the new entry has no query, headers and body. */
  readonly isKept: boolean;
  /** The headers of the previous entry. If this request has the same headers, both entries share one object. */
  readonly likely: JournalEntry['headers'] | undefined;
}

/** Returns the journal entry of a request and its answer. */
export function journalEntry(
  { arrived, trace, world: data }: Exchange,
  response: Pick<Reply, 'status' | 'headers'>,
  { failure, world, isKept, likely }: EntryFacts,
): JournalEntry {
  const { target, caller, began, rule, faults, body } = trace;
  const { requestId, method, url, headers } = arrived;
  const answeredAt = data.now();
  return {
    at: began,
    answeredAt,
    requestId,
    method,
    path: target ? pathWithIds(target) : maskSecrets(url.pathname),
    operation: target?.id,
    key: caller?.key?.id,
    status: response.status,
    rule,
    failure,
    ...(isKept ? requestContent({ url, headers, body, operation: target?.id, likely }) : noContent),
    ...statedWait(response, answeredAt),
    ...(world !== undefined && { world }),
    ...(faults && { faults }),
  };
}

/** Returns the property `retryAfter` of a journal entry: how long the answer asks the client to wait. */
export function statedWait({ headers }: Pick<Reply, 'headers'>, now: number): Pick<JournalEntry, 'retryAfter'> {
  const retryAfter = retryAfterOf(headers, now);
  return retryAfter === undefined ? {} : { retryAfter };
}

/**
 * Returns the path of a request with its ids, such as `/v1/exports/exp_01…/files/{name}`. Instead of a value that is not an id,
 * the path contains the name of the parameter, because such a value may contain private text.
 */
const pathWithIds = ({ operation, path }: Target): string =>
  !operation.path.includes('{')
    ? operation.path
    : operation.path.replace(/\{(\w+)\}/g, (whole, name) => (isId(path[name] ?? '') ? (path[name] ?? whole) : whole));

const isId = (text: string): boolean => /^[a-z]{3,4}_/.test(text) && ulidParts(text.slice(text.indexOf('_') + 1)) !== undefined;

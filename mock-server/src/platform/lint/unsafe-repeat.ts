import { contract, type OperationId } from '../../generated/contract.ts';
import { headlineOf } from '../journal/headline.ts';
import { idempotencyHeader } from '../journal/request-content.ts';
import type { JournalRequest } from '../journal/request-facts.ts';
import type { LintMatch, LintRule } from './lint-rule.ts';
import type { RequestIndex } from './request-index.ts';

/** Whether the operation of a request takes an idempotency key. */
const takesKey = ({ entry }: JournalRequest): boolean =>
  entry.operation !== undefined &&
  contract.operations[entry.operation as OperationId].parameters.some(({ name }) => name.toLowerCase() === idempotencyHeader);

/**
 * Whether the outcome of a request is uncertain: the connection broke, or the server failed. In both cases, the client does not
 * know whether the server has performed the operation.
 */
const isUncertain = ({ entry }: JournalRequest): boolean => entry.status === 0 || entry.status >= 500;

function unsafeIn(requests: RequestIndex): readonly LintMatch[] {
  return requests.all.flatMap((request) => {
    if (!takesKey(request) || !isUncertain(request)) return [];
    const next = requests.repetitionOf(request);
    const [first, second] = [request, next].map((sent) => sent?.entry.headers[idempotencyHeader]);
    const isLate = next && next.entry.at - request.entry.answeredAt > contract.figures.idempotency_life;
    if (!next || isLate || (first !== undefined && first === second)) return [];
    const how = second === undefined ? 'without an Idempotency-Key' : 'with another Idempotency-Key';
    return [{ detail: `${headlineOf(request.entry)} was sent again ${how}.`, entries: [request.entry, next.entry] }];
  });
}

/**
 * The lint rule for writes that a client sends again because their outcome is unknown. The second request must have the same
 * `Idempotency-Key` as the first request.
 */
export const unsafeRepeat = {
  name: 'unsafe-repeat',
  what: 'A write with an unknown outcome (a broken connection or a 5xx) is sent again without the same `Idempotency-Key`.',
  why: 'If the server has already done the write, it does the write a second time.',
  fix: 'Send a new `Idempotency-Key` with each write, and the same key with each retry of this write.',
  find: unsafeIn,
} as const satisfies LintRule;

import { oneOf, wholeNumber } from '../base/arguments.ts';
import { changedBody, firstBytes, halfOf } from './changed-body.ts';
import { brokenBody, brokenConnection } from './connection-end.ts';
import { drop, type FaultKind } from './fault-kind.ts';

/** The moment at which a connection is reset. */
export type ResetPlace = 'request' | 'answer' | 'head' | 'body' | 'end';

/**
 * Resets the connection (TCP RST).
 *
 * @example
 * const fault: ResetFault = { kind: 'reset', at: 'answer' };
 * platform.faults.add({ ...fault, operation: 'keys.create', times: 1 });
 */
export interface ResetFault {
  /** The name of this kind of fault: `reset`. */
  readonly kind: 'reset';
  /**
   * The moment at which the connection is reset. `request`: before the operation runs. `answer`: after the operation has run, but
   * before its answer is sent. `head`: after the head, but before the first byte of the body. `body`: within the body. `end`:
   * after the whole body. `end` affects only requests through a port, because calls in the same process have no connection that
   * could be reset.
   */
  readonly at: ResetPlace;
  /**
   * Only for `at: 'body'`: how many bytes of the body are sent before the reset. Default: half of the `Content-Length`; 1 if this
   * header is absent.
   */
  readonly bytes?: number;
}

const places: readonly ResetPlace[] = ['request', 'answer', 'head', 'body', 'end'];
const noConnection = 'in the same process there is no connection to reset after a whole body';

/** Defines the fault `reset`: checks its options and produces the fault. */
export const reset: FaultKind<ResetFault> = {
  options: { at: oneOf(places), bytes: wholeNumber(0) },
  problem({ at, bytes }) {
    if (at === undefined) return `it needs at: one of ${places.join(', ')}`;
    return bytes !== undefined && at !== 'body' ? 'bytes belongs to at: "body"' : undefined;
  },
  phase: ({ at }) => (at === 'request' ? 'request' : 'answer'),
  needsBody: ({ at }) => ['head', 'body', 'end'].includes(at),
  cannot: ({ at }) =>
    at === 'end' ? { handle: noConnection, fetch: noConnection, dispatcher: noConnection, msw: noConnection } : {},
  request: () => ({ kind: 'network-failure', response: brokenConnection('reset') }),
  answer(options, response) {
    if (options.at !== 'answer') return brokenAfter(response, bytesSent(options, response));
    drop(response);
    return brokenConnection('reset');
  },
};

/** Returns how many bytes of the body are sent before the connection is reset. */
function bytesSent({ at, bytes }: ResetFault, response: Response): number {
  if (at === 'head') return 0;
  return at === 'end' ? Number.POSITIVE_INFINITY : (bytes ?? halfOf(response));
}

/** Returns the answer with a body that fails after `bytes` bytes. */
const brokenAfter = (response: Response, bytes: number): Response =>
  changedBody(response, (source) =>
    firstBytes(source, bytes, () => {
      throw brokenBody(Number.isFinite(bytes) ? 'reset' : 'reset-at-end');
    }),
  );

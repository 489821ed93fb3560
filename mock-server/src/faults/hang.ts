import { oneOf } from '../base/arguments.ts';
import { changedBody, firstBytes, halfOf } from './changed-body.ts';
import { brokenBody, brokenConnection } from './connection-end.ts';
import { drop, type FaultKind } from './fault-kind.ts';

/** The phase in which a request stops. */
export type HangPlace = 'request' | 'answer' | 'body';

/**
 * Never sends the whole answer. The connection stays open until the caller gives up or the fault is removed. If the fault is
 * removed, the platform resets the connection.
 *
 * @example
 * const fault: HangFault = { kind: 'hang', at: 'body' };
 * platform.faults.add({ ...fault, operation: 'exports.downloadFile', times: 1 });
 */
export interface HangFault {
  /** The name of this kind of fault: `hang`. */
  readonly kind: 'hang';
  /**
   * `request` (default): the operation does not run. `answer`: the operation runs, but the platform sends no answer. `body`: the
   * platform sends the head and the first half of the body, and then stops. If the answer has no `Content-Length`, the platform
   * sends only the first byte of the body.
   */
  readonly at?: HangPlace;
}

/** Defines the fault `hang`: checks its options and produces the fault. */
export const hang: FaultKind<HangFault> = {
  options: { at: oneOf(['request', 'answer', 'body']) },
  phase: ({ at = 'request' }) => (at === 'request' ? 'request' : 'answer'),
  needsBody: ({ at }) => at === 'body',
  async request(_options, context) {
    await context.hang();
    return { kind: 'network-failure', response: brokenConnection('reset') };
  },
  async answer({ at }, response, context) {
    if (at === 'body') return changedBody(response, (source) => firstBytes(source, halfOf(response), ended(context.hang)));
    drop(response);
    await context.hang();
    return brokenConnection('reset');
  },
};

const ended = (wait: () => Promise<void>) => async (): Promise<void> => {
  await wait();
  throw brokenBody('reset');
};

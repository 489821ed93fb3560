import { oneOf, wholeNumber } from '../base/arguments.ts';
import { copyHeaders } from '../base/headers.ts';
import { changedBody, firstBytes, halfOf } from './changed-body.ts';
import { brokenBody } from './connection-end.ts';
import type { FaultKind } from './fault-kind.ts';

/**
 * Cuts the body short: the connection is closed (TCP FIN) before all of it was sent.
 *
 * @example
 * const fault: CutFault = { kind: 'cut', length: 'adjusted' };
 * platform.faults.add({ ...fault, operation: 'exports.downloadFile' });
 */
export interface CutFault {
  readonly kind: 'cut';
  /** How many bytes are sent. Default: half of the body. */
  readonly bytes?: number;
  /**
   * `kept` (default): `Content-Length` is that of the whole body, so that a client sees that bytes are missing. `adjusted`: it is that of
   * what was sent, so that only a digest shows it.
   */
  readonly length?: 'kept' | 'adjusted';
}

/** The kind of `CutFault`. */
export const cut: FaultKind<CutFault> = {
  options: { bytes: wholeNumber(0), length: oneOf(['kept', 'adjusted']) },
  phase: () => 'answer',
  needsBody: () => true,
  answer({ bytes, length = 'kept' }, response) {
    const sent = bytes ?? halfOf(response);
    if (length === 'adjusted') return whole(response, sent);
    return changedBody(response, (source) =>
      firstBytes(source, sent, () => {
        throw brokenBody('closed');
      }),
    );
  },
};

/** The beginning of a body as if it were all. */
function whole(response: Response, bytes: number): Response {
  const headers = copyHeaders(response.headers);
  const length = headers.get('content-length');
  if (length !== null) headers.set('content-length', String(Math.min(bytes, Number(length))));
  return changedBody(response, (source) => firstBytes(source, bytes, () => {}), headers);
}

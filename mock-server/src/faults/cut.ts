import { oneOf, wholeNumber } from '../base/arguments.ts';
import { copyHeaders } from '../base/headers.ts';
import { changedBody, firstBytes, halfOf } from './changed-body.ts';
import { brokenBody } from './connection-end.ts';
import type { FaultKind } from './fault-kind.ts';

/**
 * Sends only the first bytes of the body. By default, the server then closes the connection (TCP FIN).
 *
 * @example
 * const fault: CutFault = { kind: 'cut', length: 'adjusted' };
 * platform.faults.add({ ...fault, operation: 'exports.downloadFile' });
 */
export interface CutFault {
  /** The name of this kind of fault: `cut`. */
  readonly kind: 'cut';
  /**
   * The number of bytes of the body that are sent. Default: half of the `Content-Length`, or 1 if the answer has no
   * `Content-Length`.
   */
  readonly bytes?: number;
  /**
   * `kept` (default): `Content-Length` is the length of the whole body. The server closes the connection before it has sent the
   * whole body, so a client can detect that bytes are missing. `adjusted`: `Content-Length` is the number of bytes that are sent,
   * and the answer ends normally. Only a digest shows that bytes are missing.
   */
  readonly length?: 'kept' | 'adjusted';
}

/** Defines the fault `cut`: checks its options and produces the fault. */
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

/**
 * Shortens the body of an answer to `bytes` bytes. If the answer has a `Content-Length`, sets it to the new length of the body.
 */
function whole(response: Response, bytes: number): Response {
  const headers = copyHeaders(response.headers);
  const length = headers.get('content-length');
  if (length !== null) headers.set('content-length', String(Math.min(bytes, Number(length))));
  return changedBody(response, (source) => firstBytes(source, bytes, () => {}), headers);
}

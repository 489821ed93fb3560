import { toBase64 } from '../base/base64.ts';
import { changedHeaders } from './changed-body.ts';
import type { FaultKind } from './fault-kind.ts';

/**
 * Sends a `Repr-Digest` (RFC 9530) that does not match the body of the answer.
 *
 * @example
 * const fault: DigestFault = { kind: 'digest' };
 * platform.faults.add({ ...fault, operation: 'exports.downloadFile', times: 1 });
 */
export interface DigestFault {
  /** The name of this kind of fault: `digest`. */
  readonly kind: 'digest';
}

const sha256Bytes = 32;

/** Defines the fault `digest`: checks its options and produces the fault. */
export const digest: FaultKind<DigestFault> = {
  options: {},
  phase: () => 'answer',
  needsBody: () => true,
  answer(_options, response, { chance }) {
    const bytes = Uint8Array.from({ length: sha256Bytes }, () => Math.floor(chance() * 256));
    return changedHeaders(response, { 'Repr-Digest': `sha-256=:${toBase64(bytes)}:` });
  },
};

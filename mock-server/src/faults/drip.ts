import { wholeNumber } from '../base/arguments.ts';
import type { BodySource } from '../platform/engine/observed-body.ts';
import { changedBody } from './changed-body.ts';
import type { FaultKind } from './fault-kind.ts';
import { upToADay } from './latency.ts';

/**
 * Sends the body in small pieces. The platform waits before each piece. The platform's clock measures this wait.
 *
 * @example
 * const fault: DripFault = { kind: 'drip', bytes: 10, everyMs: 500 };
 * platform.faults.add(fault);
 */
export interface DripFault {
  /** The name of this kind of fault: `drip`. */
  readonly kind: 'drip';
  /** The number of bytes per piece. Default 1. */
  readonly bytes?: number;
  /** The wait before each piece, in milliseconds, up to a day. Default 1,000. */
  readonly everyMs?: number;
}

/** Defines the fault `drip`: checks its options and produces the fault. */
export const drip: FaultKind<DripFault> = {
  options: { bytes: wholeNumber(1), everyMs: upToADay },
  phase: () => 'answer',
  needsBody: () => true,
  answer: ({ bytes = 1, everyMs = 1_000 }, response, { sleep }) =>
    changedBody(response, (source) => dripping(source, bytes, () => sleep(everyMs))),
};

function dripping(source: BodySource, size: number, wait: () => Promise<void>): BodySource {
  let left: Uint8Array = new Uint8Array(0);
  let isLast = false;
  return {
    async next() {
      while (left.length === 0 && !isLast) {
        const piece = await source.next();
        left = piece.bytes ?? left;
        isLast = piece.isLast;
      }
      if (left.length > 0) await wait();
      const bytes = left.subarray(0, size);
      left = left.subarray(size);
      return { bytes: bytes.length > 0 ? bytes : undefined, isLast: isLast && left.length === 0 };
    },
    drop: (reason) => source.drop(reason),
  };
}

import { wholeNumber } from '../base/arguments.ts';
import type { BodySource } from '../platform/engine/observed-body.ts';
import { changedBody, lengthOf } from './changed-body.ts';
import type { FaultKind } from './fault-kind.ts';

/**
 * Flips bits in the body of the answer. The fault selects bytes at random and changes one bit in each selected byte. The headers
 * still state the length and the digest of the original body.
 *
 * @example
 * const fault: FlipFault = { kind: 'flip', bytes: 3 };
 * platform.faults.add({ ...fault, operation: 'exports.downloadFile', seed: 4 });
 */
export interface FlipFault {
  /** The name of this kind of fault: `flip`. */
  readonly kind: 'flip';
  /** The number of bytes to change. If the body has fewer bytes, all of them change. Default 1. */
  readonly bytes?: number;
}

const manyBytes = 1_000;

/** Defines the fault `flip`: checks its options and produces the fault. */
export const flip: FaultKind<FlipFault> = {
  options: { bytes: wholeNumber(1, manyBytes) },
  phase: () => 'answer',
  needsBody: () => true,
  answer({ bytes = 1 }, response, { chance }) {
    const length = lengthOf(response);
    const places = placesIn(length ?? bytes, bytes, chance);
    return changedBody(response, (source) => flipped(source, places, chance));
  },
};

/** Returns `count` different random indexes below `length`. */
function placesIn(length: number, count: number, chance: () => number): ReadonlySet<number> {
  const places = new Set<number>();
  while (places.size < Math.min(count, length)) places.add(Math.floor(chance() * length));
  return places;
}

function flipped(source: BodySource, places: ReadonlySet<number>, chance: () => number): BodySource {
  let passed = 0;
  return {
    async next() {
      const piece = await source.next();
      if (!piece.bytes) return piece;
      const bytes = piece.bytes.slice();
      for (const place of places) {
        const at = place - passed;
        if (at >= 0 && at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
      }
      passed += bytes.length;
      return { ...piece, bytes };
    },
    drop: (reason) => source.drop(reason),
  };
}

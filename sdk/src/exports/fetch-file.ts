import { type ByteRange, segmentsOf } from './byte-ranges.ts';
import { fetchRange, type Transfer } from './fetch-range.ts';
import { type Slots, together } from './parallel.ts';

interface FetchOptions {
  /** Limits the number of ranges (in all files together) that the client fetches at the same time. */
  readonly slots: Slots;
  readonly signal: AbortSignal;
  /** The minimum size of a range in bytes. Default 32 MiB. */
  readonly segmentBytes?: number;
}

/** The maximum number of ranges of one file. There is a maximum because each request uses quota. */
const mostSegments = 64;

/**
 * Fetches the missing bytes of a file. The first request asks for one range. If the server supports ranges, the function fetches
 * the other ranges in parallel. Throws the errors of `fetchRange`. After an error, `transfer.have` lists the ranges that
 * were written.
 */
export async function fetchFile(transfer: Transfer, { slots, signal, segmentBytes = 33_554_432 }: FetchOptions): Promise<void> {
  const { file, have, version } = transfer;
  const missing = have.missing(file.bytes);
  if (missing.length === 0 && file.bytes > 0) return;
  const most = Math.max(segmentBytes, Math.ceil(file.bytes / mostSegments));
  const [lead = { first: 0, end: file.bytes }, ...rest] = segmentsOf(missing, most);
  const queue = [...rest];
  const answer = firstAnswer();
  const fetchNext = async (inner: AbortSignal): Promise<void> => {
    if (!(await answer.ranges)) return;
    version.parallel = true;
    const next = async (): Promise<boolean> => {
      inner.throwIfAborted();
      const range = queue.shift();
      if (range) await fetchRange(transfer, { range, signal: inner });
      return range !== undefined;
    };
    while (queue.length > 0) await slots.run(next);
  };
  const fetchLead = async (inner: AbortSignal): Promise<void> => {
    try {
      await slots.run(() => fetchRange(transfer, { range: lead, signal: inner, answered: answer.settle }));
    } finally {
      answer.settle(false);
    }
  };
  await together(signal, [fetchLead, ...rest.map((_: ByteRange) => fetchNext)]);
}

/**
 * Returns the promise `ranges` and the function `settle` that resolves it. The promise tells whether the server supports ranges.
 */
function firstAnswer(): { readonly ranges: Promise<boolean>; readonly settle: (ranges: boolean) => void } {
  let settle = (_: boolean): void => undefined;
  const ranges = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  return { ranges, settle };
}

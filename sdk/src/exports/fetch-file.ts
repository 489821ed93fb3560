import { type ByteRange, segmentsOf } from './byte-ranges.ts';
import { fetchRange, type Transfer } from './fetch-range.ts';
import { type Slots, together } from './parallel.ts';

/** How a file is fetched. */
interface FetchOptions {
  /** Lets so many ranges of all files be fetched at once. */
  readonly slots: Slots;
  readonly signal: AbortSignal;
  /** The fewest bytes that are worth a request of their own. Default 32 MiB. */
  readonly segmentBytes?: number;
}

/** Requests are counted, too: a large file is cut into no more segments than this. */
const mostSegments = 64;

/**
 * Fetches what is missing of a file, in several ranges at once where it is large and the server sends ranges. The first range goes ahead
 * until its answer is there: it tells which version of the file all are of. Fails as `fetchRange` does; what was written stays in `have`.
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

/** Whether the server sends ranges, once its first answer is there. */
function firstAnswer(): { readonly ranges: Promise<boolean>; readonly settle: (ranges: boolean) => void } {
  let settle = (_: boolean): void => undefined;
  const ranges = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  return { ranges, settle };
}

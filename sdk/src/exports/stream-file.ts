import { linkSignal } from '../base/linked-signal.ts';
import { IntegrityError } from '../errors/client-errors.ts';
import { ByteRanges } from './byte-ranges.ts';
import { fetchRange, type Transfer } from './fetch-range.ts';
import { Handover } from './handover.ts';
import { type ExpectedContent, type Hash, Verifier } from './verify.ts';

/** The approximate number of bytes in a batch for the caller. With small batches, the caller gets the first rows early. */
const handoverBytes = 65_536;

interface Streaming extends Pick<Transfer, 'caller' | 'exportId'> {
  readonly file: ExpectedContent;
  readonly signal: AbortSignal;
  /**
   * Makes a SHA-256 hash; undefined if the runtime cannot hash a file in parts. Without a hash, `streamFile` checks only the
   * length.
   */
  readonly newHash: (() => Hash) | undefined;
}

/**
 * Returns the bytes of a file in order. The function fetches bytes only as fast as the caller reads them. After the caller has
 * requested the next chunk, the memory of the previous chunk may contain other bytes. If the body of a response ends early, the
 * function requests the remaining bytes. Before the function returns the last chunk, it checks the length and the SHA-256 of the
 * file. If the length or the SHA-256 is wrong, the function throws an `IntegrityError` and does not return the last chunk.
 */
export async function* streamFile({ caller, exportId, file, signal, newHash }: Streaming): AsyncGenerator<Uint8Array> {
  const end = linkSignal(signal);
  const handover = new Handover<readonly Uint8Array[]>();
  const check = new Verifier(file, newHash ?? (() => ({ update: () => undefined, digest: () => file.sha256.toLowerCase() })));
  const write = (chunks: readonly Uint8Array[], position: number): Promise<void> =>
    // A server that does not support ranges sends the file from its first byte again. The bytes that the reader already has are
    // skipped.
    handover.put(chunksFrom(chunks, check.bytes - position));
  const transfer: Transfer = {
    caller,
    exportId,
    file,
    sink: { write, restart: async () => undefined, batchBytes: handoverBytes },
    have: new ByteRanges(),
    version: { parallel: false },
    onBytes: () => undefined,
  };
  const fetching = fetchRange(transfer, { range: { first: 0, end: file.bytes }, signal: end.signal }).then(
    () => handover.end(),
    (error: unknown) => handover.end({ error }),
  );
  try {
    const last: Uint8Array[] = [];
    for await (const chunks of handover) {
      for (const chunk of chunks) {
        check.pass(chunk);
        if (check.bytes < file.bytes) yield chunk;
        else last.push(chunk.slice());
      }
    }
    check.finish();
    yield* last;
  } finally {
    end.abort(new IntegrityError('The file is no longer read.'));
    end.unlink();
    handover.end();
    void fetching;
  }
}

/** Returns the chunks without their first `skip` bytes. */
function chunksFrom(chunks: readonly Uint8Array[], skip: number): readonly Uint8Array[] {
  if (skip <= 0) return chunks;
  let left = skip;
  return chunks.flatMap((chunk) => {
    const part = chunk.subarray(Math.min(left, chunk.byteLength));
    left -= chunk.byteLength - part.byteLength;
    return part.byteLength > 0 ? [part] : [];
  });
}

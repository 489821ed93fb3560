import { linkSignal } from '../base/linked-signal.ts';
import { IntegrityError } from '../errors/client-errors.ts';
import { ByteRanges } from './byte-ranges.ts';
import { fetchRange, type Transfer } from './fetch-range.ts';
import { Handover } from './handover.ts';
import { type ExpectedContent, type Hash, Verifier } from './verify.ts';

/** A file to read from its first byte to its last. */
interface Streaming extends Pick<Transfer, 'caller' | 'exportId'> {
  readonly file: ExpectedContent;
  readonly signal: AbortSignal;
  /** Makes a SHA-256; left out where the runtime has none that runs along, and only the length is checked. */
  readonly newHash: (() => Hash) | undefined;
}

/**
 * The bytes of a file in order, as they are asked for: nothing is fetched ahead of the reader but what is on its way. A body that breaks
 * off goes on where it broke. Ends with an `IntegrityError` instead of the end when the bytes were not those that the export lists.
 */
export async function* streamFile({ caller, exportId, file, signal, newHash }: Streaming): AsyncGenerator<Uint8Array> {
  const end = linkSignal(signal);
  const handover = new Handover<readonly Uint8Array[]>();
  const check = new Verifier(file, newHash ?? (() => ({ update: () => undefined, digest: () => file.sha256.toLowerCase() })));
  const write = (chunks: readonly Uint8Array[], position: number): Promise<void> =>
    // A server without ranges sends again what the reader has had.
    handover.put(chunksFrom(chunks, check.bytes - position));
  const transfer: Transfer = {
    caller,
    exportId,
    file,
    sink: { write, restart: async () => undefined },
    have: new ByteRanges(),
    version: { parallel: false },
    onBytes: () => undefined,
  };
  const fetching = fetchRange(transfer, { range: { first: 0, end: file.bytes }, signal: end.signal }).then(
    () => handover.end(),
    (error: unknown) => handover.end({ error }),
  );
  try {
    for await (const chunks of handover) {
      for (const chunk of chunks) {
        check.pass(chunk);
        yield chunk;
      }
    }
    check.finish();
  } finally {
    end.abort(new IntegrityError('The file is no longer read.'));
    end.unlink();
    handover.end();
    void fetching;
  }
}

/** The chunks without so many bytes at their start. */
function chunksFrom(chunks: readonly Uint8Array[], skip: number): readonly Uint8Array[] {
  if (skip <= 0) return chunks;
  let left = skip;
  return chunks.flatMap((chunk) => {
    const part = chunk.subarray(Math.min(left, chunk.byteLength));
    left -= chunk.byteLength - part.byteLength;
    return part.byteLength > 0 ? [part] : [];
  });
}

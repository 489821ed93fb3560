import { IntegrityError } from '../errors/client-errors.ts';

/** The maximum ratio of unpacked bytes to packed bytes. For log files, the ratio is usually between 10 and 50. */
const mostExpansion = 250;
/**
 * The maximum `mostExpansion` applies only to files with more unpacked bytes than this number. A smaller file may have a higher
 * ratio, for example because all its rows are equal.
 */
const freeBytes = 16_777_216;

/**
 * Unpacks the bytes of a gzip file (RFC 1952). The function unpacks only as fast as the caller reads. Throws an `IntegrityError`
 * if the bytes are not gzip or are cut off. Also throws this error if a small file unpacks to extremely many bytes. Such a file
 * may be an attack that fills the memory or the disk.
 */
export async function* unpack(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [taken, given] = [0, 0];
  const chunks = packed[Symbol.asyncIterator]();
  let failure: { readonly error: unknown } | undefined;
  const source = new ReadableStream<BufferSource>(
    {
      async pull(controller) {
        try {
          const { done, value } = await chunks.next();
          if (done) return controller.close();
          taken += value.byteLength;
          // The chunk is copied, because its memory is used again after the next request. The stream makes this request before
          // its reader has read the chunk.
          controller.enqueue(value.slice() as Uint8Array<ArrayBuffer>);
        } catch (error) {
          failure = { error };
          controller.error(error);
        }
      },
      cancel: async () => void (await chunks.return?.()),
    },
    { highWaterMark: 0 },
  );
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      given += value.byteLength;
      if (given > freeBytes && given > mostExpansion * taken) throw new IntegrityError(bomb);
      yield value;
    }
  } catch (error) {
    if (failure) throw failure.error;
    if (IntegrityError.is(error)) throw error;
    throw new IntegrityError('The file cannot be unpacked: it is damaged, or not a gzip file. Create the export again.', {
      cause: error,
    });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const bomb = `The file unpacks to more than ${mostExpansion} times its size, which no export does. It was not read on. Create the export again.`;

import { expect, test } from 'vitest';
import { BatchWriter, type Sink } from './batch-writer.ts';

const file = { name: 'a.csv', bytes: 100, sha256: '' };

/**
 * Makes a writer with small batches. The sink keeps two things: copies of the bytes, and the set of the memory blocks that
 * contained these bytes.
 */
function writerOf() {
  const written: [number, string][] = [];
  const memory = new Set<ArrayBufferLike>();
  const write: Sink['write'] = async (chunks, position) => {
    for (const chunk of chunks) memory.add(chunk.buffer);
    await new Promise(setImmediate);
    written.push([position, chunks.map((chunk) => new TextDecoder().decode(chunk)).join('')]);
  };
  let bytes = 0;
  const onWritten = (more: number): void => {
    bytes += more;
  };
  const all = { write, restart: async () => undefined, batchBytes: 4 };
  const writer = new BatchWriter({ sink: all, range: { first: 10, end: 30 }, file, onWritten });
  const fill = async (text: string): Promise<void> => {
    const { written: length } = new TextEncoder().encodeInto(text, writer.space());
    await writer.filled(length);
  };
  return { writer, written, memory, fill, bytes: () => bytes };
}

test('the memory of a batch is filled again after the batch has been written', async () => {
  const { writer, written, memory, fill, bytes } = writerOf();
  for (const text of ['ab', 'cd', 'efghij', 'klmn', 'o']) await fill(text);
  await writer.flush();
  expect(written).toEqual([
    [10, 'abcd'],
    [14, 'efghij'],
    [20, 'klmn'],
    [24, 'o'],
  ]);
  expect([memory.size, bytes()]).toEqual([2, 15]);
});

test('more bytes than the range has are an IntegrityError', async () => {
  const { fill } = writerOf();
  await fill('0123456789');
  await expect(fill('0123456789x')).rejects.toMatchObject({ kind: 'integrity' });
});

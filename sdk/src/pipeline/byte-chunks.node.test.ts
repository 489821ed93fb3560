import { expect, test } from 'vitest';
import { byteChunks } from './byte-chunks.node.ts';

/** Returns a stream of chunks with these lengths. The bytes count up from 0. */
function stream(type: 'bytes' | undefined, ...lengths: readonly number[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    ...(type && { type }),
    start(controller: ReadableStreamDefaultController) {
      for (const length of lengths) controller.enqueue(Uint8Array.from({ length }, () => at++));
      controller.close();
    },
  } as unknown as UnderlyingDefaultSource) as ReadableStream<Uint8Array<ArrayBuffer>>;
}

test('the bytes are copied to the target in order, however large its room is', async () => {
  for (const room of [1, 3, 4, 100]) {
    const chunks = byteChunks(stream('bytes', 4, 1, 7));
    const read: number[] = [];
    for (;;) {
      const target = new Uint8Array(room);
      const { done, value } = (await chunks?.readInto?.(target)) ?? { done: true };
      if (done || !value) break;
      expect(value.buffer).toBe(target.buffer);
      read.push(...value);
    }
    expect(read).toEqual([...Array(12).keys()]);
  }
});

test('a chunk can be read as it is, after a part of it was copied', async () => {
  const chunks = byteChunks(stream('bytes', 4, 2));
  await chunks?.readInto?.(new Uint8Array(1));
  expect([...((await chunks?.read())?.value ?? [])]).toEqual([1, 2, 3]);
  expect([...((await chunks?.read())?.value ?? [])]).toEqual([4, 5]);
  expect(await chunks?.read()).toMatchObject({ done: true });
});

test('the memory of a copied chunk is freed, except that of a chunk with other bytes beside it', async () => {
  const given = [new Uint8Array(8), new Uint8Array(8).subarray(2, 4)];
  const source = stream('bytes');
  const reader = { read: async () => ({ done: false as const, value: given.shift() }), cancel: async () => undefined };
  const memories = given.map(({ buffer }) => buffer);
  Object.defineProperty(source, 'getReader', {
    value: (options?: object) => (options ? { releaseLock: () => undefined } : reader),
  });
  const chunks = byteChunks(source);
  for (const length of [8, 2])
    expect(await chunks?.readInto?.(new Uint8Array(100))).toMatchObject({ done: false, value: { byteLength: length } });
  const canFree = 'transfer' in ArrayBuffer.prototype;
  expect(memories.map(({ byteLength }) => byteLength)).toEqual([canFree ? 0 : 8, 8]);
});

test('the memory of a stream that is not of bytes is left alone', () => {
  expect(byteChunks(stream(undefined, 4))).toBeUndefined();
  expect(byteChunks({ getReader: () => stream('bytes').getReader(), cancel: async () => undefined })).toBeUndefined();
});

test('a cancel reaches the stream', async () => {
  const reasons: unknown[] = [];
  const cancel = (reason: unknown): void => void reasons.push(reason);
  await byteChunks(new ReadableStream({ type: 'bytes', cancel }))?.cancel('enough');
  expect(reasons).toEqual(['enough']);
});

// This file is loaded into each measured server before the server's program. It replies to each message with the memory in
// megabytes that the server uses after a garbage collection.
process.on('message', () => {
  // The first collection finds the array buffers that are no longer used. The second collection frees them.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  process.send?.({ usedMemory: (heapUsed + arrayBuffers) / 2 ** 20 });
});

// Loaded into each measured server before its program. Answers each message with the memory in megabytes that the server still uses
// after a garbage collection.
process.on('message', () => {
  // The first collection finds the array buffers that nothing uses any more; the second frees them.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  process.send?.({ usedMemory: (heapUsed + arrayBuffers) / 2 ** 20 });
});

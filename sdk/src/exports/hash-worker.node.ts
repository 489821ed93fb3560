/**
 * The code of the thread that hashes files while the client fetches them. The code is a string because a bundler may put the
 * whole package into one file. A separate file with this code would then be missing. The message `{ id, fd, upTo }` says that the
 * first `upTo` bytes of a file are written. The thread reads and hashes these bytes. After a message with `digest: true`, the
 * thread sends the SHA-256.
 */
export const hashProgram = `
const { createHash } = require('node:crypto');
const { readSync } = require('node:fs');
const { parentPort } = require('node:worker_threads');
const block = Buffer.allocUnsafeSlow(1048576);
const files = new Map();
const advance = (file, fd, upTo) => {
  while (file.at < upTo) {
    const read = readSync(fd, block, 0, Math.min(block.length, upTo - file.at), file.at);
    if (read === 0) throw new Error('the file is shorter than what was written');
    file.hash.update(read === block.length ? block : block.subarray(0, read));
    file.at += read;
  }
};
parentPort.on('message', ({ id, fd, upTo, digest }) => {
  let file = files.get(id);
  if (!file) files.set(id, (file = { hash: createHash('sha256'), at: 0 }));
  try {
    if (upTo !== undefined && file.failure === undefined) advance(file, fd, upTo);
  } catch (error) {
    file.failure = String(error);
  }
  if (!digest) return;
  files.delete(id);
  parentPort.postMessage({ id, digest: file.failure === undefined ? file.hash.digest('hex') : undefined });
});
`;

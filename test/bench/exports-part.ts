import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { connect } from 'node:net';

// Runs one part of a download alone, in its own process. Its figures are the least that Node needs for this part.
interface Setup {
  readonly part: string;
  readonly port: number;
  readonly path: string;
  readonly bytes: number;
  readonly file: string;
}
const { part, port, path, bytes, file } = JSON.parse(process.argv[2] ?? '{}') as Setup;
const block = randomBytes(1_048_576);
/** The number of bytes that the client writes between two flushes to the disk. */
const checkpointBytes = 33_554_432;

function write(flush: boolean): void {
  const fd = openSync(file, 'w');
  for (let at = 0; at < bytes; at += block.byteLength) {
    writeSync(fd, block, 0, Math.min(block.byteLength, bytes - at), at);
    if (flush && at % checkpointBytes === 0) fdatasyncSync(fd);
  }
  if (flush) fdatasyncSync(fd);
  closeSync(fd);
}

const parts: Readonly<Record<string, () => unknown>> = {
  receive: async () => {
    const onread = { buffer: new Uint8Array(262_144), callback: (): boolean => true };
    const socket = connect({ port, host: '127.0.0.1', onread });
    socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    await once(socket, 'close');
  },
  'SHA-256': () => {
    const hash = createHash('sha256');
    for (let at = 0; at < bytes; at += block.byteLength) hash.update(block.subarray(0, Math.min(block.byteLength, bytes - at)));
    hash.digest();
  },
  write: () => write(false),
  'write and flush': () => write(true),
};

const before = process.cpuUsage();
const began = performance.now();
await parts[part]?.();
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(before);
process.send?.({ seconds, cpu: (user + system) / 1e6 }, () => process.exit());

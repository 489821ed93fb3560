import { MessageChannel } from 'node:worker_threads';

// A message arrives after all sockets that were ready have been read. Test frameworks replace timers, but not message channels.
const { port1, port2 } = new MessageChannel();
let end: Promise<void> | undefined;
let resolveEnd = (): void => {};

port1.on('message', () => {
  end = undefined;
  resolveEnd();
});
port1.unref();

/**
 * Resolves at the end of the current turn of the event loop. Does not keep the process alive. The server waits for this moment
 * and then sends several answers together, which is faster than separate writes.
 */
export function endOfTurn(): Promise<void> {
  end ??= new Promise((resolve) => {
    resolveEnd = resolve;
    port2.postMessage(undefined);
  });
  return end;
}

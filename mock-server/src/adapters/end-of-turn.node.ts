import { MessageChannel } from 'node:worker_threads';

// A message arrives after all sockets that were ready have been read. Test frameworks replace timers, but not message channels.
const { port1, port2 } = new MessageChannel();
let end: PromiseWithResolvers<void> | undefined;

port1.on('message', () => {
  end?.resolve();
  end = undefined;
});
port1.unref();

/**
 * Resolves at the end of this turn of the event loop. Does not keep the process alive. The server sends the answers of a turn
 * together: a write that wakes a sleeping client takes much longer than a write to a client that is already awake.
 */
export function endOfTurn(): Promise<void> {
  if (!end) {
    end = Promise.withResolvers();
    port2.postMessage(undefined);
  }
  return end.promise;
}

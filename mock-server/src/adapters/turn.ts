// Read at import, because test frameworks replace timers; the channel first, because some replace them before this module is
// loaded.
const { MessageChannel: Channel, setTimeout: timer } = globalThis;

/**
 * Resolves after a turn of the event loop, when everything that was ready has run. It uses no timer, so that fake timers do not
 * stop it. Keeps the process alive until then.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (Channel === undefined) return void timer(resolve, 0);
    const { port1, port2 } = new Channel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Resolves after a number of milliseconds of real time, also with fake timers. Keeps the process alive until then. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (Channel === undefined) return void timer(resolve, ms);
    const { port1 } = new Channel();
    // A listening port keeps the process alive; the timer of a signal does not.
    port1.onmessage = () => {};
    AbortSignal.timeout(ms).addEventListener('abort', () => {
      port1.close();
      resolve();
    });
  });
}

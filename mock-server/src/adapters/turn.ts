// Taken at import, and the channel first: test frameworks replace timers, some before this module is loaded.
const { MessageChannel: Channel, setTimeout: timer } = globalThis;

/**
 * Resolves after a turn of the event loop: what was ready by now has run. Needs no timer, so that tests that fake timers do not
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

/** Resolves after that many milliseconds of real time, faked timers or not. Keeps the process alive until then. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (Channel === undefined) return void timer(resolve, ms);
    const { port1 } = new Channel();
    // A port that listens is what keeps the process alive: the timer of a signal does not.
    port1.onmessage = () => {};
    AbortSignal.timeout(ms).addEventListener('abort', () => {
      port1.close();
      resolve();
    });
  });
}

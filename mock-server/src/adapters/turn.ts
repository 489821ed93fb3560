import { timerDelay } from './timer-delay.ts';

// The globals are read when this module is loaded, because test frameworks replace timers later. The functions below prefer the
// channel to the timer, because some frameworks replace timers even before this module is loaded.
const { MessageChannel: Channel, setTimeout: timer, clearTimeout: clearTimer } = globalThis;

/**
 * Resolves after one turn of the event loop. All ready callbacks have then run. Also resolves while a test framework uses fake
 * timers. Keeps the process alive until it resolves.
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

/**
 * Calls `act` after `ms` milliseconds of real time, even while a test framework uses fake timers. Keeps the process alive until
 * then. Returns a function that stops the timer.
 */
export function startTimer(ms: number, act: () => void): () => void {
  if (Channel === undefined) {
    const running = timer(act, timerDelay(ms));
    return () => clearTimer(running);
  }
  const { port1 } = new Channel();
  // The port keeps the process alive while it has a listener. The timer of the signal does not keep the process alive.
  port1.onmessage = () => {};
  const elapsed = AbortSignal.timeout(timerDelay(ms));
  const stop = (): void => {
    port1.close();
    elapsed.removeEventListener('abort', end);
  };
  const end = (): void => {
    stop();
    act();
  };
  elapsed.addEventListener('abort', end);
  return stop;
}

/**
 * Resolves after `ms` milliseconds of real time, even while a test framework uses fake timers. Keeps the process alive until it
 * resolves.
 */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void startTimer(ms, resolve));
}

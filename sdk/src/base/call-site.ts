/** A function of V8 that stores the stack above a function. Some runtimes lack it. */
interface Tracing {
  captureStackTrace?(target: object, below: (...args: never[]) => unknown): void;
}

/**
 * The place in a program that made a call. The client makes the error of a call later, for instance in a timer, when the stack
 * contains no code of the program. With the call site, the stack of the error shows the line of the call. Capturing the call site
 * costs a few microseconds. The client makes the text of the stack only if a call fails.
 *
 * @example
 * ```ts
 * import { CallSite } from './call-site.ts';
 *
 * const get = () => new CallSite(get);
 * const site = get();
 * console.log(site.put(new Error('It failed.')).stack); // Error: It failed. \n at <where get was called>
 * ```
 */
export class CallSite {
  #trace: { readonly stack?: unknown } = {};

  /** Captures the stack above the function `below`. */
  constructor(below: (...args: never[]) => unknown) {
    const { captureStackTrace } = Error as Tracing;
    try {
      if (captureStackTrace) captureStackTrace(this.#trace, below);
      else this.#trace = new Error('here');
    } catch {
      // Some programs lock or replace this function. The call then has no call site.
    }
  }

  /**
   * Changes the stack of an error so that it shows this place. The error keeps its own stack if the captured stack is empty or
   * not in the format of V8.
   */
  put<E extends Error>(error: E): E {
    const frames = framesOf(this.#trace);
    try {
      if (frames.length > 0) Object.defineProperty(error, 'stack', { value: [String(error), ...frames].join('\n') });
    } catch {
      // An error that cannot be changed keeps its stack.
    }
    return error;
  }
}

/**
 * Returns the frames of a captured stack. A program may have replaced the function that makes the text, and the new function may
 * return no text or throw.
 */
function framesOf(trace: { readonly stack?: unknown }): string[] {
  try {
    const { stack } = trace;
    return typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  } catch {
    return [];
  }
}

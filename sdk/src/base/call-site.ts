/** A function of V8 that stores the stack above a function. Some runtimes lack it. */
interface Tracing {
  captureStackTrace?(target: object, below: (...args: never[]) => unknown): void;
}

/**
 * The place in a program where a call was made. The error of a call is made later, for instance by a timer, when no code of the program is
 * on the stack. With the call site, the stack of the error shows the right line. Capturing it costs a few microseconds; the text of the
 * stack is made only when a call fails.
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

  /** Makes the stack of an error show this place. The error keeps its own stack if this one is empty or not in the format of V8. */
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

/** The frames of a captured stack. Programs may replace the function that makes its text, and theirs may return no text or throw. */
function framesOf(trace: { readonly stack?: unknown }): string[] {
  try {
    const { stack } = trace;
    return typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  } catch {
    return [];
  }
}

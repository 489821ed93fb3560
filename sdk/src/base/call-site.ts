/**
 * `Error.captureStackTrace` of V8. It stores a stack trace in `target`. The trace begins at the caller of the function `below`.
 * Some runtimes do not have `captureStackTrace`.
 */
interface Tracing {
  captureStackTrace?(target: object, below: (...args: never[]) => unknown): void;
}

/**
 * The place in the program at which a call of the client started. The client captures a stack trace when the call starts, and
 * puts it into the error if the call fails. The error's own stack trace does not contain this place, because the client creates
 * the error later, for example in a timer.
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

  /** Captures a stack trace that begins at the caller of the function `below`. */
  constructor(below: (...args: never[]) => unknown) {
    const { captureStackTrace } = Error as Tracing;
    try {
      if (captureStackTrace) captureStackTrace(this.#trace, below);
      else this.#trace = new Error('here');
    } catch {
      // Some programs freeze `Error` or replace `Error.captureStackTrace`. The capture then fails, and the error of the call keeps
      // its own stack.
    }
  }

  /**
   * Replaces the frames in `error.stack` by the captured frames, and returns the same error. If the captured stack is empty or
   * does not have the format of V8, the error keeps its own stack.
   */
  put<E extends Error>(error: E): E {
    const frames = framesOf(this.#trace);
    try {
      if (frames.length > 0) Object.defineProperty(error, 'stack', { value: [String(error), ...frames].join('\n') });
    } catch {
      // A frozen error cannot be changed, so it keeps its own stack.
    }
    return error;
  }
}

/**
 * Returns the frames (the lines with `at`) of a captured stack trace. Returns no frames if `stack` is not a string, or if reading
 * `stack` throws an error. Both can happen if a program replaces `Error.prepareStackTrace`, the function that computes `stack`.
 */
function framesOf(trace: { readonly stack?: unknown }): string[] {
  try {
    const { stack } = trace;
    return typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  } catch {
    return [];
  }
}

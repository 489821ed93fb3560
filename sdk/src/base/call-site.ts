/** The part of V8 that some runtimes lack: notes the stack above a function. */
interface Tracing {
  captureStackTrace?(target: object, below: (...args: never[]) => unknown): void;
}

/**
 * Where in a program a call was made. An error is thrown much later, by a timer for instance, where nothing of the program is on the
 * stack any more; with the site its stack tells the line to look at. To note it costs a few microseconds; it becomes text only when a call fails.
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

  /** Notes the stack above `below`, which is a function on it. */
  constructor(below: (...args: never[]) => unknown) {
    const { captureStackTrace } = Error as Tracing;
    try {
      if (captureStackTrace) captureStackTrace(this.#trace, below);
      else this.#trace = new Error('here');
    } catch {
      // Some programs lock or replace what notes stacks. A call goes without its site then.
    }
  }

  /** Makes this the error's place. Where stacks are not written as V8 does, or nothing was on it, the error keeps its own. */
  put<E extends Error>(error: E): E {
    const frames = framesOf(this.#trace);
    try {
      if (frames.length > 0) Object.defineProperty(error, 'stack', { value: [String(error), ...frames].join('\n') });
    } catch {
      // An error that cannot be changed keeps its own.
    }
    return error;
  }
}

/** The frames of a noted stack. It becomes text only now, by a function that programs may replace: with one that gives no text, or throws. */
function framesOf(trace: { readonly stack?: unknown }): string[] {
  try {
    const { stack } = trace;
    return typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  } catch {
    return [];
  }
}

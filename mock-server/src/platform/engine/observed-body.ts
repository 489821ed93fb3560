import { isPromise } from '../../base/after.ts';

/** The source of the bytes of a body. */
export interface BodySource {
  /** Returns the next piece. If `isLast` of this piece is true, no more pieces follow. */
  next(): Piece | Promise<Piece>;
  /** Ends the source early. The remaining pieces will not be read. */
  drop(reason: unknown): void;
}

/** A piece of a body. */
export interface Piece {
  readonly bytes?: Uint8Array | undefined;
  readonly isLast: boolean;
}

export interface BodyEnd {
  /**
   * A callback. The body calls it once: when the body has ended or failed, or when the reader stops early. If the body failed,
   * `failure` contains the error.
   */
  readonly ended: (failure?: { readonly cause: unknown }) => void;
  /** A signal. When it aborts, the body ends, and the reader gets the reason of the signal as an error. */
  readonly signal?: AbortSignal | undefined;
}

/** A registry that calls a function when a body is garbage collected. So a body that nobody reads also reports its end. */
export const unreadBodies = new FinalizationRegistry<() => void>((end) => end());

/**
 * Returns a body that reports its end exactly once. The body ends after its last byte, after an error, when it is canceled, when
 * the signal aborts, or when nobody reads the body and it is garbage collected.
 */
export function observedBody(source: BodySource, { ended, signal }: BodyEnd): ReadableStream<Uint8Array> {
  let isOver = false;
  let forget = (): void => {};
  const end = (failure?: { readonly cause: unknown }): void => {
    if (isOver) return;
    isOver = true;
    forget();
    ended(failure);
  };
  const drop = (reason?: unknown): void => {
    end();
    source.drop(reason);
  };
  const take = ({ bytes, isLast }: Piece, controller: ReadableStreamDefaultController<Uint8Array>): void => {
    if (isOver) return;
    if (bytes !== undefined) controller.enqueue(bytes);
    if (!isLast) return;
    end();
    controller.close();
  };
  const fail = (cause: unknown): never => {
    end({ cause });
    source.drop(cause);
    throw cause;
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (signal) forget = failOnAbort(signal, controller, drop);
      },
      // A piece that is already known is passed on without a promise, because each promise would cost a turn of the event loop.
      pull(controller) {
        try {
          const piece = source.next();
          return isPromise(piece) ? piece.then((later) => take(later, controller)).catch(fail) : take(piece, controller);
        } catch (cause) {
          return fail(cause);
        }
      },
      cancel: drop,
    },
    { highWaterMark: 0 },
  );
  unreadBodies.register(body, drop);
  return body;
}

/** Returns a stream as the source of a body. A chunk that is not a `Uint8Array` is an error, as in `fetch`. */
export function streamSource(stream: ReadableStream<Uint8Array>): BodySource {
  const reader = stream.getReader();
  return {
    async next() {
      const { done, value } = await reader.read();
      return done ? { isLast: true } : { bytes: checked(value), isLast: false };
    },
    drop: (reason) => void reader.cancel(reason).catch(() => {}),
  };
}

/**
 * Checks that a chunk is a `Uint8Array`. `instanceof` would not work in Jest, where a `Uint8Array` may come from another realm.
 */
function checked(chunk: unknown): Uint8Array {
  if (Object.prototype.toString.call(chunk) === '[object Uint8Array]') return chunk as Uint8Array;
  throw new TypeError('A chunk of a body must be a Uint8Array.');
}

/**
 * Listens to the signal, and makes the body fail when the signal aborts. The signal does not keep the body in memory. Returns a
 * function that stops listening.
 */
function failOnAbort(
  signal: AbortSignal,
  controller: ReadableStreamDefaultController<Uint8Array>,
  drop: (reason: unknown) => void,
): () => void {
  const weak = new WeakRef(controller);
  const fail = (): void => {
    weak.deref()?.error(signal.reason);
    drop(signal.reason);
  };
  if (signal.aborted) fail();
  else signal.addEventListener('abort', fail, { once: true });
  return () => signal.removeEventListener('abort', fail);
}

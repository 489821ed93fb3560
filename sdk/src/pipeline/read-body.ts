import { callLimit } from '../base/call-limit.ts';
import type { Abortable } from '../base/call-signal.ts';
import type { Clock } from '../base/clock.ts';
import { unlessAborted } from '../base/linked-signal.ts';
import { type IdleLimit, idleLimit, startTimer } from '../base/time-limit.ts';
import { bareCause, codesOf } from '../errors/bare-cause.ts';
import { abortError, ConfigurationError, IntegrityError, TimeoutError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import type { Answer, Chunks } from './answer.ts';
import type { RunningCall } from './call.ts';
import type { Deps } from './deps.ts';
import { maskCredentials, requestIdOf } from './mask-credentials.ts';
import { isRetryableCause } from './retry-policy.ts';
import { failureCauseOf } from './transport/failure-cause.ts';

/** How to read a body. `operation`, `status` and `requestId` are for the errors that the functions throw. */
export interface ReadOptions {
  readonly clock: Clock;
  readonly operation: string;
  readonly status: number;
  readonly requestId: () => string | undefined;
  /** The maximum time between two chunks of the body, in milliseconds. */
  readonly idleTimeout: number;
  /** The maximum size of a body in bytes, after decompression. */
  readonly maxBodyBytes: number;
  readonly signal: Abortable;
  /**
   * Returns the text without the credentials of the call. This is necessary for error messages of the runtime, because they may
   * quote the request.
   */
  readonly mask: (text: string) => string;
}

/** Returns the options for reading the body of a response. */
export const readingOf = (deps: Deps, call: RunningCall, response: Answer): ReadOptions => ({
  clock: deps.clock,
  operation: call.operation,
  status: response.status,
  requestId: () => requestIdOf(deps, call, response),
  idleTimeout: call.timeouts.idleTimeout,
  maxBodyBytes: call.maxBodyBytes,
  signal: call.signal,
  mask: maskCredentials(deps, call),
});

/**
 * The number of bytes after which the client stops reading the body of an error response. Even a body with thousands of
 * validation issues is smaller.
 */
const errorBodyMost = 1_048_576;
/** The maximum time for reading the body of an error response, in milliseconds. */
const errorBodyTime = 5000;

const stoodStill = (ms: number, operation: string): TimeoutError =>
  new TimeoutError(`No more bytes of the response body arrived for ${ms} ms. Try again, or raise \`idleTimeout\`.`, {
    operation,
    limit: 'idle',
    retryable: true,
  });

/**
 * Returns the next chunk of the body. If `target` is set and `chunks` has the method `readInto`, the chunk is in the memory of
 * `target`. Rejects if the signal aborts or if no chunk arrives within the idle timeout.
 */
export async function nextChunk(
  chunks: Chunks,
  reading: ReadOptions,
  target?: Uint8Array<ArrayBuffer>,
): ReturnType<Chunks['read']> {
  const { clock, idleTimeout, operation, signal } = reading;
  let standStill = (_: unknown): void => undefined;
  const idle = new Promise<never>((_, reject) => {
    standStill = reject;
  });
  const stop = startTimer(clock, { ms: idleTimeout }, () => standStill(stoodStill(idleTimeout, operation)));
  try {
    const chunk = await unlessAborted(
      Promise.race([target && chunks.readInto ? chunks.readInto(target) : chunks.read(), idle]),
      signal,
    );
    if (!chunk.done && !ArrayBuffer.isView(chunk.value)) throw notOfBytes(operation);
    return chunk;
  } catch (thrown) {
    const error = errorFromBody(thrown, reading);
    chunks.cancel(error).catch(() => undefined);
    throw error;
  } finally {
    stop();
  }
}

const notOfBytes = (operation: string): ConfigurationError =>
  new ConfigurationError(
    'The body of the `Response` that `fetch` returned does not consist of bytes. Make the `Response` from text or bytes.',
    {
      operation,
    },
  );

/** Returns the error for a body that the client could not read completely. */
export function errorFromBody(thrown: unknown, { operation, status, requestId, signal, mask }: ReadOptions): SentinelSecError {
  if (SentinelSecError.is(thrown)) return thrown;
  if (signal.aborted) return abortError(signal, operation);
  const code = codesOf(thrown).at(-1);
  const cause = bareCause(thrown, mask);
  const retryable = isRetryableCause(failureCauseOf(thrown));
  const message = `The response body broke off or was damaged on its way${code === undefined ? '' : ` (${mask(code)})`}. ${retryable ? 'Try again.' : 'See `cause`.'}`;
  return new IntegrityError(message, { operation, status, requestId: requestId(), cause, retryable });
}

/**
 * Returns the whole body if the transport has already collected it. Otherwise returns undefined, and the caller must use
 * `readBytes`.
 */
export const wholeBodyOf = ({ maxBodyBytes, signal }: RunningCall, { body }: Answer): Uint8Array<ArrayBuffer> | undefined =>
  body !== null && 'takeWhole' in body && !signal.aborted ? body.takeWhole(maxBodyBytes) : undefined;

/**
 * Reads a whole body. Rejects if the decompressed body is larger than `maxBodyBytes`. Without this maximum, a small compressed
 * response could expand to gigabytes.
 */
export async function readBytes({ body }: Answer, reading: ReadOptions): Promise<Uint8Array<ArrayBuffer>> {
  if (!body) return new Uint8Array();
  const chunks = body.getReader();
  return new Promise((resolve, reject) => new WholeBody(chunks, reading, { resolve, reject }).begin());
}

interface Outcome {
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: SentinelSecError) => void;
}

/** Collects the chunks of a body. The class uses only one timer and one abort listener for the whole body. This saves time. */
class WholeBody {
  readonly #chunks: Chunks;
  readonly #reading: ReadOptions;
  readonly #outcome: Outcome;
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;
  #ended = false;
  #idle: IdleLimit | undefined;

  constructor(chunks: Chunks, reading: ReadOptions, outcome: Outcome) {
    this.#chunks = chunks;
    this.#reading = reading;
    this.#outcome = outcome;
  }

  begin(): void {
    const { clock, idleTimeout, operation, signal } = this.#reading;
    signal.addEventListener('abort', this.#abort, { once: true });
    this.#idle = idleLimit(clock, idleTimeout, () => this.#fail(stoodStill(idleTimeout, operation)));
    if (signal.aborted) this.#abort();
    else this.#next();
  }

  #next(): void {
    this.#chunks.read().then(this.#take, this.#fail);
  }

  readonly #take = ({ done, value }: Awaited<ReturnType<Chunks['read']>>): void => {
    if (this.#ended) return;
    if (done) {
      this.#end();
      this.#outcome.resolve(joined(this.#parts));
      return;
    }
    if (ArrayBuffer.isView(value)) this.#add(value);
    else this.#fail(notOfBytes(this.#reading.operation));
  };

  #add(chunk: Uint8Array<ArrayBuffer>): void {
    this.#bytes += chunk.byteLength;
    this.#parts.push(chunk);
    this.#idle?.heard();
    if (this.#bytes > this.#reading.maxBodyBytes) this.#fail(tooLarge(this.#reading));
    else this.#next();
  }

  readonly #abort = (): void => this.#fail(this.#reading.signal.reason);

  readonly #fail = (thrown: unknown): void => {
    if (this.#ended) return;
    this.#end();
    const error = errorFromBody(thrown, this.#reading);
    this.#chunks.cancel(error).catch(() => undefined);
    this.#outcome.reject(error);
  };

  #end(): void {
    this.#ended = true;
    this.#idle?.stop();
    this.#reading.signal.removeEventListener('abort', this.#abort);
  }
}

const tooLarge = ({ operation, status, requestId, maxBodyBytes }: ReadOptions): IntegrityError =>
  new IntegrityError(
    `The response body is larger than ${maxBodyBytes} bytes (\`maxBodyBytes\`) after decompression. Request less at once, for example with \`limit\`, or raise \`maxBodyBytes\`.`,
    { operation, status, requestId: requestId() },
  );

/** Decodes UTF-8 and drops a byte order mark. Invalid bytes become the replacement character. */
const textOf = (parts: readonly Uint8Array<ArrayBuffer>[]): string => new TextDecoder().decode(joined(parts));

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  if (parts.length === 1 && parts[0]) return parts[0];
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** The body of an error response, or its beginning. */
export interface ErrorBody {
  readonly text: string;
  /** Whether the client has read the body to its end. */
  readonly complete: boolean;
}

/**
 * Returns the text of the body of an error response. Reading ends after 1 MiB, after 5 seconds, when the time of the call is
 * over, or if the body fails. In these cases, the function returns the part of the text that has arrived. Rejects if the caller
 * aborts the call.
 */
export async function readErrorBody(response: Answer, reading: ReadOptions): Promise<ErrorBody> {
  if (!response.body) return { text: '', complete: true };
  const { clock, operation, signal } = reading;
  const chunks = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const limit = callLimit(clock, signal, { ms: errorBodyTime, expired: () => stoodStill(errorBodyTime, operation) });
  try {
    for (let bytes = 0; bytes < errorBodyMost; ) {
      const { done, value } = await nextChunk(chunks, { ...reading, signal: limit.signal });
      if (done) return { text: textOf(parts), complete: true };
      bytes += value.byteLength;
      parts.push(value);
    }
  } catch (error) {
    if (signal.aborted && !TimeoutError.is(signal.reason)) throw error;
  } finally {
    limit.release();
  }
  chunks.cancel().catch(() => undefined);
  return { text: textOf(parts), complete: false };
}

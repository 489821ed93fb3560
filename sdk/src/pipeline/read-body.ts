import type { Clock } from '../base/clock.ts';
import { unlessAborted } from '../base/linked-signal.ts';
import { startTimer, timeLimit } from '../base/time-limit.ts';
import { bareCause, codesOf } from '../errors/bare-cause.ts';
import { abortError, ConfigurationError, IntegrityError, TimeoutError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import type { RunningCall } from './call.ts';
import type { Deps } from './deps.ts';
import { maskCredentials, requestIdOf } from './mask-credentials.ts';
import { isRetryableCause } from './retry-policy.ts';
import { failureCauseOf } from './transport/failure-cause.ts';

/** The options for reading a body, and facts of the response for errors. */
export interface ReadOptions {
  readonly clock: Clock;
  readonly operation: string;
  readonly status: number;
  readonly requestId: string | undefined;
  /** The maximum pause in the body, in milliseconds. */
  readonly idleTimeout: number;
  /** The maximum size in bytes of a body that the client reads as a whole. */
  readonly maxBodyBytes: number;
  readonly signal: AbortSignal;
  /** Hides the credentials of the call in texts of the runtime. */
  readonly mask: (text: string) => string;
}

/** Returns the options for reading the body of a response. */
export const readingOf = (deps: Deps, call: RunningCall, response: Response): ReadOptions => ({
  clock: deps.clock,
  operation: call.operation,
  status: response.status,
  requestId: requestIdOf(deps, call, response),
  idleTimeout: call.timeouts.idleTimeout,
  maxBodyBytes: call.maxBodyBytes,
  signal: call.signal,
  mask: maskCredentials(deps, call),
});

/**
 * The maximum number of bytes that the client reads of an error's body. This is enough for a problem with thousands of issues.
 */
const errorBodyMost = 1_048_576;
/** The maximum time for reading an error's body, in milliseconds. The status alone already describes the error. */
const errorBodyTime = 5000;

/** Reads the chunks of a body. */
export type Chunks = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

const stoodStill = (ms: number, operation: string): TimeoutError =>
  new TimeoutError(`No more bytes of the response body arrived for ${ms} ms. Try again, or raise \`idleTimeout\`.`, {
    operation,
    limit: 'idle',
    retryable: true,
  });

/** Returns the next chunk of the body. Rejects if no chunk arrives within the idle timeout, or if the call ends first. */
export async function nextChunk(chunks: Chunks, reading: ReadOptions): ReturnType<Chunks['read']> {
  const { clock, idleTimeout, operation, signal } = reading;
  let standStill = (_: unknown): void => undefined;
  const idle = new Promise<never>((_, reject) => {
    standStill = reject;
  });
  const stop = startTimer(clock, { ms: idleTimeout }, () => standStill(stoodStill(idleTimeout, operation)));
  try {
    const chunk = await unlessAborted(Promise.race([chunks.read(), idle]), signal);
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

/** Returns the error for a body that the client could not read to its end. */
export function errorFromBody(thrown: unknown, { operation, status, requestId, signal, mask }: ReadOptions): SentinelSecError {
  if (SentinelSecError.is(thrown)) return thrown;
  if (signal.aborted) return abortError(signal, operation);
  const code = codesOf(thrown).at(-1);
  const cause = bareCause(thrown, mask);
  const retryable = isRetryableCause(failureCauseOf(thrown));
  const message = `The response body broke off or was damaged on its way${code === undefined ? '' : ` (${mask(code)})`}. ${retryable ? 'Try again.' : 'See `cause`.'}`;
  return new IntegrityError(message, { operation, status, requestId, cause, retryable });
}

/**
 * Reads a whole body. Rejects if the body is larger than `maxBodyBytes` after decompression, because a small response may expand
 * to gigabytes.
 */
export async function readBytes(response: Response, reading: ReadOptions): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.body) return new Uint8Array();
  const chunks = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let bytes = 0; ; ) {
    const { done, value } = await nextChunk(chunks, reading);
    if (done) return joined(parts);
    bytes += value.byteLength;
    if (bytes > reading.maxBodyBytes) {
      const error = tooLarge(reading);
      chunks.cancel(error).catch(() => undefined);
      throw error;
    }
    parts.push(value);
  }
}

const tooLarge = ({ operation, status, requestId, maxBodyBytes }: ReadOptions): IntegrityError =>
  new IntegrityError(
    `The response body is larger than ${maxBodyBytes} bytes (\`maxBodyBytes\`) after decompression. Request less at once, with \`limit\` for instance, or raise \`maxBodyBytes\`.`,
    { operation, status, requestId },
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

/** The body of an error, as far as the client has read it. */
export interface ErrorBody {
  readonly text: string;
  /** Whether the client has read the body to its end. */
  readonly complete: boolean;
}

/**
 * Reads the body of an error: at most 1 MiB, for at most 5 seconds, and at most until the call ends. If the body hangs, is slow
 * or ends early, the function returns the part that it has read. Rejects only if the caller aborts the call.
 */
export async function readErrorBody(response: Response, reading: ReadOptions): Promise<ErrorBody> {
  if (!response.body) return { text: '', complete: true };
  const { clock, operation, signal } = reading;
  const chunks = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const limit = timeLimit(clock, signal, { ms: errorBodyTime, expired: () => stoodStill(errorBodyTime, operation) });
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

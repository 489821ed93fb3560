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

/** How a body is read, and what its answer was. */
export interface ReadOptions {
  readonly clock: Clock;
  readonly operation: string;
  readonly status: number;
  readonly requestId: string | undefined;
  /** Milliseconds that a body may stand still. */
  readonly idleTimeout: number;
  /** Bytes that a body which is read as a whole may have. */
  readonly maxBodyBytes: number;
  readonly signal: AbortSignal;
  /** Hides the call's credentials in what the runtime says. */
  readonly mask: (text: string) => string;
}

/** How the body of an answer to a call is read. */
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

/** More bytes of an error's body are not read: room for a problem with thousands of issues. */
const errorBodyMost = 1_048_576;
/** No longer is an error's body waited for, in milliseconds: the status says most of it already. */
const errorBodyTime = 5000;

/** What reads a body. */
export type Chunks = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

const stoodStill = (ms: number, operation: string): TimeoutError =>
  new TimeoutError(`The answer's body stood still for ${ms} ms. Try again, or raise \`idleTimeout\`.`, {
    operation,
    limit: 'idle',
    retryable: true,
  });

/** The next chunk, unless the body stands still or the call ends first. */
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
  new ConfigurationError('The body that `fetch` answered is not made of bytes. Give `new Response` text or bytes.', {
    operation,
  });

/** The error for what a body rejected with: what came is not what was sent. */
export function errorFromBody(thrown: unknown, { operation, status, requestId, signal, mask }: ReadOptions): SentinelSecError {
  if (SentinelSecError.is(thrown)) return thrown;
  if (signal.aborted) return abortError(signal, operation);
  const code = codesOf(thrown).at(-1);
  const cause = bareCause(thrown, mask);
  const retryable = isRetryableCause(failureCauseOf(thrown));
  const message = `The answer's body broke off or was damaged on its way${code === undefined ? '' : ` (${mask(code)})`}. ${retryable ? 'Try again.' : 'See `cause`.'}`;
  return new IntegrityError(message, { operation, status, requestId, cause, retryable });
}

/** Reads a body as bytes, at most `maxBodyBytes` of them as they are once decompressed: a small answer may unpack to gigabytes. */
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
    `The answer's body is larger than the \`maxBodyBytes\` of ${maxBodyBytes} bytes, unpacked. Ask for less at once, with \`limit\` for instance, or raise the option.`,
    { operation, status, requestId },
  );

/** A text of UTF-8 without its byte order mark; what is no UTF-8 becomes the replacement character. */
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

/** The body of an error, as far as it came. */
export interface ErrorBody {
  readonly text: string;
  /** Whether it was read to its end. */
  readonly complete: boolean;
}

/**
 * Reads an error's body as far as it comes: at most a MiB, for at most five seconds, and no longer than the call lives. That it hangs,
 * drips or breaks off changes nothing about the status. Rejects only when the caller ends the call.
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

import { unlessAborted } from '../base/aborts.ts';
import type { Clock } from '../base/clock.ts';
import { TimeoutError } from '../errors/failures.ts';
import { errorFromCause } from '../errors/from-cause.ts';

/** How a body is read. */
export interface Reading {
  readonly clock: Clock;
  readonly operation: string;
  /** Milliseconds that a body may stand still. */
  readonly idleTimeout: number;
  readonly signal: AbortSignal;
  /** Hides the call's credentials in what the runtime says. */
  readonly mask: (text: string) => string;
}

/** More bytes of an error's body are not read. */
const errorBodyMost = 65_536;

type Chunks = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

const stoodStill = (ms: number, operation: string): TimeoutError =>
  new TimeoutError(`The answer's body stood still for ${ms} ms. Try again, or raise \`idleTimeout\`.`, {
    operation,
    limit: 'idle',
    retryable: true,
  });

/** The next chunk, unless the body stands still or the call ends first. */
async function nextChunk(chunks: Chunks, reading: Reading): ReturnType<Chunks['read']> {
  const { clock, idleTimeout, operation, signal, mask } = reading;
  let standStill = (_: unknown): void => undefined;
  const idle = new Promise<never>((_, reject) => {
    standStill = reject;
  });
  const cancel =
    idleTimeout === Number.POSITIVE_INFINITY
      ? undefined
      : clock.deadline(idleTimeout, () => standStill(stoodStill(idleTimeout, operation)));
  try {
    return await unlessAborted(Promise.race([chunks.read(), idle]), signal);
  } catch (cause) {
    const error = errorFromCause(cause, { signal, operation, mask });
    chunks.cancel(error).catch(() => undefined);
    throw error;
  } finally {
    cancel?.();
  }
}

/** Reads a body as text, at most about `most` bytes of it; what comes after is thrown away. */
export async function readText(response: Response, reading: Reading, most = Number.POSITIVE_INFINITY): Promise<string> {
  if (!response.body) return '';
  const chunks = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let bytes = 0; bytes < most; ) {
    const { done, value } = await nextChunk(chunks, reading);
    // Decoded as a whole: piece by piece takes a slower way in most runtimes.
    if (done) return textOf(parts);
    bytes += value.byteLength;
    parts.push(value);
  }
  chunks.cancel().catch(() => undefined);
  return textOf(parts);
}

function textOf(parts: readonly Uint8Array<ArrayBuffer>[]): string {
  const [first, ...others] = parts;
  if (!first) return '';
  return new TextDecoder().decode(others.length === 0 ? first : joined(parts));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** The error's body as far as it comes: that it broke off changes nothing about the status. */
export async function errorText(response: Response, reading: Reading): Promise<string> {
  try {
    return await readText(response, reading, errorBodyMost);
  } catch (error) {
    if (reading.signal.aborted) throw error;
    return '';
  }
}

/** The same response with a body that fails with this client's errors, and tells when it has ended. */
export function streamed(response: Response, reading: Reading): { readonly response: Response; readonly ended: Promise<void> } {
  if (!response.body) return { response, ended: Promise.resolve() };
  const chunks = response.body.getReader();
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const { done, value } = await nextChunk(chunks, reading);
          if (!done) return controller.enqueue(value);
          controller.close();
        } catch (error) {
          controller.error(error);
        }
        end();
      },
      async cancel(reason) {
        end();
        await chunks.cancel(reason);
      },
    },
    // Nothing is read ahead: how fast the body comes is for its reader to say.
    { highWaterMark: 0 },
  );
  const { headers, status, statusText } = response;
  return { response: new Response(body, { headers, status, statusText }), ended };
}

import type { OperationContract } from '../base/contract.ts';
import { maskSecrets } from '../base/mask-secrets.ts';
import { problemOf, problemType } from '../base/problem.ts';
import { Refusal } from '../base/refusal.ts';
import type { Answer } from '../operations/behaviour.ts';
import { limitHeaders } from '../rules/limits/headers.ts';
import { charge } from '../rules/limits/limits.ts';
import { conditionOutcome, preconditionFailed } from '../rules/preconditions.ts';
import type { World } from '../state/world.ts';
import { deprecationHeaders } from './deprecation.ts';
import { filePart, fileTag } from './file-answer.ts';
import type { Trace } from './trace.ts';

/** An answer before it gets what every answer has. */
export interface Written {
  readonly status: number;
  readonly headers: Headers;
  /** Text, the bytes of a file, or what an override streams. Absent where there is none. */
  readonly body?: string | Uint8Array | ReadableStream<Uint8Array>;
}

/** What an answer must know of its request. */
export interface Asked {
  readonly method: string;
  readonly headers: Headers;
}

/** Writes what an operation answers; to a read, only what its conditions ask for. Refuses with 412 where they are not met. */
export function writeAnswer(answer: Answer<unknown>, operation: OperationContract, request: Asked): Written {
  const tag = 'file' in answer ? fileTag(answer.file) : answer.headers?.ETag;
  if (answer.status === 304 && tag !== undefined) return notModified(tag, answer.headers);
  if (operation.method === 'GET' && tag !== undefined) {
    const outcome = conditionOutcome(request, tag);
    if (outcome === 'failed') throw preconditionFailed();
    if (outcome === 'not-modified') return notModified(tag, answer.headers);
  }
  if ('file' in answer) {
    const { status, headers, bytes } = filePart(answer.file, operation, request);
    return { status, headers: new Headers({ ...headers, ...answer.headers }), body: bytes };
  }
  const { success } = operation;
  const status = answer.status ?? success.status;
  const headers = new Headers(answer.headers);
  if (answer.body === undefined) return { status, headers };
  headers.set('Content-Type', success.mediaType ?? problemType);
  return { status, headers, body: JSON.stringify(answer.body) };
}

/** A 304 says of its 200 what is no metadata of the body (RFC 9110, section 15.4.5). */
function notModified(tag: string, headers: Answer<unknown>['headers'] = {}): Written {
  const told = Object.entries(headers).filter(([name]) => saidByNotModified.has(name.toLowerCase()));
  return { status: 304, headers: new Headers({ ...Object.fromEntries(told), ETag: tag }) };
}

const saidByNotModified = new Set(['cache-control', 'content-location', 'expires', 'preference-applied', 'retry-after', 'vary']);

/** Writes a refusal as a problem (RFC 9457). Anything else that was thrown becomes a 500 that tells nothing of the inside. */
export function writeRefusal(thrown: unknown, requestId: string): Written {
  const refusal =
    thrown instanceof Refusal
      ? thrown
      : new Refusal('internal-error', 'The platform failed. Try again, and name the request id if it stays so.');
  // A refusal may quote what was sent, and a key may have been sent in the wrong place.
  const body = maskSecrets(JSON.stringify(problemOf(refusal, requestId)));
  return { status: refusal.status, headers: new Headers({ 'Content-Type': problemType, ...refusal.headers }), body };
}

/** What the head of an answer says beside its own. */
export interface Envelope {
  readonly requestId: string;
  readonly method: string;
  readonly trace: Trace;
}

/**
 * Puts on what every answer has: request id, date, limits, and a length or `chunked`, so that no body is unframed. A date or
 * limits that an override answers stay as they are: it may be to show a clock that is wrong.
 */
export function finish(world: World, { status, headers, body }: Written, { requestId, method, trace }: Envelope): Response {
  const isFile = body instanceof Uint8Array && body.length > 0 && method !== 'HEAD';
  // Before the limits are told: what takes no place any more is told as free.
  if (!isFile) leave(trace);
  headers.set('Request-Id', requestId);
  const told = {
    Date: new Date(world.now()).toUTCString(),
    ...limitHeaders(world, trace.policies ?? []),
    ...deprecationHeaders(trace.target?.operation ?? {}),
  };
  for (const [name, value] of Object.entries(told)) if (!headers.has(name)) headers.set(name, value);
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  if (bytes instanceof Uint8Array) headers.set('Content-Length', String(bytes.length));
  else if (bytes && !headers.has('Content-Length')) headers.set('Transfer-Encoding', 'chunked');
  if (isFile) return new Response(transferred(world, body, trace), { status, headers });
  return new Response(method === 'HEAD' ? null : ((bytes as BodyInit | undefined) ?? null), { status, headers });
}

const leave = ({ slots = [] }: Trace): void => {
  for (const slot of slots) slot.leave();
};

const chunkBytes = 65_536;

/** A file in pieces: each is charged as it goes out, and the places in the concurrency policies are held until the end. */
function transferred(world: World, body: Uint8Array, trace: Trace): ReadableStream<Uint8Array> {
  const counted = (trace.policies ?? []).filter(({ policy }) => policy.unit === 'content-bytes');
  let sent = 0;
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull(controller) {
      for (const slot of trace.slots ?? []) slot.move();
      const piece = body.slice(sent, sent + chunkBytes);
      sent += piece.length;
      for (const policy of counted) charge(world, policy, piece.length);
      controller.enqueue(piece);
      if (sent < body.length) return;
      controller.close();
      leave(trace);
    },
    cancel: () => leave(trace),
  };
  // Nothing is taken ahead of the reader: what was not read was not sent, and keeps its place.
  return new ReadableStream(source, { highWaterMark: 0 });
}

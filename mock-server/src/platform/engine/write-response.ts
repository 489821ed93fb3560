import type { OperationContract } from '../../base/contract.ts';
import { HeaderList, type ReadHeaders } from '../../base/header-list.ts';
import { httpDate } from '../../base/http-date.ts';
import { maskSecrets } from '../../base/mask-secrets.ts';
import { reasonPhrase } from '../../base/reason-phrase.ts';
import { problemOf, problemType, Refusal } from '../../base/refusal.ts';
import type { Answer } from '../../operations/behaviour.ts';
import { limitHeaders } from '../../rules/limits/headers.ts';
import { charge } from '../../rules/limits/limits.ts';
import type { KeptAnswer } from '../../rules/request/idempotency.ts';
import { isJson } from '../../rules/request/media-types.ts';
import { conditionOutcome, preconditionFailed } from '../../rules/request/preconditions.ts';
import type { World } from '../../state/world.ts';
import { locationOf } from './created-path.ts';
import { deprecationHeaders } from './deprecation.ts';
import { filePart, fileTag } from './file-response.ts';
import { type BodyEnd, type BodySource, observedBody, streamSource } from './observed-body.ts';
import { type PlainBody, PlainReply, type Reply } from './reply.ts';
import { bodyOf, type TextBody, textBody } from './text-body.ts';
import type { Trace } from './trace.ts';

/** A response without the common headers, such as `Date`. `finish` adds them. */
export interface EncodedResponse {
  readonly status: number;
  /** Default: the reason phrase of the status. */
  readonly statusText?: string;
  readonly headers: HeaderList;
  /**
   * Whether an override wrote the response. The platform keeps the date and the limit headers of an override, even if they are
   * wrong.
   */
  readonly isOverride?: boolean;
  /** The body: a text, the bytes of a file, or the stream of an override. Absent if there is no body. */
  readonly body?: string | Uint8Array | ReadableStream<Uint8Array>;
}

/** The facts of a request that decide how the answer is written. */
export interface Asked {
  readonly method: string;
  readonly headers: ReadHeaders;
  readonly url: URL;
}

/**
 * Writes the answer of an operation. A read request with a condition, such as `If-None-Match`, may get a 304 instead. Throws a
 * 412 if a read request has a condition, such as `If-Match`, that the resource does not meet.
 */
export function writeAnswer(answer: Answer<unknown>, operation: OperationContract, request: Asked): EncodedResponse {
  const tag = 'file' in answer ? fileTag(answer.file) : answer.headers?.ETag;
  if (answer.status === 304 && tag !== undefined) return notModified(tag, answer.headers);
  if (operation.method === 'GET' && tag !== undefined) {
    const outcome = conditionOutcome(request, tag);
    if (outcome === 'failed') throw preconditionFailed();
    if (outcome === 'not-modified') return notModified(tag, answer.headers);
  }
  if ('file' in answer) {
    const { status, headers, bytes } = filePart(answer.file, operation, request);
    return { status, headers: HeaderList.of({ ...headers, ...answer.headers }), body: bytes };
  }
  const { success } = operation;
  const status = answer.status ?? success.status;
  const headers = HeaderList.of(answer.headers ?? {});
  if (answer.body === undefined) return { status, headers };
  if (operation.creates) headers.set('Location', locationOf(operation.creates, answer.body, { operation, url: request.url }));
  const mediaType = success.mediaType ?? problemType;
  headers.set('Content-Type', mediaType);
  const isText = typeof answer.body === 'string' && !isJson(mediaType);
  return { status, headers, body: isText ? String(answer.body) : JSON.stringify(answer.body) };
}

/** Returns a 304. The 304 has the headers of the 200, except the headers that describe the body (RFC 9110, section 15.4.5). */
function notModified(tag: string, headers: Answer<unknown>['headers'] = {}): EncodedResponse {
  const kept = Object.entries(headers).filter(([name]) => notModifiedHeaders.has(name.toLowerCase()));
  return { status: 304, headers: HeaderList.of({ ...Object.fromEntries(kept), ETag: tag }) };
}

const notModifiedHeaders = new Set(['cache-control', 'content-location', 'expires', 'preference-applied', 'retry-after', 'vary']);

/** Writes a refusal as a problem response (RFC 9457). Any other thrown value becomes a 500 that shows no internal detail. */
export function writeRefusal(thrown: unknown, requestId: string): EncodedResponse {
  const refusal =
    thrown instanceof Refusal
      ? thrown
      : new Refusal('internal-error', 'The platform failed. Try again. If it fails again, report the request id.');
  // A refusal may quote the request, and the request may contain a key in a wrong place.
  const body = maskSecrets(JSON.stringify(problemOf(refusal, requestId)));
  return { status: refusal.status, headers: HeaderList.of({ 'Content-Type': problemType, ...refusal.headers }), body };
}

/** Returns the stored answer for an idempotency key, marked as replayed. */
export const replayed = ({ status, headers, body }: KeptAnswer): EncodedResponse => ({
  status,
  headers: new HeaderList([...headers, ['Idempotency-Replayed', 'true']]),
  ...(body !== undefined && { body }),
});

/** The facts of a request that are needed to finish its response. */
export interface Envelope {
  readonly requestId: string;
  readonly method: string;
  readonly trace: Trace;
  /**
   * A callback. It is called once: after the body has ended or failed, or if nobody reads the body. If the body failed, the
   * argument contains the error.
   */
  readonly ended?: BodyEnd['ended'];
  /** The request. If its signal aborts, the body of the response ends. */
  readonly request?: { readonly signal: AbortSignal };
}

/**
 * Adds the request id, the date, the limit headers, and `Content-Length` or `Transfer-Encoding: chunked`. An answer of a
 * deprecated operation also gets `Deprecation` and `Sunset`. Keeps a date or limit header that an override has set, because a
 * test may need wrong headers.
 */
export function finish(world: World, written: EncodedResponse, envelope: Envelope): Reply {
  const { status, statusText = reasonPhrase(status), headers, body } = written;
  const { requestId, method, trace } = envelope;
  const source = sourceOf(world, body, envelope);
  // The slots are released before the limit headers are written, so that these headers count the slots as free.
  if (!source || method === 'HEAD') leaveSlots(trace);
  headers.set('Request-Id', requestId);
  const added: Record<string, string> = {
    Date: httpDate(world.now()),
    ...limitHeaders(world, trace.policies ?? []),
    ...deprecationHeaders(trace.target?.operation ?? {}),
  };
  for (const name in added) if (!written.isOverride || !headers.has(name)) headers.set(name, added[name] ?? '');
  const whole = typeof body === 'string' ? textBody(body) : body;
  if (whole && 'length' in whole) headers.set('Content-Length', String(whole.length));
  else if (whole && !headers.has('Content-Length')) headers.set('Transfer-Encoding', 'chunked');
  if (source) return new Response(observed(source, envelope), { status, headers: [...headers], statusText });
  const plain = plainBody(whole as TextBody | Uint8Array | undefined, envelope);
  return new PlainReply({ status, headers, statusText, body: plain, signal: () => envelope.request?.signal });
}

/** Returns the source of a body that is sent in several pieces: a file or a stream. Returns `undefined` for any other body. */
function sourceOf(world: World, body: EncodedResponse['body'], { method, trace }: Envelope): BodySource | undefined {
  if (body === undefined || typeof body === 'string') return undefined;
  if (!(body instanceof Uint8Array)) return streamSource(body);
  return body.length > 0 && method !== 'HEAD' ? fileSource(world, body, trace) : undefined;
}

/**
 * Returns a stream with the same bytes. When the stream ends, calls `ended` of the envelope. Returns `null` for a `HEAD` request.
 */
export const streamed = (body: ReadableStream<Uint8Array>, envelope: Envelope): ReadableStream<Uint8Array> | null =>
  observed(streamSource(body), envelope);

function observed(source: BodySource, { method, trace, ended, request }: Envelope): ReadableStream<Uint8Array> | null {
  const end: BodyEnd['ended'] = (failure) => {
    leaveSlots(trace);
    ended?.(failure);
  };
  if (method !== 'HEAD') return observedBody(source, { ended: end, signal: request?.signal });
  source.drop(undefined);
  end();
  return null;
}

/** Returns a body whose bytes are all known. If there are no bytes to send, calls `ended` immediately. */
function plainBody(whole: TextBody | Uint8Array | undefined, { method, ended = noEnd }: Envelope): PlainBody | undefined {
  if (whole && whole.length > 0 && method !== 'HEAD') return bodyOf(whole, ended);
  ended();
  return whole && method !== 'HEAD' ? bodyOf(whole, noEnd) : undefined;
}

const noEnd = (): void => {};

/** Releases the slots of a request. The request then no longer counts as a running transfer. */
export const leaveSlots = ({ slots = [] }: Trace): void => {
  for (const slot of slots) slot.leave();
};

const chunkBytes = 65_536;

/**
 * Returns a source that gives a file in pieces. When a piece is read, its bytes count against the quotas for bytes. The idle
 * timeout of the transfer then starts again.
 */
function fileSource(world: World, file: Uint8Array, trace: Trace): BodySource {
  const counted = (trace.policies ?? []).filter(({ policy }) => policy.unit === 'content-bytes');
  let sent = 0;
  return {
    next() {
      for (const slot of trace.slots ?? []) slot.move();
      const bytes = file.slice(sent, sent + chunkBytes);
      sent += bytes.length;
      for (const policy of counted) charge(world, policy, bytes.length);
      return { bytes, isLast: sent === file.length };
    },
    drop: () => {},
  };
}

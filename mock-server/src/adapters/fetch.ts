import { isPromise } from '../base/after.ts';
import { shown } from '../base/arguments.ts';
import { addressed, places } from '../base/servers.ts';
import { untilAborted } from '../base/until-aborted.ts';
import { connectionEnd, connectionError } from '../faults/connection-end.ts';
import type { Core } from '../platform/core.ts';
import { type ArrivingRequest, addressOf, hasLeft } from '../platform/engine/light-request.ts';
import { asResponse, PlainReply, type Reply } from '../platform/engine/reply.ts';
import { isJson } from '../rules/request/media-types.ts';
import { fetchedResponse, withFacts } from './fetched-response.ts';
import { type BodyKind, OutgoingBody } from './outgoing-body.ts';
import { isRedirect, redirected } from './redirect.ts';
import { simpleRequest } from './simple-request.ts';
import type { Stay, Traffic } from './traffic.ts';
import { WholeResponse } from './whole-response.ts';

/** The maximum number of redirects that `fetch` follows (Fetch Standard, HTTP-redirect fetch). */
const redirectsMax = 20;

/**
 * Makes a `fetch` that passes requests to a platform instead of a network. It behaves as the Fetch Standard and Node define
 * `fetch`. For a request to another origin, it rejects with a `TypeError`, as after a network failure.
 */
export const platformFetch =
  (core: Core, traffic: Traffic): typeof globalThis.fetch =>
  async (input, init) => {
    const stay: Stay = { visit: undefined };
    const simple = simpleRequest(input, init);
    const reply = simple && (await answerOf(core, simple, { traffic, stay }));
    if (simple && reply instanceof PlainReply && isPlain(reply)) {
      const facts = { url: simple.url, isRedirected: false };
      if (!init?.signal && WholeResponse.fits(reply)) return new WholeResponse(reply, facts);
      return withFacts(reply.toResponse({ signal: init?.signal ?? undefined }), facts);
    }
    return fetched(requestOf(core, input, init), {
      core,
      traffic,
      stay,
      reply,
      kind: kindOf(input, init?.body),
      mayAbort: mayAbort(input, init),
    });
  };

/** What `fetched` needs besides the request. */
interface Fetching {
  readonly core: Core;
  readonly traffic: Traffic;
  readonly stay: Stay;
  /** The answer of the platform, if the request was already sent. */
  readonly reply: Reply | undefined;
  readonly kind: BodyKind;
  /** Whether the caller may abort the call. */
  readonly mayAbort: boolean;
}

/** Sends a request, follows redirects if the request allows this, and returns the last response. */
async function fetched(first: Request, { core, traffic, stay, reply: known, kind, mayAbort }: Fetching): Promise<Response> {
  const { signal, redirect: mode } = first;
  const body = new OutgoingBody(first, { kind, stay });
  let request = body.first();
  let reply = known ?? (await answerOf(core, request, { traffic, stay }));
  for (let redirects = 0; ; redirects++) {
    if (body.failure) throw new TypeError('fetch failed', { cause: body.failure.cause });
    const facts = { url: request.url, isRedirected: redirects > 0 };
    if (reply instanceof PlainReply && !first.integrity && isPlain(reply))
      return withFacts(reply.toResponse({ signal: mayAbort ? signal : undefined }), facts);
    const response = asResponse(reply);
    if (response.type === 'error') throw networkError(response);
    const location = response.headers.get('location');
    if (!isRedirect(response.status) || mode === 'manual' || (mode === 'follow' && location === null))
      return fetchedResponse(response, { request: first, ...facts, traffic, stay });
    response.body?.cancel().catch(() => {});
    if (mode === 'error') throw failed('unexpected redirect');
    if (redirects === redirectsMax) throw failed('redirect count exceeded');
    request = redirected(request, { status: response.status, location: location ?? '', signal, body });
    reply = await answerOf(core, request, { traffic, stay });
  }
}

function requestOf(core: Core, input: RequestInfo | URL, init: RequestInit | undefined): Request {
  // A request without a body needs no copy.
  if (init === undefined && input instanceof Request && input.body === null) return input;
  try {
    return new Request(input, init);
  } catch (cause) {
    if (isUrl(input)) throw cause;
    throw new TypeError(
      `platform.fetch: ${shown(input)} is not a URL; begin it with ${core.origin}, the origin of the platform.`,
      {
        cause,
      },
    );
  }
}

/** Whether a value is a request, or a URL with an origin. */
const isUrl = (value: unknown): boolean =>
  value instanceof URL || (typeof value === 'string' ? URL.canParse(value) : value instanceof Request);

type Sending = Pick<Fetching, 'traffic' | 'stay'>;

/**
 * Returns the answer of the platform. Until the answer arrives, the clock that clients share with the platform does not jump
 * ahead.
 */
async function answerOf(core: Core, request: ArrivingRequest, { traffic, stay }: Sending): Promise<Reply> {
  refuseLeft(request);
  const url = addressOf(request);
  if (!addressed(url))
    throw new TypeError(`fetch failed: ${url.origin} is not the platform. platform.fetch sends requests only to ${places()}.`);
  const visit = traffic.enter();
  stay.visit = visit;
  try {
    // As over a network, the platform sees the request only after the caller has got its promise.
    await undefined;
    refuseLeft(request);
    const reply = core.exchange(request, { via: 'fetch', pauses: traffic.pauses(stay), url });
    return isPromise(reply) ? await untilAborted(reply, request.signal) : reply;
  } finally {
    visit.leave();
  }
}

/** If the caller has aborted the request, throws the reason that the caller gave. */
function refuseLeft(request: ArrivingRequest): void {
  if (hasLeft(request)) request.signal.throwIfAborted();
}

/** Whether `fetch` can return an answer without conversion: it is JSON, is no redirect, and has no header `Content-Encoding`. */
const isPlain = ({ status, headers }: PlainReply): boolean =>
  !isRedirect(status) && !headers.has('content-encoding') && isJson(headers.get('content-type'));

/** Whether the call has a signal: `init` contains one, or `input` is a `Request`. Every `Request` has a signal. */
const mayAbort = (input: RequestInfo | URL, init: RequestInit | undefined): boolean =>
  (init?.signal ?? undefined) !== undefined || (typeof input === 'object' && 'signal' in input);

/**
 * Returns the error for a connection that ended before an answer. If a fault ended the connection, the `cause` of the error says
 * how the connection ended.
 */
function networkError(response: Response): TypeError {
  const end = connectionEnd(response);
  return end ? new TypeError('fetch failed', { cause: connectionError(end) }) : new TypeError('fetch failed');
}

/** Returns the error that `fetch` throws after a network failure. Its `cause` contains the reason. */
const failed = (why: string): TypeError => new TypeError('fetch failed', { cause: new Error(why) });

function kindOf(input: unknown, body: unknown): BodyKind {
  if (body === undefined || body === null) return input instanceof Request ? 'unknown' : 'whole';
  return typeof body === 'object' && (body instanceof ReadableStream || Symbol.asyncIterator in body) ? 'stream' : 'whole';
}

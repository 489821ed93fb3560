import { isPromise } from '../base/after.ts';
import { shown } from '../base/arguments.ts';
import { addressed, places } from '../base/servers.ts';
import { untilAborted } from '../base/until-aborted.ts';
import { connectionEnd, connectionError } from '../faults/connection-end.ts';
import type { Core } from '../platform/core.ts';
import { asResponse, PlainReply, type Reply } from '../platform/engine/reply.ts';
import { isJson } from '../rules/request/media-types.ts';
import { fetchedResponse, withFacts } from './fetched-response.ts';
import { type BodyKind, OutgoingBody } from './outgoing-body.ts';
import { isRedirect, redirected } from './redirect.ts';
import type { Traffic } from './traffic.ts';

/** The maximum number of redirects that `fetch` follows (Fetch Standard, HTTP-redirect fetch). */
const redirectsMax = 20;

/**
 * Makes a `fetch` that passes requests to a platform instead of a network. It behaves as the Fetch Standard and Node define
 * `fetch`. For a request to another origin, it rejects with a `TypeError`, as after a network failure.
 */
export const platformFetch =
  (core: Core, traffic: Traffic): typeof globalThis.fetch =>
  async (input, init) => {
    const first = requestOf(core, input, init);
    const { signal, redirect: mode } = first;
    const body = new OutgoingBody(first, kindOf(input, init?.body));
    let request = body.first();
    for (let redirects = 0; ; redirects++) {
      const reply = await answerOf(core, request, { traffic, body });
      if (body.failure) throw new TypeError('fetch failed', { cause: body.failure.cause });
      if (reply instanceof PlainReply && isPlain(reply, first)) {
        const plain = reply.toResponse({ signal: mayAbort(input, init) ? signal : undefined });
        return withFacts(plain, { url: request.url, isRedirected: redirects > 0 });
      }
      const response = asResponse(reply);
      if (response.type === 'error') throw networkError(response);
      const location = response.headers.get('location');
      if (!isRedirect(response.status) || mode === 'manual' || (mode === 'follow' && location === null))
        return fetchedResponse(response, { request: first, url: request.url, isRedirected: redirects > 0, traffic, stay: body });
      response.body?.cancel().catch(() => {});
      if (mode === 'error') throw failed('unexpected redirect');
      if (redirects === redirectsMax) throw failed('redirect count exceeded');
      request = redirected(request, { status: response.status, location: location ?? '', signal, body });
    }
  };

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

interface Sending {
  readonly traffic: Traffic;
  readonly body: OutgoingBody;
}

/**
 * Returns the answer of the platform. Until the answer arrives, the clock that clients share with the platform does not advance.
 */
async function answerOf(core: Core, request: Request, { traffic, body }: Sending): Promise<Reply> {
  request.signal.throwIfAborted();
  const url = new URL(request.url);
  if (!addressed(url))
    throw new TypeError(`fetch failed: ${url.origin} is not the platform. platform.fetch sends requests only to ${places()}.`);
  const visit = traffic.enter();
  body.visit = visit;
  try {
    // As over a network, the platform sees the request only after the caller has got its promise.
    await undefined;
    request.signal.throwIfAborted();
    const reply = core.exchange(request, { via: 'fetch', pauses: traffic.pauses(body), url });
    return isPromise(reply) ? await untilAborted(reply, request.signal) : reply;
  } finally {
    visit.leave();
  }
}

/**
 * Whether the caller can get an answer unchanged. This is so if the answer is no redirect, has no content coding, and needs no
 * check of its digest.
 */
const isPlain = ({ status, headers }: PlainReply, { integrity }: Request): boolean =>
  !isRedirect(status) && !integrity && !headers.has('content-encoding') && isJson(headers.get('content-type'));

/** Whether the caller may abort the call: the arguments contain, or may contain, a signal. */
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

import { shown } from '../base/arguments.ts';
import { addressed, places } from '../base/servers.ts';
import { untilAborted } from '../base/until-aborted.ts';
import type { Core } from '../platform/core.ts';
import { observedBody, streamSource } from '../platform/observed-body.ts';
import type { Traffic } from './shared-clock.ts';

/**
 * A `fetch` that ends in a platform. It never reaches a network: a request to another origin rejects with a `TypeError`,
 * as a network failure would.
 */
export const platformFetch =
  (core: Core, traffic: Traffic): typeof globalThis.fetch =>
  async (input, init) => {
    const request = requestOf(core, input, init);
    const url = new URL(request.url);
    if (!addressed(url))
      throw new TypeError(`fetch failed: ${url.origin} is not the platform, and platform.fetch reaches nothing but ${places()}.`);
    const leave = traffic.enter();
    try {
      const response = await untilAborted(core.handle(request), request.signal);
      if (response.type === 'error') throw new TypeError('fetch failed');
      return isFile(response) ? tracked(response, { traffic, signal: request.signal }) : response;
    } finally {
      leave();
    }
  };

function requestOf(core: Core, input: RequestInfo | URL, init: RequestInit | undefined): Request {
  try {
    return new Request(input, init);
  } catch (cause) {
    if (isUrl(input)) throw cause;
    throw new TypeError(`platform.fetch: ${shown(input)} is no URL; begin it with ${core.origin}, the platform's origin.`, {
      cause,
    });
  }
}

/** Whether a value is a request, or reads as a URL that says where it leads. */
const isUrl = (value: unknown): boolean =>
  value instanceof URL || (typeof value === 'string' ? URL.canParse(value) : value instanceof Request);

// JSON is read without waiting for anything; a file takes turns with what the reader does with it.
const isFile = ({ body, headers }: Response): boolean => body !== null && !/[/+]json$/.test(headers.get('content-type') ?? '');

/** The same answer, with the time of day held until its body has ended, was dropped or was aborted. */
function tracked(response: Response, { traffic, signal }: { traffic: Traffic; signal: AbortSignal }): Response {
  if (!response.body) return response;
  const body = observedBody(streamSource(response.body), { ended: traffic.enter(), signal });
  return new Response(body, response);
}

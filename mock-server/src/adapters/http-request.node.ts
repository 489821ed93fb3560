import type { IncomingMessage } from 'node:http';
import { Refusal } from '../base/refusal.ts';
import { contract } from '../generated/contract.ts';
import { route } from '../rules/route.ts';

/** A request of Node's server as one to the platform's origin, or why it cannot be one. */
export function toRequest(incoming: IncomingMessage, origin: string): Request | Refusal {
  const { method = 'GET', url = '' } = incoming;
  if (!url.startsWith('/')) return new Refusal('malformed-request', 'The request line names no path.');
  // Put together as text: a path of two slashes must not become the name of a host.
  const target = new URL(origin + url);
  const headers = headersOf(incoming);
  try {
    if (method === 'GET' || method === 'HEAD') return new Request(target, { method, headers });
    return new Request(target, { method, headers, body: bodyOf(incoming), duplex: 'half' } as RequestInit);
  } catch {
    return unsupported(method, target);
  }
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let place = 0; place + 1 < rawHeaders.length; place += 2)
    headers.append(rawHeaders[place] ?? '', rawHeaders[place + 1] ?? '');
  return headers;
}

/** The body as it comes. Dropping it leaves the connection open, so that the answer can still be sent. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
      incoming.resume();
    },
  });
}

/** `Request` knows some methods only to forbid them. */
function unsupported(method: string, url: URL): Refusal {
  try {
    route({ method, url });
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal;
  }
  return new Refusal('malformed-request', `${method} cannot be sent here.`);
}

/** What to answer to a request that Node's parser gave up on. */
export function refusalFor({ code }: NodeJS.ErrnoException): Refusal {
  const { header_bytes_max, request_time_max } = contract.figures;
  if (code === 'HPE_HEADER_OVERFLOW')
    return new Refusal('headers-too-large', `Headers may have at most ${header_bytes_max} bytes.`);
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Refusal('request-timeout', `A request must arrive within ${request_time_max / 1000} s.`);
  return new Refusal('malformed-request', 'This is not HTTP.');
}

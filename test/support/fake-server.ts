import { operations } from '../../sdk/src/generated/operations.ts';
import { problemTypes } from '../../sdk/src/generated/platform.ts';
import { base62, crc32 } from '../../sdk/src/wire/key-format.ts';

/** Returns a valid API key that no platform knows. */
export function keyWith(letter = 'a', environment: 'test' | 'live' = 'test'): string {
  const body = `ssk_${environment}_${'0'.repeat(22)}${letter.repeat(32)}`;
  return `${body}${base62(crc32(body), 6)}`;
}

/** A request that a fake server received. */
export interface Seen {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal;
  readonly init: RequestInit;
}

/** Returns a `fetch` that responds with the results of a function, and records the requests. */
export function fakeServer(answer: (seen: Seen, count: number) => Response | Promise<Response>) {
  const seen: Seen[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const request: Seen = {
      url: new URL(url),
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : undefined,
      signal: init.signal ?? new AbortController().signal,
      init,
    };
    seen.push(request);
    return describedStatus(request, await answer(request, seen.length));
  };
  return { fetch, seen };
}

/** The responses of `json` for which the test gave no status. */
const unstated = new WeakSet<Response>();

/** If a test gave no status, returns the response with the status that the spec has for the operation. */
function describedStatus({ method, url }: Seen, response: Response): Response {
  if (!unstated.has(response)) return response;
  const operation = Object.values(operations).find(
    (info) => info.method === method && new RegExp(`^${info.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(url.pathname),
  );
  const [status = 200] = operation?.statuses ?? [];
  if (status === 200) return response;
  return new Response(status === 204 ? null : response.body, { status, headers: response.headers });
}

type Fields = Readonly<Record<string, string>>;

/** Makes a JSON response. By default, it gets the status that the spec has for the operation. */
export function json(body: unknown, headers: Fields = {}, status?: number): Response {
  const response = new Response(JSON.stringify(body), {
    status: status ?? 200,
    headers: { 'content-type': 'application/json', 'request-id': 'req_1', ...headers },
  });
  if (status === undefined) unstated.add(response);
  return response;
}

/** Makes a problem response. `word` is the slug of a problem type of the API, or any other word. */
export function problem(
  word: string,
  status: number,
  { members = {}, headers = {} }: { members?: object; headers?: Fields } = {},
): Response {
  const type = word in problemTypes ? problemTypes[word as keyof typeof problemTypes] : `https://example.com/${word}`;
  const body = { type, title: `Title of ${word}`, status, detail: `Detail of ${word}`, instance: 'req_2', ...members };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'request-id': 'req_2', ...headers },
  });
}

/** Returns a body that fails after its first part. */
export function broken(text: string, cause: Error = new TypeError('terminated')): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(cause);
      sent = true;
      controller.enqueue(new TextEncoder().encode(text));
    },
  });
}

import { operations } from '../../sdk/src/generated/operations.ts';
import { problemTypes } from '../../sdk/src/generated/platform.ts';
import { base62, crc32 } from '../../sdk/src/wire/key-format.ts';

/** A sound key that no platform knows. */
export function keyWith(letter = 'a', environment: 'test' | 'live' = 'test'): string {
  const body = `ssk_${environment}_${'0'.repeat(22)}${letter.repeat(32)}`;
  return `${body}${base62(crc32(body), 6)}`;
}

/** What a fake server saw of one request. */
export interface Seen {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal;
  readonly init: RequestInit;
}

/** A `fetch` that answers with what the function says, and keeps what it saw. */
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

/** Answers of `json` whose status the test left to the operation. */
const unstated = new WeakSet<Response>();

/** An answer of `json` without a stated status gets the one that the spec describes for the operation. */
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

/** A JSON answer; its status is the one that the operation describes, unless it is stated. */
export function json(body: unknown, headers: Fields = {}, status?: number): Response {
  const response = new Response(JSON.stringify(body), {
    status: status ?? 200,
    headers: { 'content-type': 'application/json', 'request-id': 'req_1', ...headers },
  });
  if (status === undefined) unstated.add(response);
  return response;
}

/** A problem of a type that the API describes, or of any other. */
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

/** A body that ends in a failure after its first part. */
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

import type { Clock } from '../../sdk/src/base/clock.ts';
import type { Fetch } from '../../sdk/src/pipeline/deps.ts';
import type { Answer } from './fuzz-answers.ts';
import { type Asked, type Sent, sentFor } from './fuzz-right.ts';

/** A server that sends the given responses in order and then starts again with the first one. It records all exchanges. */
export interface FuzzServer {
  readonly fetch: Fetch;
  /** The requests, each with its response. `whole` is true if the server could send the whole response. */
  readonly served: { readonly asked: Asked; readonly sent: Sent; whole: boolean }[];
  /** Returns the number of open bodies and requests. A body is open until the client reads its end, cancels it or aborts it. */
  readonly open: () => number;
}

const failure = (code: string): TypeError => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

/** Divides a body into parts. No part is empty. */
export function partsOf(bytes: Uint8Array, parts: number): Uint8Array[] {
  const size = Math.max(1, Math.ceil(bytes.length / parts));
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, part) => bytes.slice(part * size, (part + 1) * size));
}

/** Makes a server of random responses as a `fetch` function in this process. */
export function fuzzFetch(answers: readonly Answer[], clock: Clock): FuzzServer {
  const served: FuzzServer['served'] = [];
  const open = new Set<object>();
  const fetch: Fetch = async (href, init) => {
    const answer = answers[served.length % answers.length] as Answer;
    const asked = { method: init.method ?? 'GET', url: new URL(href), headers: new Headers(init.headers) };
    const entry = { asked, sent: sentFor(answer, asked), whole: false };
    served.push(entry);
    const signal = init.signal ?? new AbortController().signal;
    open.add(entry);
    try {
      if (answer.failure !== 'none') throw failure(answer.failure);
      if (answer.headAfter > 0) await clock.sleep(answer.headAfter, signal);
      return responseOf(answer, { entry, signal, clock, open });
    } catch (cause) {
      open.delete(entry);
      throw cause;
    }
  };
  return { fetch, served, open: () => open.size };
}

interface Exchange {
  readonly entry: FuzzServer['served'][number];
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly open: Set<object>;
}

const bodiless = new Set([101, 204, 205, 304]);

function responseOf(answer: Answer, exchange: Exchange): Response {
  const { entry, open } = exchange;
  const { headers: fields, status } = entry.sent;
  const headers = new Headers();
  for (const [name, value] of fields) headers.append(name, value);
  if (bodiless.has(status) || entry.asked.method === 'HEAD') {
    open.delete(entry);
    return new Response(null, { status, headers });
  }
  return new Response(bodyOf(answer, exchange), { status, headers });
}

/** Returns the body in parts. The body ends with an error if the signal aborts. */
function bodyOf({ parts, gap, end }: Answer, { entry, signal, clock, open }: Exchange): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = partsOf(entry.sent.body, parts);
  const gone = new AbortController();
  const ended = AbortSignal.any([signal, gone.signal]);
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          if (gap > 0) await clock.sleep(gap, ended);
          ended.throwIfAborted();
          const part = left.shift();
          if (part) return controller.enqueue(part as Uint8Array<ArrayBuffer>);
          if (end === 'breaks') throw failure('UND_ERR_SOCKET');
          if (end === 'stands') await clock.sleep(Number.POSITIVE_INFINITY, ended);
          entry.whole = true;
          controller.close();
        } catch (cause) {
          if (!gone.signal.aborted) controller.error(cause);
        }
        open.delete(entry);
      },
      cancel() {
        open.delete(entry);
        gone.abort();
      },
    },
    { highWaterMark: 0 },
  );
}

import { addressed, places } from '../base/servers.ts';
import type { Core } from '../platform/core.ts';
import type { Traffic } from './shared-clock.ts';

/**
 * A `fetch` that ends in a platform. It never reaches a network: a request to another origin rejects with a `TypeError`,
 * as a network failure would.
 */
export const platformFetch =
  (core: Core, traffic: Traffic): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init);
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

function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

// JSON is read without waiting for anything; a file takes turns with what the reader does with it.
const isFile = ({ body, headers }: Response): boolean => body !== null && !/[/+]json$/.test(headers.get('content-type') ?? '');

/** The same answer, with the time of day held until its body has ended, was dropped or was aborted. */
function tracked(response: Response, { traffic, signal }: { traffic: Traffic; signal: AbortSignal }): Response {
  const leave = traffic.enter();
  const reader = response.body?.getReader();
  let aborted: (() => void) | undefined;
  const done = (): void => {
    if (aborted) signal.removeEventListener('abort', aborted);
    leave();
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      aborted = () => {
        controller.error(signal.reason);
        done();
        void reader?.cancel(signal.reason);
      };
      signal.addEventListener('abort', aborted, { once: true });
    },
    async pull(controller) {
      const step = await reader?.read();
      if (step?.value) return controller.enqueue(step.value);
      done();
      if (!signal.aborted) controller.close();
    },
    async cancel(reason) {
      done();
      await reader?.cancel(reason);
    },
  });
  return new Response(body, response);
}

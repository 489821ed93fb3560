import { errorFromCause } from '../errors/from-cause.ts';
import type { Deps } from './deps.ts';
import { masking, requestIdOf } from './masking.ts';
import type { Call, Send } from './send.ts';

/**
 * Sends the request with `fetch`, looked up at each call so that what replaces it later (MSW, instrumentation) is seen.
 * Redirects are not followed and the runtime adds no credentials of its own.
 */
export const transport =
  (deps: Deps): Send =>
  async (call) => {
    const { clock, hub, serverTime } = deps;
    const { id, operation, record } = call;
    const attempt = record.attempts.length + 1;
    record.sentAt = clock.now();
    hub.emit({ type: 'attempt.start', call: id, operation, at: record.sentAt, attempt });
    const response = await send(deps, call);
    record.status = response.status;
    serverTime.learn(response.headers);
    call.answered(response);
    const requestId = requestIdOf(deps, call, response);
    hub.emit({ type: 'attempt.answer', call: id, operation, at: clock.now(), attempt, status: response.status, requestId });
    return { response, data: undefined, ended: Promise.resolve() };
  };

async function send(deps: Deps, call: Call): Promise<Response> {
  const { method, headers, text, signal, operation } = call;
  const init: RequestInit = {
    method,
    headers,
    redirect: 'manual',
    signal,
    ...(text !== undefined && { body: text }),
    // Some workers refuse the option; they have no cookies to omit.
    ...('credentials' in Request.prototype && { credentials: 'omit' }),
  };
  const done = new AbortController();
  try {
    const fetch = () => (deps.fetch ? deps.fetch(call.url.href, init) : globalThis.fetch(call.url.href, init));
    const answer = deps.within(call.id, fetch, headers);
    return await Promise.race([answer, whenAborted(signal, { done: done.signal, answer })]);
  } catch (cause) {
    throw errorFromCause(cause, { signal, operation, mask: masking(deps, call) });
  } finally {
    done.abort();
  }
}

/** Rejects when the signal aborts, also when `fetch` does not heed it; an answer that comes too late is thrown away. */
function whenAborted(signal: AbortSignal, { done, answer }: { done: AbortSignal; answer: Promise<Response> }): Promise<never> {
  return new Promise((_, reject) => {
    const abort = (): void => {
      answer.then((late) => late.body?.cancel()).catch(() => undefined);
      reject(signal.reason);
    };
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true, signal: done });
  });
}

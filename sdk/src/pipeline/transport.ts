import { unlessAborted } from '../base/aborts.ts';
import { momentOf } from '../base/clock.ts';
import { errorFromCause } from '../errors/from-cause.ts';
import type { Deps } from './deps.ts';
import { maskCredentials, requestIdOf } from './mask-credentials.ts';
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
    record.sent = momentOf(clock);
    hub.emit({ type: 'attempt.start', call: id, operation, at: record.sent.date, attempt });
    const response = await send(deps, call);
    record.status = response.status;
    serverTime.learn(response.headers);
    call.answered(response);
    const requestId = requestIdOf(deps, call, response);
    hub.emit({ type: 'attempt.answer', call: id, operation, at: clock.now(), attempt, status: response.status, requestId });
    return { response, data: undefined, ended: Promise.resolve(), attempts: [] };
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
  try {
    const fetch = () => (deps.fetch ? deps.fetch(call.url.href, init) : globalThis.fetch(call.url.href, init));
    const answer = deps.within(call.id, fetch, headers);
    return await unlessAborted(answer, signal, () => discard(answer));
  } catch (cause) {
    throw errorFromCause(cause, { signal, operation, mask: maskCredentials(deps, call) });
  }
}

/** Throws an answer away that comes too late, when `fetch` does not heed the signal. */
function discard(answer: Promise<Response>): void {
  answer.then((late) => late.body?.cancel()).catch(() => undefined);
}

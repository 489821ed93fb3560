import { momentOf } from '../../base/clock.ts';
import { unlessAborted } from '../../base/linked-signal.ts';
import { ConfigurationError } from '../../errors/client-errors.ts';
import type { RunningCall, Send } from '../call.ts';
import type { Deps } from '../deps.ts';
import { maskCredentials, requestIdOf } from '../mask-credentials.ts';
import { errorFromFetch } from './transport-error.ts';

/**
 * Sends the request with `fetch`, looked up at each call so that what replaces it later (MSW, instrumentation) is seen.
 * Redirects are not followed and the runtime adds no credentials of its own.
 */
export const transport =
  (deps: Deps): Send =>
  async (call) => {
    const { clock, connections, hub, serverTime } = deps;
    const { id, operation, record } = call;
    const attempt = record.attempts.length + 1;
    record.sent = momentOf(clock);
    hub.emit({ type: 'attempt.start', call: id, operation, at: record.sent.date, attempt });
    const response = await send(deps, call);
    record.status = response.status;
    connections.answered();
    serverTime.learn(response.headers);
    call.answered(response);
    const requestId = requestIdOf(deps, call, response);
    hub.emit({ type: 'attempt.answer', call: id, operation, at: clock.now(), attempt, status: response.status, requestId });
    return { response, data: undefined, ended: Promise.resolve(), attempts: [] };
  };

async function send(deps: Deps, call: RunningCall): Promise<Response> {
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
  const mask = maskCredentials(deps, call);
  let answer: unknown;
  try {
    const answered = deps.within(call.id, () => begin(deps, call.url.href, init), headers);
    answer = await unlessAborted(answered, signal, () => discard(answered));
  } catch (thrown) {
    throw errorFromFetch(thrown, { signal, operation, mask });
  }
  const fault = faultOfAnswer(answer);
  if (fault === undefined) return answer as Response;
  throw new ConfigurationError(
    `\`fetch\` ${fault}. The request may have been sent, and is not sent again. Correct the option \`fetch\`, or what replaces the runtime's own.`,
    { operation },
  );
}

/** Calls `fetch` on nothing: as a method of the internals it would be handed the object with the keys. */
async function begin(deps: Deps, url: string, init: RequestInit): Promise<unknown> {
  const { fetch } = deps;
  return fetch ? fetch(url, init) : globalThis.fetch(url, init);
}

/** How something that `fetch` resolved to differs from a `Response` that can be read; undefined when it is one. */
function faultOfAnswer(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null)
    return `answered ${answer === null ? 'null' : typeof answer}, not a \`Response\``;
  const { status, ok, type, headers, body, bodyUsed } = answer as Partial<Response>;
  if (typeof headers?.get !== 'function' || typeof ok !== 'boolean') return 'answered what is no `Response`';
  if (type !== 'opaqueredirect' && !(Number.isInteger(status) && Number(status) >= 200 && Number(status) <= 999))
    return `answered a \`Response\` with the status ${Number(status)}, which no server sends`;
  if (body === null) return undefined;
  if (typeof body?.getReader !== 'function') return 'answered a body that is no `ReadableStream`';
  return bodyUsed || body.locked ? 'answered a body that something else reads or has read; give a clone' : undefined;
}

/** Throws an answer away that comes too late, when `fetch` does not heed the signal. */
function discard(answer: Promise<unknown>): void {
  answer.then((late) => (late as Partial<Response> | undefined)?.body?.cancel()).catch(() => undefined);
}

import { nativeSignal } from '../../base/call-signal.ts';
import { momentOf } from '../../base/clock.ts';
import { unlessAborted } from '../../base/linked-signal.ts';
import { ConfigurationError } from '../../errors/client-errors.ts';
import { type Answer, type LightSend, lightSend } from '../answer.ts';
import { alreadyEnded, type RunningCall, type Send } from '../call.ts';
import type { Deps } from '../deps.ts';
import { maskCredentials, requestIdOf } from '../mask-credentials.ts';
import { errorFromFetch } from './transport-error.ts';

/**
 * Sends the request with the option `fetch` or the global `fetch`. The layer looks up the global `fetch` for each request,
 * because a test or a monitoring tool may replace it later. The layer does not follow redirects and sends no cookies.
 */
export const transport =
  (deps: Deps): Send =>
  async (call) => {
    const { clock, connections, hub, serverTime } = deps;
    const { id, operation, record } = call;
    const attempt = record.attempts.length + 1;
    record.sent = momentOf(clock);
    if (hub.hears('attempt.start')) hub.emit({ type: 'attempt.start', call: id, operation, at: record.sent.date, attempt });
    const response = await send(deps, call);
    record.status = response.status;
    connections.answered();
    serverTime.learn(response.headers);
    call.answered(response);
    if (hub.hears('attempt.answer')) {
      const requestId = requestIdOf(deps, call, response);
      hub.emit({ type: 'attempt.answer', call: id, operation, at: clock.now(), attempt, status: response.status, requestId });
    }
    return { response, data: undefined, ended: alreadyEnded, attempts: [] };
  };

function send(deps: Deps, call: RunningCall): Promise<Answer> {
  const light = (deps.fetch as Partial<Record<typeof lightSend, LightSend>> | undefined)?.[lightSend];
  return light ? sendLight(deps, call, light) : sendFetch(deps, call);
}

/** Sends the request with `undiciTransport`. The result is usually a `LightAnswer` instead of a `Response`. */
async function sendLight(deps: Deps, call: RunningCall, light: LightSend): Promise<Answer> {
  const { url, method, text, signal, operation } = call;
  try {
    if (!deps.telemetry) return await light({ url, method, text, signal, headers: call.headers });
    const headers = new Headers(call.headers);
    return await deps.within(call.id, () => light({ url, method, text, signal, headers: Object.fromEntries(headers) }), headers);
  } catch (thrown) {
    throw errorFromFetch(thrown, { signal, operation, mask: maskCredentials(deps, call) });
  }
}

async function sendFetch(deps: Deps, call: RunningCall): Promise<Answer> {
  const { method, text, signal, operation } = call;
  // Each attempt has its own headers, because telemetry adds headers that must not be sent with the next attempt.
  const headers = new Headers(call.headers);
  const init: RequestInit = {
    method,
    headers,
    redirect: 'manual',
    signal: nativeSignal(signal),
    ...(text !== undefined && { body: text }),
    // Some workers refuse this option. Such workers have no cookies.
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
    `\`fetch\` ${fault}. The request may have been sent, and is not sent again. Correct the option \`fetch\`, or the code that replaces the \`fetch\` of the runtime.`,
    { operation },
  );
}

/** Calls `fetch` without `this`. With `deps.fetch()`, `fetch` would get `deps` as `this`, and `deps` contains the API keys. */
async function begin(deps: Deps, url: string, init: RequestInit): Promise<unknown> {
  const { fetch } = deps;
  return fetch ? fetch(url, init) : globalThis.fetch(url, init);
}

/**
 * Returns what is wrong with the result of `fetch`, such as `returned null, not a Response`. Returns undefined for a `Response`
 * whose body can be read.
 */
function faultOfAnswer(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null)
    return `returned ${answer === null ? 'null' : typeof answer}, not a \`Response\``;
  const { status, ok, type, headers, body, bodyUsed } = answer as Partial<Response>;
  if (typeof headers?.get !== 'function' || typeof ok !== 'boolean') return 'returned an object that is not a `Response`';
  if (type !== 'opaqueredirect' && !(Number.isInteger(status) && Number(status) >= 200 && Number(status) <= 999))
    return `returned a \`Response\` with the impossible status ${Number(status)}`;
  if (body === null) return undefined;
  if (typeof body?.getReader !== 'function') return 'returned a `Response` whose body is not a `ReadableStream`';
  return bodyUsed || body.locked
    ? 'returned a `Response` whose body is being read or has been read elsewhere; return a clone'
    : undefined;
}

/**
 * Called when the signal aborts before the response arrives. Some `fetch` functions ignore the signal. If such a function still
 * returns a response later, `discard` cancels the body of this response.
 */
function discard(answer: Promise<unknown>): void {
  answer.then((late) => (late as Partial<Response> | undefined)?.body?.cancel()).catch(() => undefined);
}

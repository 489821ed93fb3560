import { Dispatcher, errors } from 'undici';
import { checkArgument } from '../base/arguments.ts';
import { headerPairs } from '../base/headers.ts';
import { addressed, places } from '../base/servers.ts';
import { untilAborted } from '../base/until-aborted.ts';
import { connectionEnd, connectionError } from '../faults/connection-end.ts';
import { DispatchControl } from './dispatch-control.node.ts';
import { dispatchedRequest } from './dispatched-request.node.ts';
import { arrive, openAdapter, type ServedPlatform, servedPlatform } from './served-platform.ts';
import { timerDelay } from './timer-delay.ts';

/**
 * Returns an undici `Dispatcher` that passes requests to a platform instead of a network. Use it for `undici.request`,
 * `undici.fetch` and clients that accept a dispatcher. The dispatcher sends a body only as fast as your code reads it. Throws a
 * `TypeError` for a value that is not a platform.
 *
 * @example
 * import { request } from 'undici';
 *
 * const { statusCode, body } = await request(`${platform.origin}/v1/health`, { dispatcher: dispatcher(platform) });
 * console.log(statusCode, await body.json());
 */
export function dispatcher(platform: ServedPlatform): Dispatcher {
  checkArgument({ of: 'dispatcher', name: 'the platform' }, platform, servedPlatform('dispatcher(platform)'));
  return new PlatformDispatcher(platform, openAdapter(platform, 'dispatcher'));
}

/**
 * The default timeout of undici, in milliseconds. It limits the wait for the headers, and each wait for the next piece of a body.
 */
const usualTimeout = 300_000;

/** Answers the requests that undici dispatches. */
class PlatformDispatcher extends Dispatcher {
  readonly #platform: ServedPlatform;
  readonly #leave: () => void;
  readonly #underWay = new Map<Promise<void>, DispatchControl>();
  #state: 'open' | 'closed' | 'destroyed' = 'open';

  constructor(platform: ServedPlatform, leave: () => void) {
    super();
    this.#platform = platform;
    this.#leave = leave;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const control = new DispatchControl();
    const ended = this.#answer(options, handler, control).catch((reason: unknown) =>
      handler.onResponseError?.(control, asError(control.aborted ? control.reason : reason)),
    );
    this.#underWay.set(ended, control);
    void ended.finally(() => this.#underWay.delete(ended));
    return true;
  }

  override close(): Promise<void>;
  override close(callback: () => void): void;
  override close(callback?: () => void): Promise<void> | undefined {
    this.#leave();
    if (this.#state === 'open') this.#state = 'closed';
    const closed = Promise.allSettled([...this.#underWay.keys()]).then(() => {});
    if (!callback) return closed;
    void closed.then(callback);
    return undefined;
  }

  override destroy(): Promise<void>;
  override destroy(error: Error | null): Promise<void>;
  override destroy(callback: () => void): void;
  override destroy(error: Error | null, callback: () => void): void;
  override destroy(reason?: Error | null | (() => void), callback?: () => void): Promise<void> | undefined {
    this.#state = 'destroyed';
    const cause = reason instanceof Error ? reason : new errors.ClientDestroyedError();
    for (const control of this.#underWay.values()) control.abort(cause);
    const called = typeof reason === 'function' ? reason : callback;
    if (!called) return this.close();
    this.close(called);
    return undefined;
  }

  async #answer(
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
    control: DispatchControl,
  ): Promise<void> {
    if (this.#state === 'destroyed') throw new errors.ClientDestroyedError();
    if (this.#state === 'closed') throw new errors.ClientClosedError();
    handler.onRequestStart?.(control, {});
    control.signal.throwIfAborted();
    const { headersTimeout, bodyTimeout } = options;
    const late = limit(headersTimeout, new errors.HeadersTimeoutError());
    const signal = AbortSignal.any([control.signal, late.signal]);
    const request = dispatchedRequest(options, signal);
    if (!addressed(new URL(request.url)))
      throw new TypeError(
        `${new URL(request.url).origin} is not the platform. The dispatcher sends requests only to ${places()}.`,
      );
    const response = await untilAborted(arrive(this.#platform, request, { via: 'dispatcher' }), signal);
    late.end();
    if (response.type === 'error') throw connectionError(connectionEnd(response) ?? 'closed');
    control.rawHeaders = headerPairs(response.headers).flat();
    handler.onResponseStart?.(control, response.status, recordOf(response.headers), response.statusText);
    await deliver(response, handler, { control, bodyTimeout });
    handler.onResponseEnd?.(control, {});
  }
}

interface Delivery {
  readonly control: DispatchControl;
  readonly bodyTimeout: number | null | undefined;
}

/** Passes the body to the handler piece by piece. While the handler is paused, the dispatcher does not read the body. */
async function deliver(
  response: Response,
  handler: Dispatcher.DispatchHandler,
  { control, bodyTimeout }: Delivery,
): Promise<void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      await untilAborted(control.resumed(), control.signal);
      const late = limit(bodyTimeout, new errors.BodyTimeoutError());
      const { done, value } = await untilAborted(reader.read(), AbortSignal.any([control.signal, late.signal]));
      late.end();
      if (done) return;
      handler.onResponseData?.(control, Buffer.from(value));
    }
  } catch (thrown) {
    reader.cancel(thrown).catch(() => {});
    const end = connectionEnd(thrown);
    throw end ? connectionError(end) : thrown;
  }
}

/**
 * Returns a signal that aborts after `ms` milliseconds. If the returned function `end` is called earlier, the signal does not
 * abort. If `ms` is 0, the signal never aborts. If `ms` is null or undefined, undici's default timeout applies.
 */
function limit(ms: number | null | undefined, reason: Error): { readonly signal: AbortSignal; readonly end: () => void } {
  const late = new AbortController();
  const ended = new AbortController();
  const wait = timerDelay(ms ?? usualTimeout);
  if (wait > 0) AbortSignal.timeout(wait).addEventListener('abort', () => late.abort(reason), { signal: ended.signal });
  return { signal: late.signal, end: () => ended.abort() };
}

/**
 * Returns headers in undici's form: an object whose keys are the names of the headers in lower case. If a header has several
 * values, the object contains a list of them.
 */
function recordOf(headers: Headers): Record<string, string | string[]> {
  const record: Record<string, string | string[]> = {};
  for (const [name, value] of headerPairs(headers)) {
    const before = record[name];
    record[name] = before === undefined ? value : [before, value].flat();
  }
  return record;
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason), { cause: reason }));

import { masked, withTexts } from '../../base/mask.ts';
import { codeOf } from '../../errors/bare-cause.ts';
import { SentinelSecError } from '../../errors/error.ts';
import { NotModifiedError } from '../../errors/http-errors.ts';
import type { Layer, RunningCall } from '../call.ts';
import type { Deps } from '../deps.ts';
import { maskCredentials } from '../mask-credentials.ts';
import { finalError } from './complete.ts';

/**
 * Reports the start and the end of each call to the listeners. Adds the operation and the attempts to the error of a failed call.
 */
export const observe =
  (deps: Deps): Layer =>
  (next) =>
  async (call) => {
    const { clock, hub } = deps;
    const { budget, id, operation, known, method, path, record, url } = call;
    const common = () => ({ call: id, operation, at: clock.now(), durationMs: clock.monotonic() - budget.begun });
    if (hub.hears('call.start')) {
      const body = shown(deps, call, 'request', call.text);
      hub.emit({ type: 'call.start', call: id, operation, at: clock.now(), method, known, path, url: url.origin, body });
    }
    try {
      const reply = await deps.within(id, () =>
        next(call).catch((cause: unknown) => Promise.reject(finalError(deps, call, cause))),
      );
      if (hub.hears('call.success')) {
        const { status } = reply.response;
        const read = shown(deps, call, 'response', reply.data);
        hub.emit({ type: 'call.success', ...common(), status, attempts: record.attempts.length + 1, body: read });
      }
      return reply;
    } catch (cause) {
      const error = SentinelSecError.is(cause) ? cause : finalError(deps, call, cause);
      const { kind, message, status, requestId, problem } = error;
      const attempts = record.attempts.length;
      const facts = { kind, message, status, requestId, code: problem?.type ?? codeOf(error.cause) };
      // The caller asked whether the resource has changed. The answer "no" is not a failure (RFC 9110 section 15.4.5).
      if (status !== undefined && NotModifiedError.is(error))
        hub.emit({ type: 'call.success', ...common(), status, attempts, body: undefined });
      else hub.emit({ type: 'call.failure', ...common(), ...facts, attempts });
      throw error;
    }
  };

/**
 * Returns the body of a request or response for an event. The function masks the values that the spec marks as sensitive, and the
 * credentials of the call. Returns undefined for a file, or if no listener reads bodies.
 */
function shown(deps: Deps, call: RunningCall, side: 'request' | 'response', body: unknown): unknown {
  if (!deps.hub.needsBodies || body instanceof Response) return undefined;
  const json = typeof body === 'string' && (side === 'request' || call.reads === 'text') ? JSON.parse(body) : body;
  return withTexts(masked(call.operation, side, json, call.known), maskCredentials(deps, call));
}

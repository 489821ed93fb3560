import { masked } from '../base/mask.ts';
import { errorFromCause } from '../errors/from-cause.ts';
import type { Deps } from './deps.ts';
import { type Layer, newRecord } from './send.ts';

/** Opens and closes the call's record, and tells the hub of both. */
export const observe =
  ({ clock, hub }: Deps): Layer =>
  (next) =>
  async (call) => {
    const { id, operation, method, path, url, body } = call;
    const begun = clock.now();
    const record = newRecord();
    const common = (at: number) => ({ call: id, operation, at, durationMs: at - begun });
    const shown = (side: 'request' | 'response', value: unknown): unknown =>
      hub.heard ? masked(operation, side, value, call.known) : undefined;
    hub.emit({ type: 'call.start', call: id, operation, at: begun, method, path, url: url.origin, body: shown('request', body) });
    try {
      const reply = await next({ ...call, record });
      const read = call.reads === 'file' ? undefined : shown('response', reply.data);
      const attempts = record.attempts.length + 1;
      hub.emit({ type: 'call.success', ...common(clock.now()), status: reply.response.status, attempts, body: read });
      return reply;
    } catch (cause) {
      const error = errorFromCause(cause, { signal: call.signal, operation, mask: (text) => text });
      error.operation ??= operation;
      error.attempts = [...record.attempts];
      const { kind, message } = error;
      hub.emit({ type: 'call.failure', ...common(clock.now()), kind, message, attempts: record.attempts.length });
      throw error;
    }
  };

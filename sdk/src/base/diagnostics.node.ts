import { type Channel, channel, tracingChannel } from 'node:diagnostics_channel';
import type { CallStarted, ClientEvent, Hub } from './events.ts';
import type { RunInContext } from './run-in-context.ts';

/** Every channel's name begins with this. */
const prefix = 'sentinelsec:';

/** The message of the tracing channel: one object for each call, at all its moments. */
interface TracedCall extends Omit<CallStarted, 'type'> {
  readonly client: object;
  /** Why the call failed; there from `error` on. */
  error?: unknown;
  /** How the call ended well; there from `asyncStart` on. */
  result?: object;
}

const calls = tracingChannel<unknown, TracedCall>(`${prefix}call`);
const withBodies = [channel(`${prefix}call.start`), channel(`${prefix}call.success`)];

/**
 * Tells Node's `diagnostics_channel` of a client: each event on the channel of its type, such as `sentinelsec:retry`, and each call
 * on the tracing channel `sentinelsec:call`. Costs nothing to speak of while nobody has subscribed. Every message of a client has
 * the same `client`.
 */
export function publish(hub: Hub, { baseUrl }: { readonly baseUrl: string }): RunInContext {
  const client = Object.freeze({ baseUrl });
  const traced = new Map<number, TracedCall>();
  const channels = new Map<string, Channel>();
  const tell = (event: ClientEvent): void => {
    const to = channels.get(event.type) ?? channel(prefix + event.type);
    channels.set(event.type, to);
    if (to.hasSubscribers) to.publish({ ...event, client });
    if (event.type === 'call.start' && calls.hasSubscribers) {
      const { type, ...started } = event;
      traced.set(event.call, { ...started, client });
    }
    if (event.type === 'call.success' || event.type === 'call.failure') settle(traced, event);
  };
  hub.on(tell, { bodies: () => calls.hasSubscribers || withBodies.some(({ hasSubscribers }) => hasSubscribers) });
  return (call, run, headers) => {
    const message = headers ? undefined : traced.get(call);
    return message ? calls.start.runStores(message, () => began(message, run)) : run();
  };
}

/** Runs the call's beginning; its error is known before the hub tells of the failure. */
function began<T>(message: TracedCall, run: () => T): T {
  const running = run();
  if (running instanceof Promise)
    running.catch((error: unknown) => {
      message.error = error;
    });
  calls.end.publish(message);
  return running;
}

function settle(traced: Map<number, TracedCall>, event: ClientEvent & { readonly call: number }): void {
  const message = traced.get(event.call);
  if (!message) return;
  traced.delete(event.call);
  if (event.type === 'call.success') {
    const { status, attempts, durationMs, body } = event;
    // A 304 is an answer, although it is told to the caller as an error.
    delete message.error;
    message.result = { status, attempts, durationMs, body };
  } else calls.error.publish(message);
  calls.asyncStart.publish(message);
  calls.asyncEnd.publish(message);
}

import { type Channel, channel, tracingChannel } from 'node:diagnostics_channel';
import type { CallStarted, ClientEvent } from './events.ts';
import type { Hub } from './hub.ts';
import type { RunInContext } from './run-in-context.ts';

/** The names of all channels begin with this text. */
const prefix = 'sentinelsec:';

/**
 * The message that the tracing channel publishes about a call. The channel publishes the same object several times, for example
 * at the start and at the end of the call. The object gets more properties during the call.
 */
interface TracedCall extends Omit<CallStarted, 'type'> {
  readonly client: object;
  /** The error of the call; undefined until the call has failed. */
  error?: unknown;
  /** The result of the call; undefined until the call has succeeded. */
  result?: object;
}

const calls = tracingChannel<unknown, TracedCall>(`${prefix}call`);
const withBodies = [channel(`${prefix}call.start`), channel(`${prefix}call.success`)];

/**
 * Publishes the events of a client on Node's `diagnostics_channel`. Each type of event has its own channel, such as
 * `sentinelsec:retry`. Calls are also published on the tracing channel `sentinelsec:call`. Without subscribers, publishing costs
 * almost nothing. The property `client` is the same object in all messages of one client.
 */
export function publish(hub: Hub, { baseUrl }: { readonly baseUrl: string }): RunInContext {
  const client = Object.freeze({ baseUrl });
  const traced = new Map<number, TracedCall>();
  const channels: { [Type in ClientEvent['type']]?: Channel } = {};
  const channelOf = (type: ClientEvent['type']): Channel => {
    channels[type] ??= channel(prefix + type);
    return channels[type];
  };
  const tell = (event: ClientEvent): void => {
    const to = channelOf(event.type);
    if (to.hasSubscribers) to.publish({ ...event, client });
    if (event.type === 'call.start' && calls.hasSubscribers) {
      const { type, ...started } = event;
      traced.set(event.call, { ...started, client });
    }
    if (event.type === 'call.success' || event.type === 'call.failure') settle(traced, event);
  };
  // The last event of a call removes the call from the map `traced`. The listener therefore needs this event even if nobody
  // subscribes any more.
  const hears = (type: ClientEvent['type']): boolean => channelOf(type).hasSubscribers || calls.hasSubscribers || traced.size > 0;
  hub.on(tell, { hears, bodies: () => calls.hasSubscribers || withBodies.some(({ hasSubscribers }) => hasSubscribers) });
  return (call, run, headers) => {
    const message = headers ? undefined : traced.get(call);
    return message ? calls.start.runStores(message, () => began(message, run)) : run();
  };
}

/**
 * Starts a call with `run`. If the call fails, stores its error in `message`, because the event `call.failure` does not contain
 * the error.
 */
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
    // A 304 response counts as a success, although the call rejects. For this reason, the error that `began` stored is removed.
    delete message.error;
    message.result = { status, attempts, durationMs, body };
  } else calls.error.publish(message);
  calls.asyncStart.publish(message);
  calls.asyncEnd.publish(message);
}

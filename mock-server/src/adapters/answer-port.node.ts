import type { IncomingMessage } from 'node:http';
import { isPromise } from '../base/after.ts';
import { Refusal } from '../base/refusal.ts';
import type { LightRequest } from '../platform/engine/light-request.ts';
import { PlainReply, type Reply } from '../platform/engine/reply.ts';
import type { Connections } from './connections.node.ts';
import type { OpenControl } from './control.node.ts';
import { type Cors, withCors } from './cors.ts';
import { endOfTurn } from './end-of-turn.node.ts';
import { toRequest } from './http-request.node.ts';
import { send, sendPlain } from './http-response.node.ts';
import type { PortExchange } from './port-exchange.node.ts';
import { arrive, exchange, fail, refuse, type ServedPlatform } from './served-platform.ts';

/** A server on a port: the platform that it serves, its connections and its control routes. */
export interface Port {
  readonly platform: ServedPlatform;
  readonly connections: Connections;
  readonly cors: Cors;
  readonly control: OpenControl | undefined;
}

/** Answers a request of Node's server. Never throws. */
export async function answerOnPort(port: Port, caller: PortExchange): Promise<void> {
  const { platform, connections } = port;
  const { incoming, outgoing } = caller;
  connections.begin(caller);
  if (caller.hasLeft) return;
  try {
    const request = toRequest(incoming, { origin: platform.origin, caller });
    if (request instanceof Refusal) {
      await caller.turn();
      return await send(outgoing, refuse(platform, request));
    }
    // Lets Node's parser read all data that has already arrived. After that, `incoming.complete` says whether the request is
    // complete.
    await undefined;
    try {
      const replied = replyTo(port, request, incoming);
      const reply = isPromise(replied) ? await replied : replied;
      // With a single connection, there are no other answers to send together with this one.
      if (connections.count > 1) await endOfTurn();
      // If Node got the answer earlier, the answer could no longer break the connection, and its head could no longer change.
      if (!caller.hasTurn) await caller.turn();
      if (caller.expectsContinue || !incoming.complete) caller.settleConnection();
      if (reply instanceof PlainReply) sendPlain(outgoing, reply);
      else await send(outgoing, reply);
    } catch (cause) {
      if (caller.hasLeft) throw cause;
      await caller.turn();
      await send(outgoing, fail(platform, request, cause));
    }
  } catch {
    // An error that is caused by the input of a client or by an override must not end the process.
    await caller.turn();
    outgoing.destroy();
  }
}

/** Returns the reply to a request. Returns a promise of the reply if the reply is not ready yet. */
function replyTo({ platform, control, cors }: Port, request: LightRequest, incoming: IncomingMessage): Reply | Promise<Reply> {
  if (control?.isFor(request)) return control.handle(request.toRequest(), incoming);
  const arriving = { address: addressOf(incoming), via: 'port' as const };
  if (cors === 'strict' || !request.headers.has('origin')) return exchange(platform, request, arriving);
  return withCors(request.toRequest(), { cors }, (asked) => arrive(platform, asked, arriving));
}

/**
 * Returns the IP address of the caller: an IPv4 address without the prefix `::ffff:`, or an IPv6 address without its zone. For a
 * Unix socket, returns a loopback address.
 */
function addressOf({ socket }: IncomingMessage): string {
  const address = socket.remoteAddress ?? '127.0.0.1';
  return address.includes(':')
    ? address
        .replace(/^::ffff:/, '')
        .split('%', 1)
        .join()
    : address;
}

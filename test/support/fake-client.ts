import type { ClientEvent } from '../../sdk/src/base/events.ts';
import { SentinelSec } from '../../sdk/src/client/client.ts';
import type { ClientOptions } from '../../sdk/src/client/options.ts';
import { FakeClock } from './fake-clock.ts';
import { fakeServer, keyWith, type Seen } from './fake-server.ts';

/** A random generator that always returns 0.5. */
export const evenRandom = { next: () => 0.5, uuid: () => 'uuid-1' };

/** Makes a client on virtual time. Also returns the requests that its server received, and the events of the client. */
export function fakeClient(answer: (seen: Seen, count: number) => Response | Promise<Response>, options: ClientOptions = {}) {
  const clock = new FakeClock();
  const server = fakeServer(answer);
  const events: ClientEvent[] = [];
  const client = new SentinelSec({
    apiKey: keyWith(),
    random: evenRandom,
    logLevel: 'off',
    clock,
    fetch: server.fetch,
    onEvent: (event) => events.push(event),
    ...options,
  });
  return { client, clock, events, ...server };
}

/** Returns the reason with which a promise rejects. */
export const failureOf = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => undefined,
    (reason: unknown) => reason,
  );

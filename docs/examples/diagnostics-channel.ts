import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, tracingChannel } from 'node:diagnostics_channel';
import { createPlatform } from '@sentinelsec/mock-server';
import { type ClientEvent, SentinelSec } from '@sentinelsec/sdk';

// Nothing here knows the client: this is how a monitor in the same process listens.
subscribe('sentinelsec:attempt.answer', (message) => {
  const { operation, status } = message as Extract<ClientEvent, { type: 'attempt.answer' }>;
  console.log(operation, status);
});

// Calls from their beginning to their end, and a context that follows each of them.
const current = new AsyncLocalStorage<unknown>();
const calls = tracingChannel('sentinelsec:call');
calls.start.bindStore(current, (call) => (call as unknown as { operation: string }).operation);
calls.asyncEnd.subscribe((message) => console.log('ended:', (message as { result?: object }).result));

const platform = createPlatform();
const { fetch, ...options } = platform.clientOptions();
const told: typeof fetch = (url, init) => {
  console.log('sent by', current.getStore());
  return fetch(url, init);
};
await new SentinelSec({ ...options, fetch: told }).account.get();

import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, tracingChannel } from 'node:diagnostics_channel';
import { createPlatform } from '@sentinelsec/mock-server';
import { type ClientEvent, SentinelSec } from '@sentinelsec/sdk';

// A monitoring tool in the same process can subscribe like this. It needs no access to the client.
subscribe('sentinelsec:attempt.answer', (message) => {
  const { operation, status } = message as Extract<ClientEvent, { type: 'attempt.answer' }>;
  console.log(operation, status);
});

// Observe the start and the end of each call, and set a context for all code that runs during the call.
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

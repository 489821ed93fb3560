import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel';
import { afterEach, expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, keyWith, problem } from '../../../test/support/fake-server.ts';
import { publish } from './diagnostics.node.ts';
import { Hub } from './hub.ts';

const leave: (() => void)[] = [];
afterEach(() => {
  for (const end of leave.splice(0)) end();
});

type Message = Readonly<Record<string, unknown>>;

/** Returns a list to which each message of a channel is added until the test ends. */
function heardOn(name: string): Message[] {
  const heard: Message[] = [];
  const hear = (message: unknown): void => {
    heard.push(message as Message);
  };
  subscribe(name, hear);
  leave.push(() => unsubscribe(name, hear));
  return heard;
}

/** Returns a list of the events of the tracing channel. Each entry has a copy of the message at the time of the event. */
function traced(): { readonly moment: string; readonly message: Message }[] {
  const heard: { moment: string; message: Message }[] = [];
  const at = (moment: string) => (message: object) => heard.push({ moment, message: { ...message } });
  const subscribers = {
    start: at('start'),
    end: at('end'),
    asyncStart: at('asyncStart'),
    asyncEnd: at('asyncEnd'),
    error: at('error'),
  };
  const channel = tracingChannel('sentinelsec:call');
  channel.subscribe(subscribers);
  leave.push(() => channel.unsubscribe(subscribers));
  return heard;
}

test('each event is published on the channel of its type, with its client', async () => {
  const retries = heardOn('sentinelsec:retry');
  const ends = heardOn('sentinelsec:call.success');
  const { client, clock, events } = fakeClient((_, count) => (count === 1 ? problem('internal', 500) : json({})));
  await clock.run(client.account.get());
  expect(retries).toEqual([
    { ...events.find(({ type }) => type === 'retry'), client: { baseUrl: 'https://sandbox.sentinelsec.studio' } },
  ]);
  expect(ends[0]?.client).toBe(retries[0]?.client);
});

test('messages of two clients have different `client` objects', async () => {
  const starts = heardOn('sentinelsec:call.start');
  for (const { client, clock } of [fakeClient(() => json({})), fakeClient(() => json({}))]) await clock.run(client.account.get());
  expect(starts.map(({ call }) => call)).toEqual([1, 1]);
  expect(starts[0]?.client).not.toBe(starts[1]?.client);
});

test('bodies are published masked', async () => {
  const ends = heardOn('sentinelsec:call.success');
  const { client, clock } = fakeClient(() => json({ plan: 'team', email: 'ann@example.com' }));
  await clock.run(client.account.get());
  expect(ends).toMatchObject([{ body: { plan: 'team', email: '[masked]' } }]);
});

test('bodies are prepared only if a channel with bodies has subscribers', () => {
  const hub = new Hub();
  publish(hub, { baseUrl: 'https://x.test' });
  heardOn('sentinelsec:attempt.answer');
  expect(hub.needsBodies).toBe(false);
  heardOn('sentinelsec:call.success');
  expect(hub.needsBodies).toBe(true);
});

test('a call is traced from start to end, with a masked result', async () => {
  const heard = traced();
  const { client, clock } = fakeClient(() => json({ email: 'ann@example.com' }));
  await clock.run(client.account.get());
  expect(heard.map(({ moment }) => moment)).toEqual(['start', 'end', 'asyncStart', 'asyncEnd']);
  expect(heard[0]?.message).toMatchObject({ operation: 'account.get', method: 'GET', path: '/v1/account' });
  expect(heard[0]?.message).not.toHaveProperty('result');
  expect(heard.at(-1)?.message.result).toMatchObject({ status: 200, attempts: 1, body: { email: '[masked]' } });
});

test('a failed call is traced with the error that it rejects with', async () => {
  const heard = traced();
  const { client, clock } = fakeClient(() => problem('not-found', 404));
  const error = await clock.run(failureOf(client.account.get()));
  expect(heard.map(({ moment }) => moment)).toEqual(['start', 'end', 'error', 'asyncStart', 'asyncEnd']);
  expect(heard.at(-1)?.message.error).toBe(error);
  expect(heard.at(-1)?.message).not.toHaveProperty('result');
});

test('a store that a subscriber binds to the call is active while its requests are sent, and not outside', async () => {
  const store = new AsyncLocalStorage<unknown>();
  const { start } = tracingChannel('sentinelsec:call');
  start.bindStore(store, (message) => (message as unknown as Message).operation);
  leave.push(() => start.unbindStore(store));
  const stored: unknown[] = [];
  const { client, clock } = fakeClient(() => {
    stored.push(store.getStore());
    return json({});
  });
  await clock.run(Promise.all([client.account.get(), client.limits.get()]));
  expect(stored).toEqual(['account.get', 'limits.get']);
  expect(store.getStore()).toBeUndefined();
});

test('a 304 is published as a result, without an error', async () => {
  const calls = traced();
  const { client, clock } = fakeClient(() => new Response(null, { status: 304, headers: { etag: '"7"' } }));
  await clock.run(failureOf(client.account.get({ ifNoneMatch: '"7"' })));
  expect(calls.map(({ moment }) => moment)).not.toContain('error');
  expect(calls.at(-1)?.message).toMatchObject({ result: { status: 304, attempts: 1 } });
  expect(calls.at(-1)?.message).not.toHaveProperty('error');
});

test('a key that the server returns is published on no channel', async () => {
  const heard = ['call.start', 'attempt.answer', 'call.success', 'call.failure'].map((type) => heardOn(`sentinelsec:${type}`));
  const calls = traced();
  const apiKey = keyWith('q');
  const echo = (_: unknown, count: number) =>
    count === 1 ? json({ plan: apiKey }) : problem('x', 403, { members: { detail: apiKey } });
  const { client, clock } = fakeClient(echo, { apiKey });
  await clock.run(client.account.get());
  await clock.run(failureOf(client.account.get()));
  expect(calls).toHaveLength(9);
  expect(JSON.stringify([heard, calls])).not.toContain('q'.repeat(8));
});

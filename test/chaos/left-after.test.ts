import { EventEmitter, getEventListeners, once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { type ClientOptions, SentinelSec, SentinelSecError } from '@sentinelsec/sdk';
import { undiciTransport } from '@sentinelsec/sdk/node';
import { expect, onTestFinished, test } from 'vitest';
import { keyWith } from '../support/fake-server.ts';
import { countedClock } from './counted-clock.ts';
import { fatefulFetch, fatefulPort } from './ends.ts';
import { fairClock } from './fair-clock.ts';
import { watchOpen } from './left-open.ts';

/** What a function in `ends` gets: the client that it must use, and helpers. */
interface Use {
  readonly client: SentinelSec;
  /** A signal that never aborts, such as one for the whole program. */
  readonly signal: AbortSignal;
  /** A controller. The function may abort the signal of this controller. */
  readonly own: AbortController;
  /** Waits for the client's next event of a type. */
  readonly told: (type: string) => Promise<unknown>;
  /** Makes another client of the same server, with other options. */
  readonly other: (options: ClientOptions) => SentinelSec;
}

const never = () => new Promise<never>(() => undefined);
const ending = (end: string) => ({ headers: { end } });
const file = ({ client, signal }: Pick<Use, 'client' | 'signal'>) =>
  client.exports.downloadFile('exp_1', 'endless', { signal, idleTimeout: 300 });

/** Makes a call, and aborts it when the client emits an event of this type. */
async function abortedAt({ client, own, told }: Use, type: string, end: string): Promise<unknown> {
  const event = told(type);
  const call = client.account.get({ ...ending(end), signal: own.signal });
  void event.then(() => own.abort());
  return call;
}

/**
 * Starts four calls that get no response. The server allows only four calls at the same time, so a fifth call must wait. Then
 * runs `wait`, which makes the fifth call. At the end, aborts the four calls.
 */
async function fifth({ client, own, told }: Use, wait: (own: AbortController) => Promise<unknown>): Promise<unknown> {
  const started = told('attempt.start');
  const four = Array.from({ length: 4 }, () => client.account.get({ ...ending('silent'), signal: own.signal }));
  const ends = Promise.allSettled(four);
  await started;
  await setImmediate();
  try {
    return await wait(new AbortController());
  } finally {
    own.abort();
    await ends;
  }
}

/**
 * Ways to use the client. `use` uses the client in this way. `kind` says how this use must end: `right` if it must succeed,
 * otherwise the kind of the error.
 */
const ends: Readonly<Record<string, readonly [kind: string, use: (use: Use) => PromiseLike<unknown>]>> = {
  success: ['right', ({ client, signal }) => client.account.get({ signal })],
  'an error of the server': ['not-found', ({ client, signal }) => client.account.get({ ...ending('missing'), signal })],
  'an answer that is no JSON': ['integrity', ({ client, signal }) => client.account.get({ ...ending('no JSON'), signal })],
  'a connection that breaks': ['connection', ({ client, signal }) => client.account.get({ ...ending('reset'), signal })],
  'a body that breaks off': ['integrity', ({ client, signal }) => client.account.get({ ...ending('cut'), signal })],
  'a body that stands still': [
    'timeout',
    ({ client, signal }) => client.account.get({ ...ending('standing'), signal, idleTimeout: 50 }),
  ],
  'an attempt out of time': [
    'timeout',
    ({ client, signal }) => client.account.get({ ...ending('silent'), signal, attemptTimeout: 50 }),
  ],
  'a call out of time': ['timeout', ({ client, signal }) => client.account.get({ ...ending('silent'), signal, timeout: 50 })],
  'a call out of time in its body': [
    'timeout',
    ({ client, signal }) => client.account.get({ ...ending('standing'), signal, timeout: 50 }),
  ],
  'a wait for a turn out of time': [
    'rate-limit',
    (use) => fifth(use, () => Promise.resolve(use.client.account.get({ signal: use.signal, maxQueueTime: 50 }))),
  ],
  'a wait for a turn that is aborted': [
    'abort',
    (use) =>
      fifth(use, (end) => {
        const call = Promise.resolve(use.client.account.get({ signal: end.signal }));
        void setImmediate().then(() => end.abort());
        return call;
      }),
  ],
  'an abort before the answer': ['abort', (use) => abortedAt(use, 'attempt.start', 'silent')],
  'an abort in the body': ['abort', (use) => abortedAt(use, 'attempt.answer', 'standing')],
  'an iterator that is not told': [
    'right',
    ({ client, signal }) => client.keys.list({}, { signal })[Symbol.asyncIterator]().next(),
  ],
  'an iterator that is left': [
    'right',
    async ({ client, signal }) => {
      for await (const _ of client.keys.list({}, { signal })) break;
    },
  ],
  'a body that is dropped': ['right', file],
  'a body that is dropped after a part': ['right', async (use) => (await file(use)).body?.getReader().read()],
  'a body that is left': [
    'right',
    async (use) => {
      for await (const _ of (await file(use)).body ?? []) break;
    },
  ],
  'a body that is aborted unread': [
    'right',
    async (use) => {
      await use.client.exports.downloadFile('exp_1', 'endless', { signal: use.own.signal });
      use.own.abort();
    },
  ],
  'a key that never comes': ['timeout', ({ other, signal }) => other({ apiKey: never }).account.get({ signal, timeout: 50 })],
  'a wait for a key that is aborted': [
    'abort',
    ({ other, own }) => {
      void setImmediate().then(() => own.abort());
      return other({ apiKey: never }).account.get({ signal: own.signal });
    },
  ],
  'a listener that never settles': ['right', ({ other, signal }) => other({ onEvent: never }).account.get({ signal })],
  'a listener that rejects': [
    'right',
    ({ other, signal }) => other({ onEvent: () => Promise.reject(new Error('mine')) }).account.get({ signal }),
  ],
  'a `fetch` that never settles': [
    'timeout',
    ({ other, signal }) => other({ fetch: never }).account.get({ signal, timeout: 50 }),
  ],
};

/**
 * Uses the client in one of the ways in `ends`. Then waits until nothing is left open, such as a request or a timer. If something
 * stays open, the test fails. Returns how the use of the client ended.
 */
async function leftAfter(kind: string, over: 'fetch' | 'undici' | 'process'): Promise<object> {
  const server = over === 'process' ? fatefulFetch() : await fatefulPort();
  const transport = over === 'undici' ? undiciTransport({ proxy: false }) : undefined;
  const clock = countedClock(fairClock());
  const events = new EventEmitter();
  const fetch = server.fetch ?? transport;
  const options = {
    ...{ apiKey: keyWith(), baseUrl: server.baseUrl, clock, maxRetries: 0, logLevel: 'off' as const },
    ...(fetch && { fetch }),
  };
  const client = new SentinelSec({ ...options, onEvent: ({ type }) => void events.emit(type) });
  // After these two calls, the client and its transport know that only four calls may run at the same time.
  await client.account.get();
  await (await client.exports.downloadFile('exp_1', 'right.bin', ending('long'))).bytes();
  const [signal, own] = [new AbortController().signal, new AbortController()];
  const other = (more: ClientOptions): SentinelSec => new SentinelSec({ ...options, ...more });
  const [, use] = ends[kind] ?? ['', never];
  const ended = await Promise.resolve(use({ client, signal, own, other, told: (type) => once(events, type) })).then(
    () => 'right',
    (error) => (SentinelSecError.is(error) ? error.kind : String(error)),
  );
  const left = () => ({
    requests: server.open.size,
    timers: clock.pending,
    listeners: [signal, own.signal].flatMap((one) => getEventListeners(one, 'abort')).length,
    waiting: client.quota.waiting,
    places: client.quota.policies.find(({ name }) => name === 'places')?.remaining,
  });
  const nothing = { requests: 0, timers: 0, listeners: 0, waiting: 0, places: 4 };
  await expect.poll(left, { interval: 5, timeout: 60_000, message: `${kind}, ${over}` }).toEqual(nothing);
  await transport?.close();
  server.close();
  return { kind, ended };
}

test.each(['fetch', 'undici', 'process'] as const)(
  'however a use of the client ends, it leaves no request, timer, listener, waiting call, place, socket or rejection (%s)',
  { timeout: 240_000 },
  async (over) => {
    const rejections: unknown[] = [];
    const note = (reason: unknown): void => void rejections.push(reason);
    process.on('unhandledRejection', note);
    const watch = watchOpen();
    onTestFinished(() => {
      watch.stop();
      process.off('unhandledRejection', note);
    });
    for (const kind of Object.keys(ends)) {
      expect(await leftAfter(kind, over)).toMatchObject({ kind, ended: ends[kind]?.[0] });
      await expect.poll(watch.left, { interval: 5, timeout: 60_000, message: kind }).toEqual([]);
    }
    expect(rejections).toEqual([]);
  },
);

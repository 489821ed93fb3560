import { getEventListeners } from 'node:events';
import { setTimeout as realTime } from 'node:timers/promises';
import { inspect } from 'node:util';
import { type ClientEvent, type ClientOptions, SentinelSec, SentinelSecError } from '@sentinelsec/sdk';
import { keyWith } from '../support/fake-server.ts';
import { countedClock } from './counted-clock.ts';
import type { Use } from './fuzz-calls.ts';
import type { FuzzServer } from './fuzz-fetch.ts';
import { secrets } from './fuzz-right.ts';
import type { SteppedClock } from './stepped-clock.ts';

/** Random settings of a client and its caller. */
export interface Drawn {
  readonly timeout: number;
  readonly attemptTimeout: number;
  readonly idleTimeout: number;
  readonly maxRetries: number;
  /** The milliseconds until the caller aborts. Undefined if the caller does not abort. */
  readonly abortAfter: number | undefined;
}

/** The server, clock and options for one use of a client. */
export interface TestSetup {
  readonly clock: SteppedClock;
  readonly server: FuzzServer;
  readonly options: Pick<ClientOptions, 'fetch' | 'baseUrl'>;
  /** Waits until all code has run, except code that waits for the clock. */
  readonly settle: () => Promise<void>;
}

/** The maximum number of clock steps. A use that needs more steps counts as endless. */
const mostSteps = 3000;
/**
 * The maximum duration of one use of the client, in milliseconds. Reading twelve pages takes less time, and so does a download,
 * which has a timeout of ten minutes.
 */
const longest = 7_200_000;

/**
 * Uses a client. Returns everything that was wrong with the outcome, and what the use left open. The result is empty if nothing
 * was wrong.
 */
export async function faultsOf(use: Use, drawn: Drawn, { clock, server, options, settle }: TestSetup): Promise<string[]> {
  const faults: string[] = [];
  const rejections: unknown[] = [];
  const onRejection = (reason: unknown): void => void rejections.push(reason);
  process.on('unhandledRejection', onRejection);
  const own = countedClock(clock);
  const events: ClientEvent[] = [];
  const end = new AbortController();
  const { abortAfter, ...limits } = drawn;
  const client = new SentinelSec({
    apiKey: keyWith('s'),
    environment: 'test',
    mfa: () => '123456',
    clock: own,
    logLevel: 'off',
    onEvent: (event) => events.push(event),
    ...limits,
    ...options,
  });
  if (abortAfter !== undefined) clock.deadline(abortAfter, () => end.abort(new Error('The user left.')));
  let outcome: { readonly value?: string | undefined; readonly error?: unknown } | undefined;
  use(client, end.signal, server.served).then(
    (value) => {
      outcome = { value };
    },
    (error: unknown) => {
      outcome = { error };
    },
  );
  await settle();
  let steps = 0;
  for (; !outcome && steps < mostSteps && clock.step(); steps += 1) await settle();
  // Reading and writing files takes real time, which the stepped clock does not count. On a busy machine, this time is long.
  for (let waits = 0; !outcome && waits < 2000; waits += 1) await realTime(5).then(settle);
  if (!outcome) faults.push(`no end after ${steps} steps and ${clock.monotonic()} ms`);
  if (clock.monotonic() > longest) faults.push(`an end after ${clock.monotonic()} ms`);
  if (outcome?.value !== undefined) faults.push(outcome.value);
  if (outcome && 'error' in outcome && !SentinelSecError.is(outcome.error))
    faults.push(`an error of no kind: ${inspect(outcome.error)}`);
  await settle();
  let left = leftOf({ client, server, signal: end.signal, pending: own.pending });
  // The server notices a closed socket only after some turns of the event loop.
  for (let turns = 0; left.length > 0 && turns < 50; turns += 1) {
    await settle();
    left = leftOf({ client, server, signal: end.signal, pending: own.pending });
  }
  faults.push(...left);
  const sent = server.served.length;
  for (let more = 0; more < 50 && clock.step(); more += 1) await settle();
  if (server.served.length > sent) faults.push(`${server.served.length - sent} requests after its end`);
  if (rejections.length > 0) faults.push(`unhandled: ${inspect(rejections[0])}`);
  process.off('unhandledRejection', onRejection);
  faults.push(...toldSecrets(events, outcome?.error));
  return faults;
}

/**
 * Returns the secrets that the events or the error contain. No property of the error may contain the API key, and this includes
 * hidden properties. Hidden properties are allowed to contain the other secrets, because one of them contains the body of a
 * response.
 */
function toldSecrets(events: readonly ClientEvent[], error: unknown): string[] {
  const all = { depth: 12, maxStringLength: null, maxArrayLength: null } as const;
  const told = [inspect([events, error], all), JSON.stringify([events, error])].join();
  const [key] = secrets;
  const hidden = inspect(error, { ...all, showHidden: true }).includes(key.slice(0, 20)) ? [key] : [];
  const found = new Set([...secrets.filter((secret) => told.includes(secret.slice(0, 20))), ...hidden]);
  return [...found].map((secret) => `a secret is told: ${secret[0]}…`);
}

interface Left {
  readonly client: SentinelSec;
  readonly server: FuzzServer;
  readonly signal: AbortSignal;
  readonly pending: number;
}

/** Returns what a use has left open after its end. */
function leftOf({ client, server, signal, pending }: Left): string[] {
  const listeners = getEventListeners(signal, 'abort').length;
  return [
    ...(pending > 0 ? [`${pending} timers left`] : []),
    ...(listeners > 0 ? [`${listeners} listeners left on the signal`] : []),
    ...(client.quota.waiting > 0 ? [`${client.quota.waiting} still in the queue`] : []),
    ...(server.open() > 0 ? [`${server.open()} bodies or requests left open`] : []),
  ];
}

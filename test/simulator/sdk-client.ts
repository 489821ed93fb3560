import { Budget } from '../../sdk/src/base/budget.ts';
import { type Clock, momentOf } from '../../sdk/src/base/clock.ts';
import { Hub } from '../../sdk/src/base/hub.ts';
import type { Random } from '../../sdk/src/base/random.ts';
import { errorFromResponse } from '../../sdk/src/errors/from-response.ts';
import { RateLimitError } from '../../sdk/src/errors/http-errors.ts';
import { problemTypes } from '../../sdk/src/generated/platform.ts';
import { alreadyEnded, newRecord, type RunningCall, type Send } from '../../sdk/src/pipeline/call.ts';
import type { PacedDeps } from '../../sdk/src/pipeline/deps.ts';
import { pace } from '../../sdk/src/pipeline/layers/pace.ts';
import { retry } from '../../sdk/src/pipeline/layers/retry.ts';
import { RetryBudget } from '../../sdk/src/pipeline/retry-budget.ts';
import { isRetryableRefusal } from '../../sdk/src/pipeline/retry-policy.ts';
import { Ledger } from '../../sdk/src/quota/ledger.ts';
import { Queue } from '../../sdk/src/quota/queue.ts';
import type { SimulatedServer } from './simulated-server.ts';
import type { SimulatedStore } from './simulated-store.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** Makes one call and all its retries. Resolves to whether the call succeeded. */
export type SimulatedCall = () => Promise<boolean>;

const never = new AbortController().signal;
const url = new URL('https://simulated.invalid/v1/thing');

/** Returns a call in the form in which the layer `retry` of the client gets it. */
export const callOf = (id: number, clock: Clock, policies: readonly string[] = []): RunningCall => ({
  id,
  operation: 'GET /v1/thing',
  known: false,
  method: 'GET',
  path: '/v1/thing',
  url,
  headers: {},
  body: undefined,
  text: undefined,
  reads: 'json',
  auth: 'key',
  restoreToken: undefined,
  invitationToken: undefined,
  mfa: false,
  policies,
  repeatable: true,
  priority: 'interactive',
  timeouts: {
    timeout: Number.POSITIVE_INFINITY,
    attemptTimeout: Number.POSITIVE_INFINITY,
    idleTimeout: Number.POSITIVE_INFINITY,
    maxQueueTime: Number.POSITIVE_INFINITY,
  },
  maxRetries: 5,
  maxBodyBytes: Number.POSITIVE_INFINITY,
  signal: never,
  budget: new Budget(clock, Number.POSITIVE_INFINITY),
  record: newRecord(),
  answered: () => undefined,
});

/** Replaces the layers below `pace`: sends an attempt to the simulated server instead of the network. */
const simulatedAttempt =
  (clock: VirtualClock, server: SimulatedServer): Send =>
  async (call) => {
    call.record.sent = momentOf(clock);
    const { ok, status, headers, refusedBy } = await server.request();
    const response = { ok, status, headers } as Response;
    call.answered(response);
    if (ok) return { response, data: undefined, ended: alreadyEnded, attempts: [] };
    const text = JSON.stringify({ type: problemTypes['quota-exceeded'], status, 'violated-policies': refusedBy });
    const { operation } = call;
    const read = { text, complete: true, mask: (shown: string) => shown, isRetryable: isRetryableRefusal };
    throw errorFromResponse({ operation, status, headers, now: clock.now(), ...read });
  };

/** Returns the objects that the layer `pace` needs. Calls in the simulator have no credentials. */
export function pacingDeps(clock: Clock, random: Random, { ledger, queue }: { ledger: Ledger; queue: Queue }): PacedDeps {
  const keys = { mask: (text: string) => text };
  return { clock, random, hub: new Hub(), ledger, queue, keys, retryBudget: new RetryBudget(clock) } as unknown as PacedDeps;
}

/** What a simulated process needs in addition to the clock and the server. */
export interface SdkClientDeps {
  readonly random: Random;
  /** The store that shares the quota between the processes. Undefined if there is none. */
  readonly store?: SimulatedStore | undefined;
  /** The quota policies that the spec lists for the call. Default: none. */
  readonly listed?: readonly string[] | undefined;
}

/** A process that uses `retry`, `pace`, the ledger and the queue of the SDK on the virtual clock. */
export function sdkClient(clock: VirtualClock, server: SimulatedServer, { random, store, listed }: SdkClientDeps): SimulatedCall {
  const ledger: Ledger = new Ledger(
    random,
    store?.connect(random, () => queue.pump()),
  );
  const queue = new Queue(clock, ledger);
  const deps = pacingDeps(clock, random, { ledger, queue });
  const send = retry(deps)(pace(deps)(simulatedAttempt(clock, server)));
  let calls = 0;
  return async () => {
    calls += 1;
    try {
      await send(callOf(calls, clock, listed));
      return true;
    } catch (error) {
      // A call may fail because of a limit. Any other failure is an error of the simulator.
      if (!RateLimitError.is(error)) throw error;
      return false;
    }
  };
}

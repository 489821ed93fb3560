import { type ApiCall, type Clock, type ErrorKind, type SentinelSec, SentinelSecError } from '@sentinelsec/sdk';
import { below, dice } from '../../mock-server/src/base/random.ts';
import { spoiledHeader } from '../support/fault-proxy.ts';

/** How a call ended. */
export interface Outcome {
  readonly operation: string;
  /** The name of the key that the call creates. Undefined if the call creates no key. */
  readonly name: string | undefined;
  readonly ended: 'right' | 'wrong' | ErrorKind;
  readonly tookMs: number;
}

/** The settings of a run: the client, the number of calls, and how many of them run at the same time (`workers`). */
export interface Work {
  readonly client: SentinelSec;
  readonly clock: Clock;
  readonly seed: number;
  readonly calls: number;
  readonly workers: number;
  /** The signal of every call. After the run, a test checks that the signal has no listeners. */
  readonly signal: AbortSignal;
}

/** A call to make. `run` makes the call, and resolves to true if the result is right. */
interface Task {
  readonly operation: string;
  readonly name?: string;
  readonly run: () => Promise<boolean>;
}

/**
 * Makes random calls that read and write. The same seed makes the same calls. Rejects if a call throws an error that is not a
 * `SentinelSecError`.
 */
export async function work({ client, clock, seed, calls, workers, signal }: Work): Promise<Outcome[]> {
  const chance = dice(seed);
  const outcomes: Outcome[] = [];
  let begun = 0;
  const worker = async (): Promise<void> => {
    while (begun < calls) {
      begun += 1;
      outcomes.push(await ended(task(client, { number: begun, draw: below(chance, 10), signal }), clock));
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return outcomes;
}

function task(client: SentinelSec, { number, draw, signal }: { number: number; draw: number; signal: AbortSignal }): Task {
  const options = { signal };
  if (draw < 2) {
    const name = `made-${number}`;
    const wanted = { name, scopes: ['account:read' as const] };
    return { operation: 'keys.create', name, run: () => holds(client.keys.create(wanted, options), (key) => key.name === name) };
  }
  if (draw < 4) {
    const sound = ({ data }: { readonly data: readonly { readonly id: string }[] }): boolean =>
      data.every(({ id }) => id.startsWith('log_'));
    return { operation: 'usage.listLogs', run: () => holds(client.usage.listLogs({ limit: 3 }, options), sound) };
  }
  if (draw < 5)
    return { operation: 'limits.get', run: () => holds(client.limits.get(options), ({ policies }) => policies.length > 0) };
  return { operation: 'account.get', run: () => holds(client.account.get(options), ({ id }) => id.startsWith('acct_')) };
}

/** Whether the result of a call is right and undamaged. */
async function holds<Body>(call: Pick<ApiCall<Body>, 'withResponse'>, sound: (body: Body) => boolean): Promise<boolean> {
  const { data, response } = await call.withResponse();
  return !response.headers.has(spoiledHeader) && sound(data);
}

async function ended({ operation, name, run }: Task, clock: Clock): Promise<Outcome> {
  const begun = clock.monotonic();
  const outcome = (how: Outcome['ended']): Outcome => ({ operation, name, ended: how, tookMs: clock.monotonic() - begun });
  try {
    return outcome((await run()) ? 'right' : 'wrong');
  } catch (error) {
    if (!SentinelSecError.is(error)) throw error;
    return outcome(error.kind);
  }
}

/** Returns, for each value of `Outcome.ended`, the number of calls that ended in this way. */
export function tally(outcomes: readonly Outcome[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { ended: how } of outcomes) counts[how] = (counts[how] ?? 0) + 1;
  return counts;
}

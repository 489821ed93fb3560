import { leaseScript } from '../../sdk/src/quota/stores/lua/lease-script.ts';
import { LuaStore } from '../support/lua-store.ts';
import { chanceOf } from './chance.ts';
import { adaptive, backoff, oracle, told } from './peers.ts';
import { type SimulatedCall, sdkClient } from './sdk-client.ts';
import { type ServerSetup, SimulatedServer } from './simulated-server.ts';
import { SimulatedStore, type StoreSetup } from './simulated-store.ts';
import { VirtualClock } from './virtual-clock.ts';

/**
 * The names of the clients that the simulator can run. `sdk` is the SDK, and `store` is the SDK with a quota store. The other
 * clients are in peers.ts: `oracle` always knows the exact state of the limit, `told` knows the rate and the burst of the limit,
 * and `adaptive` and `backoff` do not know the limit.
 */
export type Contender = 'oracle' | 'sdk' | 'store' | 'adaptive' | 'backoff' | 'told';

/** One process of a run. Times are milliseconds. */
export interface ProcessSetup {
  readonly workers: number;
  readonly joinsAt?: number;
  /** The time from which the process sends no new calls. */
  readonly leavesAt?: number;
  /**
   * The number of calls that the process makes. By default, the process takes calls from `calls` of the run until none are left.
   */
  readonly calls?: number;
}

/** A run. Its processes share one key. The run ends when all calls have ended, or at the time `until`. */
export interface Scenario {
  readonly server: ServerSetup;
  readonly processes: readonly ProcessSetup[];
  /**
   * The number of calls that the processes make together. A process that is ready for a call takes the next one. Processes with
   * their own `calls` do not take any of these calls.
   */
  readonly calls: number;
  /** The time at which the run ends, in milliseconds. */
  readonly until: number;
  readonly seed: number;
  /** The settings of the quota store. Only the contender `store` uses them. */
  readonly store?: StoreSetup;
  /** The quota policies that the spec lists for the call. The server may name other policies in its responses. Default: none. */
  readonly listed?: readonly string[];
}

/** The result of a run. */
export interface Outcome {
  readonly ok: number;
  readonly failed: number;
  readonly sent: number;
  readonly refused: number;
  /** The time at which the last call ended, in milliseconds. */
  readonly time: number;
  /** The number of successful calls per second. */
  readonly goodput: number;
  /** The median duration of a successful call, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /**
   * How evenly the processes shared the quota: the lowest Jain's index (see `jain`) of all periods of 5 s. The index of a period
   * includes only the processes that were active during the whole period.
   */
  readonly fairness: number;
  /** The number of requests to the store. */
  readonly storeQuestions: number;
  /** The moments at which clients began or stopped using the store. */
  readonly storeChanges: SimulatedStore['told'];
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Computes Jain's index. It is 1 if all shares are equal, and 1/n if one of n processes has everything. */
export function jain(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0);
  const squares = shares.reduce((total, share) => total + share * share, 0);
  return squares === 0 ? 1 : (sum * sum) / (shares.length * squares);
}

/**
 * Returns the lowest Jain's index of all periods of 5 s. The index of a period is computed from the numbers of successful calls
 * of the processes that were active during the whole period.
 */
function leastFairness(done: readonly (readonly number[])[], processes: readonly ProcessSetup[], end: number): number {
  const span = 5000;
  let least = 1;
  for (let from = 0; from + span <= end; from += 500) {
    const there = processes.flatMap(({ joinsAt = 0, leavesAt = Number.POSITIVE_INFINITY }, at) =>
      joinsAt <= from && leavesAt >= from + span ? [done[at] ?? []] : [],
    );
    const counts = there.map((times) => times.filter((time) => time >= from && time < from + span).length);
    if (there.length > 1) least = Math.min(least, jain(counts));
  }
  return least;
}

/**
 * Returns a function that makes the client of a process, if the contender knows the limit. All processes of a run use the same
 * function and share one copy of the limit. For other contenders, returns `undefined`.
 */
function sharedClient(
  contender: Contender,
  clock: VirtualClock,
  { setup, margin }: { setup: ServerSetup; margin: number },
): ((server: SimulatedServer) => SimulatedCall) | undefined {
  if (contender === 'oracle') return oracle(clock, setup);
  return contender === 'told' ? told(clock, setup, margin) : undefined;
}

/**
 * Runs a scenario in virtual time. Only the contender `told` uses `margin`: when this client waits for a unit, it waits `margin`
 * milliseconds longer than the limit requires.
 */
export async function simulate(scenario: Scenario, contender: Contender, margin = 0): Promise<Outcome> {
  const random = chanceOf(scenario.seed);
  const timers = chanceOf(scenario.seed + 1);
  const clock = new VirtualClock(() => timers.next());
  const server = new SimulatedServer(clock, chanceOf(scenario.seed + 2), scenario.server);
  const store =
    contender === 'store' ? new SimulatedStore(clock, await LuaStore.load(leaseScript), scenario.store ?? {}) : undefined;
  const shared = sharedClient(contender, clock, { setup: scenario.server, margin });
  const { skew = 0 } = scenario.server;
  const makeCall = (): SimulatedCall => {
    if (shared) return shared(server);
    if (contender === 'sdk' || contender === 'store') return sdkClient(clock, server, { random, store, listed: scenario.listed });
    return (contender === 'adaptive' ? adaptive : backoff)(clock, server, { random, skew });
  };
  const pool = { left: scenario.calls };
  const pools = scenario.processes.map(({ calls }) => (calls === undefined ? pool : { left: calls }));
  let failed = 0;
  let last = 0;
  const latencies: number[] = [];
  const done = scenario.processes.map((): number[] => []);
  const worker = async (
    call: SimulatedCall,
    { leavesAt = Number.POSITIVE_INFINITY }: ProcessSetup,
    at: number,
  ): Promise<void> => {
    const all = pools[at] ?? pool;
    while (all.left > 0 && clock.now() < leavesAt) {
      all.left -= 1;
      const begun = clock.now();
      const ok = await call();
      last = clock.now();
      if (!ok) failed += 1;
      else {
        latencies.push(last - begun);
        done[at]?.push(last);
      }
    }
  };
  const process = async (setup: ProcessSetup, at: number): Promise<void> => {
    if (setup.joinsAt) await new Promise<void>((resolve) => clock.at(setup.joinsAt ?? 0, resolve));
    const call = makeCall();
    await Promise.all(Array.from({ length: setup.workers }, () => worker(call, setup, at)));
  };
  await clock.run(Promise.all(scenario.processes.map(process)), scenario.until);
  latencies.sort((one, other) => one - other);
  const ok = latencies.length;
  return {
    ok,
    failed,
    sent: server.admitted + server.refused,
    refused: server.refused,
    time: last,
    goodput: (ok / Math.max(1, last)) * 1000,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    fairness: leastFairness(done, scenario.processes, last),
    storeQuestions: store?.asked ?? 0,
    storeChanges: store?.told ?? [],
  };
}

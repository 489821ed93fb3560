import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { margins } from '../../simulator/draws.ts';
import type { Shape } from '../../simulator/limiter.ts';
import { type Contender, jain } from '../../simulator/simulate.ts';
import type { ServerSetup } from '../../simulator/simulated-server.ts';
import { RedisServer } from '../../support/redis-server.ts';
import { median } from '../measure.ts';
import type { CallerReport, CallerSetup } from './caller.ts';
import type { GoodputCase } from './goodput-cases.ts';

/** The figures of one run. Times are milliseconds. */
interface Run {
  readonly ok: number;
  readonly failed: number;
  readonly refusedShare: number;
  /** The number of successful calls per second. */
  readonly goodput: number;
  readonly p99: number;
  readonly fairness: number;
}

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Divides the limit of a server by the number of processes, for the contenders that know the limit (`oracle` and `told`). In a
 * run of several processes, each process uses only its own share, because it does not know what the others use.
 */
const shareOf = (setup: ServerSetup, of: number): ServerSetup => {
  const share = (shape: Shape): Shape =>
    shape.kind === 'token-bucket'
      ? { ...shape, rate: shape.rate / of, burst: Math.max(1, Math.floor(shape.burst / of)) }
      : { ...shape, quota: Math.floor(shape.quota / of) };
  return { ...setup, policies: setup.policies.map(({ name, shape }) => ({ name, shape: share(shape) })) };
};

/** Starts the Redis server of a run. If the case says so, kills it and starts it again. */
async function storeOf({ storeGone }: GoodputCase): Promise<RedisServer> {
  const store = await new RedisServer().start();
  if (storeGone) {
    setTimeout(() => void store.kill(), storeGone[0]).unref();
    setTimeout(() => void store.start(), storeGone[1]).unref();
  }
  return store;
}

/**
 * Starts one process at the time `joinsAt`, and kills it at the time `killedAt`. Resolves to the report of the process. If the
 * process ends without a report, resolves to an empty report.
 */
async function caller(
  setup: CallerSetup,
  { joinsAt = 0, killedAt }: { joinsAt?: number; killedAt?: number },
): Promise<CallerReport> {
  await sleep(joinsAt);
  const child = fork(file('./caller.ts'), [JSON.stringify(setup)]);
  if (killedAt !== undefined) setTimeout(() => child.kill('SIGKILL'), killedAt - joinsAt).unref();
  const gone = once(child, 'exit').then((): CallerReport => ({ ends: [], latencies: [], failed: 0 }));
  return Promise.race([once(child, 'message').then(([report]) => report as CallerReport), gone]);
}

/** The largest margin to try, in milliseconds. A client with a larger margin is too slow for every limit of the benchmark. */
const mostMargin = 8;

/**
 * Runs the contender `told` once with each margin, and returns the run with the highest goodput. `told` is a client that knows
 * the limit. It keeps a reserve in its token bucket: the units that the bucket gets in `margin` milliseconds.
 */
async function bestTold(goodputCase: GoodputCase): Promise<Run> {
  const runs: Run[] = [];
  for (const margin of margins.filter((margin) => margin <= mostMargin)) runs.push(await run(goodputCase, 'told', margin));
  return runs.reduce((best, one) => (one.goodput > best.goodput ? one : best));
}

async function run(goodputCase: GoodputCase, contender: Contender, margin?: number): Promise<Run> {
  if (contender === 'told' && margin === undefined) return bestTold(goodputCase);

  const { server, processes, calls, until = Number.MAX_SAFE_INTEGER } = goodputCase;
  const redis = contender === 'store' ? await storeOf(goodputCase) : undefined;
  const host: ChildProcess = fork(file('./limited-server.ts'), [JSON.stringify(server)]);
  const [{ port }] = (await once(host, 'message')) as [{ port: number }];
  const began = Date.now();
  const limit = shareOf(server, processes.length);
  const reports = await Promise.all(
    processes.map((setup, seed) => {
      const share = Math.ceil(calls / processes.length);
      const { workers, joinsAt = 0 } = setup;
      return caller(
        { contender, port, workers, calls: share, until: until - joinsAt, seed: seed + 1, limit, margin, store: redis?.path },
        setup,
      );
    }),
  );
  host.send('count');
  const [{ admitted, refused }] = (await once(host, 'message')) as [{ admitted: number; refused: number }];
  host.disconnect();
  await redis?.close();
  const ends = reports.flatMap((report) => report.ends);
  const latencies = reports.flatMap((report) => report.latencies).sort((one, other) => one - other);
  return {
    ok: ends.length,
    failed: reports.reduce((sum, { failed }) => sum + failed, 0),
    refusedShare: refused / (admitted + refused),
    goodput: (ends.length / (Math.max(...ends) - began)) * 1000,
    p99: latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN,
    fairness: leastFairness(reports, began),
  };
}

/**
 * Returns the lowest Jain's index of all periods of 5 s. A period counts only if it begins after the first and ends before the
 * last successful call of each process. The first 5 s of the run do not count, and neither do processes without a report.
 */
function leastFairness(reports: readonly CallerReport[], began: number): number {
  const alive = reports.map(({ ends }) => ends).filter((ends) => ends.length > 0);
  const from = Math.max(began + 5000, ...alive.map((ends) => Math.min(...ends)));
  const to = Math.min(...alive.map((ends) => Math.max(...ends)));
  let least = 1;
  for (let at = from; at + 5000 <= to; at += 500)
    least = Math.min(least, jain(alive.map((ends) => ends.filter((end) => end >= at && end < at + 5000).length)));
  return least;
}

const cell = (runs: readonly Run[], oracle: readonly Run[]): string => {
  const of = (pick: (one: Run) => number): number => median(runs.map(pick));
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  const share = of(({ goodput }) => goodput) / median(oracle.map(({ goodput }) => goodput));
  const late = of(({ p99 }) => p99);
  return [
    `${of(({ ok }) => ok)}${of(({ failed }) => failed) > 0 ? `, ${of(({ failed }) => failed)} failed` : ''}`,
    percent(of(({ refusedShare }) => refusedShare)),
    percent(share),
    `${(late / 1000).toFixed(2)} s (${(late / median(oracle.map(({ p99 }) => p99))).toFixed(2)})`,
    of(({ fairness }) => fairness).toFixed(2),
  ].join(' | ');
};

/**
 * Runs the cases whose names contain the value of `only`. In each round of a case, runs each contender once. Returns a Markdown
 * table.
 */
export async function goodputTable({ title, cases, only, rounds, contenders }: GoodputOptions): Promise<string> {
  const lines = [
    '| case | contender | ok | refused | of oracle | p99 (of oracle) | Jain, least |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const [name, setup] of Object.entries(cases).filter(([name]) => name.includes(only))) {
    const runs = new Map<Contender, Run[]>();
    for (let round = 0; round < rounds; round += 1)
      for (const contender of contenders) runs.set(contender, [...(runs.get(contender) ?? []), await run(setup, contender)]);
    for (const contender of contenders)
      lines.push(`| ${name} | ${contender} | ${cell(runs.get(contender) ?? [], runs.get('oracle') ?? [])} |`);
    console.error(lines.slice(-contenders.length).join('\n'));
  }
  return [`### ${title}`, '', ...lines, ''].join('\n');
}

/**
 * Which cases run, how often, and with which contenders. `contenders` must contain the reference client `oracle`, because the
 * table compares all contenders with it.
 */
export interface GoodputOptions {
  /** The heading of the table. */
  readonly title: string;
  readonly cases: Readonly<Record<string, GoodputCase>>;
  readonly only: string;
  readonly rounds: number;
  readonly contenders: readonly Contender[];
}

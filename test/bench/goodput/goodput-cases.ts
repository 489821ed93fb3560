import type { ServerSetup } from '../../simulator/simulated-server.ts';

/** One case of the benchmark. Times are milliseconds. */
export interface GoodputCase {
  readonly server: ServerSetup;
  readonly processes: readonly { readonly workers: number; readonly joinsAt?: number; readonly killedAt?: number }[];
  readonly calls: number;
  /** From this time on, no process begins a call. */
  readonly until?: number;
  /** When the Redis server of the contender `store` is killed, and when it is started again without its data. */
  readonly storeGone?: readonly [from: number, to: number];
}

// The server needs ten milliseconds to respond to an accepted call. The network between client and server is the real loopback
// interface.
const here = { wayThere: 0, wayBack: 10, jitterThere: 0, jitterBack: 0 };
const bucket = (rate: number, burst: number, over: Partial<ServerSetup> = {}): ServerSetup => ({
  policies: [{ name: 'limit', shape: { kind: 'token-bucket', rate, burst } }],
  ...here,
  ...over,
});
const windows = (kind: 'fixed-window' | 'sliding-window', quota: number, window: number): ServerSetup => ({
  policies: [{ name: 'limit', shape: { kind, quota, window } }],
  ...here,
});
const one = [{ workers: 64 }];
const many = (count: number) => Array.from({ length: count }, () => ({ workers: 64 }));

/** The cases of the benchmark, by name. */
export const goodputCases: Readonly<Record<string, GoodputCase>> = {
  '100/s, burst 20': { server: bucket(100, 20), processes: one, calls: 2000 },
  '37/s, burst 5': { server: bucket(37, 5), processes: one, calls: 740 },
  '5/s, burst 1': { server: bucket(5, 1), processes: one, calls: 120 },
  '250/s, burst 10, 200 ms': { server: bucket(250, 10, { wayBack: 200 }), processes: one, calls: 7500 },
  '2/s, burst 60': { server: bucket(2, 60), processes: one, calls: 110 },
  '700/s, burst 1': { server: bucket(700, 1), processes: one, calls: 8000 },
  'halved in mid-run': { server: bucket(100, 20, { change: { at: 10_000, factor: 0.5 } }), processes: one, calls: 1500 },
  'fixed window, 100 in 5 s': { server: windows('fixed-window', 100, 5000), processes: one, calls: 590 },
  'sliding window, 100 in 5 s': { server: windows('sliding-window', 100, 5000), processes: one, calls: 590 },
  'no headers, Retry-After in seconds': { server: bucket(100, 20, { headers: 'none' }), processes: one, calls: 4000 },
  'no headers, a date, clock skewed by an hour': {
    server: bucket(100, 20, { headers: 'none', retryAfter: 'date', skew: 3_600_000 }),
    processes: one,
    calls: 4000,
  },
  'two policies, other traffic': {
    server: {
      policies: [
        { name: 'limit', shape: { kind: 'token-bucket', rate: 100, burst: 20 } },
        { name: 'more', shape: { kind: 'fixed-window', quota: 450, window: 5000 } },
      ],
      ...here,
      otherTraffic: 30,
    },
    processes: one,
    calls: 1500,
  },
  '4 processes, 100/s, burst 20': { server: bucket(100, 20), processes: many(4), calls: 2000 },
  '4 processes, 37/s, burst 5': { server: bucket(37, 5), processes: many(4), calls: 740 },
  '4 processes, 5/s, burst 1': { server: bucket(5, 1), processes: many(4), calls: 120 },
  '4 processes that join, one killed': {
    server: bucket(100, 20),
    processes: [
      { workers: 64 },
      { workers: 64, joinsAt: 5000 },
      { workers: 64, joinsAt: 10_000, killedAt: 20_000 },
      { workers: 64, joinsAt: 15_000 },
    ],
    calls: 100_000,
    until: 30_000,
  },
  '8 processes, 100/s, burst 20': { server: bucket(100, 20), processes: many(8), calls: 3000 },
};

const fleet = (server: ServerSetup, calls: number): GoodputCase => ({ server, processes: many(4), calls });

/** The cases of processes that share a quota store, by name. */
export const fleetCases: Readonly<Record<string, GoodputCase>> = {
  '4 processes, 100/s, burst 20': fleet(bucket(100, 20), 2000),
  '4 processes, 37/s, burst 5': fleet(bucket(37, 5), 740),
  '4 processes, 5/s, burst 1': fleet(bucket(5, 1), 120),
  '4 processes, 100/s, the store killed and back': { ...fleet(bucket(100, 20), 2000), storeGone: [5000, 10_000] },
  '4 processes, 37/s, the store killed and back': { ...fleet(bucket(37, 5), 740), storeGone: [5000, 10_000] },
};

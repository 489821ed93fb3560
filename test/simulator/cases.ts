import type { Scenario } from './simulate.ts';
import type { ServerSetup } from './simulated-server.ts';

const bucket = (rate: number, burst: number, over: Partial<ServerSetup> = {}): ServerSetup => ({
  policies: [{ name: 'unknown', shape: { kind: 'token-bucket', rate, burst } }],
  wayThere: 0.5,
  wayBack: 10.5,
  jitterThere: 0.5,
  jitterBack: 0.05,
  ...over,
});
const one = [{ workers: 64 }];
const many = (count: number) => Array.from({ length: count }, () => ({ workers: 64 }));
const run = (server: ServerSetup, calls: number, processes: Scenario['processes'] = one): Scenario => ({
  server,
  processes,
  calls,
  until: 3_600_000,
  seed: 1,
});

/** The cases of the goodput benchmark, and some more cases. */
export const cases: Readonly<Record<string, Scenario>> = {
  '100/s, burst 20': run(bucket(100, 20), 2000),
  '37/s, burst 5': run(bucket(37, 5), 740),
  '5/s, burst 1': run(bucket(5, 1), 120),
  '250/s, burst 10, 200 ms': run(bucket(250, 10, { wayThere: 20, wayBack: 180, jitterThere: 0.05 }), 5000),
  '2/s, burst 60': run(bucket(2, 60), 200),
  '700/s, burst 1': run(bucket(700, 1), 14_000),
  'halved in mid-run': run(bucket(100, 20, { change: { at: 10_000, factor: 0.5 } }), 2000),
  'fixed window, 100 in 10 s': run(
    bucket(1, 1, { policies: [{ name: 'f', shape: { kind: 'fixed-window', quota: 100, window: 10_000 } }] }),
    600,
  ),
  'sliding window, 100 in 10 s': run(
    bucket(1, 1, { policies: [{ name: 's', shape: { kind: 'sliding-window', quota: 100, window: 10_000 } }] }),
    600,
  ),
  'fixed window, 50 in 1 s': run(
    bucket(1, 1, { policies: [{ name: 'f', shape: { kind: 'fixed-window', quota: 50, window: 1000 } }] }),
    1000,
  ),
  'no headers, 100/s': run(bucket(100, 20, { headers: 'none' }), 4000),
  'no headers, a date, skewed': run(bucket(100, 20, { headers: 'none', retryAfter: 'date', skew: 3_600_000 }), 4000),
  'no headers, the refusals state no wait, 100/s': run(bucket(100, 20, { headers: 'none', retryAfter: 'none' }), 4000),
  'no headers, the refusals state no wait, 5/s': run(bucket(5, 5, { headers: 'none', retryAfter: 'none' }), 300),
  'no headers, 5/s': run(bucket(5, 5, { headers: 'none' }), 300),
  'remaining is wrong': run(bucket(100, 20, { headers: 'wrong-remaining' }), 4000),
  'the policy is wrong': run(bucket(100, 20, { headers: 'wrong-policy' }), 2000),
  'two policies': run(
    bucket(1, 1, {
      policies: [
        { name: 'a', shape: { kind: 'token-bucket', rate: 100, burst: 20 } },
        { name: 'b', shape: { kind: 'fixed-window', quota: 500, window: 10_000 } },
      ],
    }),
    1500,
  ),
  'other traffic': run(bucket(100, 20, { otherTraffic: 40 }), 1500),
  '4 processes, 100/s, 20': run(bucket(100, 20), 2000, many(4)),
  '4 processes, 37/s, 5': run(bucket(37, 5), 740, many(4)),
  '4 processes, 37/s, 5, started within 200 ms': run(
    bucket(37, 5),
    740,
    [0, 48, 90, 170].map((joinsAt) => ({ workers: 64, joinsAt })),
  ),
  '4 processes, 100/s, 20, slow to connect': run(
    bucket(100, 20, { connecting: 60, connections: 4, wayThere: 0.3, jitterBack: 0.3 }),
    2000,
    [0, 0.5, 1, 4].map((joinsAt) => ({ workers: 64, joinsAt })),
  ),
  '4 processes, 5/s, 1': run(bucket(5, 1), 120, many(4)),
  '4 that join 5 s apart, one leaves': run(bucket(100, 20), 3000, [
    { workers: 64 },
    { workers: 64, joinsAt: 5000 },
    { workers: 64, joinsAt: 10_000, leavesAt: 20_000 },
    { workers: 64, joinsAt: 15_000 },
  ]),
  '8 processes': run(bucket(100, 20), 3000, many(8)),
  '6 workers, 310/s, burst 1, 530 ms': run(
    bucket(310, 1, { wayThere: 132, wayBack: 397, jitterThere: 0.1, jitterBack: 0.5 }),
    2000,
    [{ workers: 6 }],
  ),
  '16 processes': run(bucket(100, 20), 4000, many(16)),
  '64 processes, 1000/s, 200': run(
    bucket(1000, 200),
    20_000,
    Array.from({ length: 64 }, () => ({ workers: 16 })),
  ),
  '250/s, burst 10, the server stalls': run(bucket(250, 10, { wayBack: 200, stalls: { every: 1000, last: 60 } }), 5000),
  '700/s, burst 1, the server stalls': run(bucket(700, 1, { stalls: { every: 1000, last: 20 } }), 14_000),
  '4 processes, 200 ms': run(bucket(100, 20, { wayThere: 20, wayBack: 180, jitterThere: 0.1 }), 3000, many(4)),
};

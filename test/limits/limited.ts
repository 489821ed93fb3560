import fc from 'fast-check';
import { contract, type OperationId, type PolicyName } from '../../mock-server/src/generated/contract.ts';
import { figure } from '../support/spec-figures.ts';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';

/** Start times of a clock: long ago, now, and in the far future. */
export const starts = ['1971-03-04T05:06:07.891Z', '2026-01-01T00:00:00.000Z', '2096-02-29T23:59:59.999Z'] as const;

/**
 * Random calls of one client, and the figures of the quota policy that counts these calls, in the form that `limits.set` takes.
 */
export interface Traffic {
  readonly start: string;
  readonly plan: keyof typeof contract.plans;
  readonly figures: { readonly quota: number; readonly burst: number; readonly window: number };
  /** The wait before each call, in milliseconds. */
  readonly gaps: readonly number[];
}

/**
 * Makes random traffic: calls without a wait, calls after a part of a window, and calls after one window (or 1 ms less or more).
 */
export const traffic: fc.Arbitrary<Traffic> = fc
  .record({
    start: fc.constantFrom(...starts),
    // With these plans, a few calls can use up the quota.
    plan: fc.constantFrom('free', 'free', 'free', 'team'),
    quota: fc.integer({ min: 1, max: 9 }),
    burst: fc.integer({ min: 1, max: 5 }),
    window: fc.integer({ min: 1, max: 7 }),
    length: fc.integer({ min: 1, max: 40 }),
  })
  .chain(({ start, plan, quota, burst, window, length }) =>
    fc.record({
      start: fc.constant(start),
      plan: fc.constant(plan),
      figures: fc.constant({ quota, burst, window }),
      gaps: fc.array(
        fc.oneof(
          { weight: 4, arbitrary: fc.constant(0) },
          { weight: 3, arbitrary: fc.integer({ min: 1, max: window * 400 }) },
          { weight: 1, arbitrary: fc.constantFrom(window * 1000 - 1, window * 1000, window * 1000 + 1) },
        ),
        { minLength: length, maxLength: length },
      ),
    }),
  );

/**
 * Returns the figures of the policy: the quota and the burst multiplied by the factor of the plan, and the window in
 * milliseconds.
 */
export function scaledFigures({ plan, figures: { quota, burst, window } }: Traffic): {
  quota: number;
  burst: number;
  window: number;
} {
  const { scale } = contract.plans[plan];
  return { quota: quota * scale, burst: burst * scale, window: window * 1000 };
}

/** Returns an operation that only reads data and whose calls this policy counts. */
export function countedBy(policy: PolicyName): OperationId {
  const found = (Object.entries(contract.operations) as [OperationId, (typeof contract.operations)[OperationId]][]).find(
    ([, { method, path, policies }]) =>
      method === 'GET' && !path.includes('{') && (policies as readonly string[]).includes(policy),
  );
  if (!found) throw new Error(`No operation that reads is counted by "${policy}".`);
  return found[0];
}

/** The values in the limit headers of a response for one policy. */
export interface LimitHeader {
  readonly r: number;
  readonly t: number | undefined;
  readonly q: number;
  readonly w: number | undefined;
}

/** Reads the limit headers of a response. Returns the values for each policy, with the name of the policy as the key. */
export function told(headers: Headers): ReadonlyMap<string, LimitHeader> {
  const numbers = (name: string): Map<string, Map<string, number>> =>
    new Map(
      (headers.get(name) ?? '').split(', ').map((item) => {
        const [text = '', ...parameters] = item.split(';');
        const pairs = parameters.map((pair) => pair.split('=')).map(([key = '', value]) => [key, Number(value)] as const);
        return [JSON.parse(text) as string, new Map(pairs)];
      }),
    );
  const policies = numbers('RateLimit-Policy');
  return new Map(
    [...numbers('RateLimit')].map(([name, state]) => [
      name,
      {
        r: state.get('r') ?? Number.NaN,
        t: state.get('t'),
        q: policies.get(name)?.get('q') ?? Number.NaN,
        w: policies.get(name)?.get('w'),
      },
    ]),
  );
}

/** A call and its response. */
export interface Seen {
  readonly at: number;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/**
 * Platforms with frozen clocks for random traffic. Makes one platform for each start time and plan, and uses this platform again
 * for later traffic.
 */
export class Stage {
  readonly #platforms = new Map<string, TestPlatform>();

  /** Resets a platform and sets the figures of the policy. All other limits are so high that they refuse nothing. */
  open({ start, plan, figures }: Traffic, policy: PolicyName): TestPlatform {
    const name = `${start} ${plan}`;
    const opened = this.#platforms.get(name) ?? testPlatform({ startTime: start, plan, check: () => {} });
    this.#platforms.set(name, opened);
    opened.platform.reset();
    for (const other of Object.keys(contract.policies) as PolicyName[])
      if (other !== policy) opened.platform.limits.set(other, { quota: 1_000_000, window: figure('lockout_window') });
    opened.platform.limits.set(policy, figures);
    return opened;
  }

  /** Returns the platform that was used last for this start time and plan. */
  at({ start, plan }: Traffic): TestPlatform {
    const opened = this.#platforms.get(`${start} ${plan}`);
    if (!opened) throw new Error('No traffic of that start and plan was played.');
    return opened;
  }

  /** Makes the calls of the traffic, with an operation that the policy counts. */
  async play(run: Traffic, policy: PolicyName): Promise<Seen[]> {
    const { platform, call } = this.open(run, policy);
    const { method, path } = contract.operations[countedBy(policy)];
    const all: Seen[] = [];
    for (const gap of run.gaps) {
      await platform.clock.advance({ milliseconds: gap });
      all.push({ at: platform.clock.now(), ...(await call(`${method} ${path}`)) });
    }
    return all;
  }
}

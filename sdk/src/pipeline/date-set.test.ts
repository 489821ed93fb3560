import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { json, keyWith } from '../../../test/support/fake-server.ts';
import { runs } from '../../../test/support/runs.ts';
import type { ClientOptions } from '../client/options.ts';
import { SentinelSecError } from '../errors/error.ts';

/** A clock whose date jumps each time that it is read. */
class RestlessClock extends FakeClock {
  readonly #jumps: readonly number[];
  #read = 0;

  constructor(jumps: readonly number[]) {
    super();
    this.#jumps = jumps;
  }

  override now(): number {
    if (this.#jumps.length > 0) this.setDate(this.#jumps[this.#read++ % this.#jumps.length] ?? 0);
    return super.now();
  }
}

type Step = { readonly status: number; readonly after: number | undefined; readonly takes: number };

/** Returns the outcome of a call. All times in the outcome are monotonic times. */
async function outcome(steps: readonly Step[], options: ClientOptions, clock: RestlessClock): Promise<unknown> {
  const begun = clock.monotonic();
  const sent: number[] = [];
  const { client } = fakeClient(
    async ({ signal }, count) => {
      sent.push(clock.monotonic() - begun);
      const { status, after, takes } = steps[count - 1] ?? { status: 200, after: undefined, takes: 0 };
      if (takes > 0) await clock.sleep(takes, signal);
      const headers = after === undefined ? {} : { 'retry-after': String(after) };
      return status === 200 ? json({ plan: 'free' }) : new Response(null, { status, headers });
    },
    { ...options, clock },
  );
  const ended = await clock.run(
    client.account
      .get()
      .withResponse()
      .then(
        ({ attempts }) => attempts,
        (error: unknown) => error,
      ),
  );
  const attempts = SentinelSecError.is(ended) ? ended.attempts : (ended as SentinelSecError['attempts']);
  return {
    sent,
    took: clock.monotonic() - begun,
    kind: SentinelSecError.is(ended) && ended.kind,
    retryAfter: SentinelSecError.is(ended) && ended.retryAfter,
    attempts: attempts.map(({ durationMs, waitedMs, status, kind }) => ({ durationMs, waitedMs, status, kind })),
  };
}

test('changes of the date do not affect deadlines, waits and durations', async () => {
  const step = fc.record({
    status: fc.constantFrom(200, 408, 429, 500, 503),
    after: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
    takes: fc.integer({ min: 0, max: 30_000 }),
  });
  const options = fc.record({
    timeout: fc.integer({ min: 1, max: 200_000 }),
    attemptTimeout: fc.integer({ min: 1, max: 40_000 }),
  });
  const jumps = fc.array(fc.integer({ min: -1e11, max: 1e11 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), options, jumps, async (steps, limits, dates) => {
      expect(await outcome(steps, limits, new RestlessClock(dates))).toEqual(await outcome(steps, limits, new RestlessClock([])));
    }),
    { ...runs, numRuns: Math.min(runs.numRuns, 100) },
  );
});

test('after the machine has slept, `retryAt` and `at` are current dates', async () => {
  const { client, clock, events } = fakeClient(() => new Response(null, { status: 503, headers: { 'retry-after': '90' } }));
  clock.setDate(28_800_000);
  const error = await clock.run(failureOf(client.account.get()));
  expect(error).toMatchObject({ retryAt: new Date(clock.now() + 90_000), retryAfter: 90_000, attempts: [{ at: clock.now() }] });
  expect(new Set(events.map((event) => event.at))).toEqual(new Set([clock.now()]));
});

test.each([
  ['stands still', { now: (): number => 1, timeOrigin: () => undefined }],
  ['is text', { now: (): string => 'now' }],
])('with a `performance` that %s, the client retries and its dates are right', async (_, performance) => {
  vi.stubGlobal('performance', performance);
  vi.resetModules();
  const { SentinelSec } = await import('../client/client.ts');
  const answers = [503, 429, 200];
  const client = new SentinelSec({
    apiKey: keyWith(),
    logLevel: 'off',
    random: { next: () => 0, uuid: () => 'uuid' },
    fetch: async () => {
      const status = answers.shift() ?? 200;
      return status === 200 ? json({ plan: 'free' }) : new Response(null, { status, headers: { 'retry-after': '0' } });
    },
  });
  const { attempts } = await client.account.get().withResponse();
  vi.unstubAllGlobals();
  expect(attempts.map(({ status }) => status)).toEqual([503, 429, 200]);
  expect(attempts.every(({ at, durationMs }) => at > Date.UTC(2026, 0) && durationMs >= 0)).toBe(true);
});

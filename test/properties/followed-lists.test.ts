import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec, SentinelSecError } from '@sentinelsec/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longRuns, runs } from '../support/runs.ts';

const day = 86_400_000;

/** One event while a client follows a list. */
const step = fc.oneof(
  fc.record({ append: fc.integer({ min: 1, max: 12 }), daysLate: fc.constantFrom(0, 0, 0, 1, 89) }),
  fc.record({ take: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ takeBatch: fc.constant(true) }),
  fc.record({ restart: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ fault: fc.constantFrom('internal-error', 'cut', 'reset', 'refused'), times: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ wait: fc.constantFrom(1000, 3_600_000, 2 * day) }),
  fc.record({ rotate: fc.constant(true) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A platform and a client that follows its logs. The client sometimes starts again from the last stored checkpoint. */
class Run {
  readonly #platform = createPlatform({ seed: 'empty', startTime: '2026-01-01T00:00:00.000Z', frozen: true, check: conformance });
  readonly #appended: string[] = [];
  readonly #returned: string[] = [];
  #key = this.#platform.apiKey;
  #client = this.#newClient();
  #stored: string | undefined;
  #list = this.#follow(3);

  #newClient(): SentinelSec {
    return new SentinelSec({ ...this.#platform.clientOptions(), apiKey: this.#key, logLevel: 'off' });
  }

  #follow(limit: number) {
    const options = this.#stored === undefined ? {} : { checkpoint: this.#stored };
    return this.#client.usage.followLogs({ status: 418, limit }, { ...options, maxOutage: Number.POSITIVE_INFINITY });
  }

  async step(what: Step): Promise<void> {
    const { seed, clock } = this.#platform;
    if ('append' in what)
      for (let left = what.append; left > 0; left--)
        this.#appended.push(
          seed.usageLog({ status: 418, created_at: new Date(clock.now() - what.daysLate * day).toISOString() }).id,
        );
    if ('take' in what) await this.#take(what.take);
    if ('takeBatch' in what && this.#left().length > 0) await this.#supervised(() => this.#takeBatch());
    if ('restart' in what) this.#restart(what.restart);
    if ('fault' in what) this.#disturb(what);
    if ('wait' in what) await clock.advance({ milliseconds: what.wait });
    if ('rotate' in what)
      await this.#client.keys.rotateInPlace({
        overlap: 'PT0S',
        store: (key) => {
          this.#key = key;
        },
      });
  }

  #disturb({ fault, times }: { fault: string; times: number }): void {
    const where = { operation: 'usage.listLogs', times } as const;
    const { faults } = this.#platform;
    if (fault === 'internal-error') faults.add({ kind: 'problem', problem: 'internal-error', ...where });
    if (fault === 'cut') faults.add({ kind: 'cut', ...where });
    if (fault === 'reset') faults.add({ kind: 'reset', at: 'answer', ...where });
    if (fault === 'refused') faults.add({ kind: 'refused', ...where });
  }

  /** Returns the logs that exist and that the followed list has not returned. */
  #left(): string[] {
    const done = new Set(this.#returned);
    return this.#appended.filter((id) => !done.has(id) && this.#exists(id));
  }

  #exists(id: string): boolean {
    return this.#platform.retention.explain(id).kind === 'kept';
  }

  #store(ids: readonly string[]): void {
    this.#returned.push(...ids);
    this.#stored = this.#list.checkpoint;
  }

  #restart(limit: number): void {
    this.#client = this.#newClient();
    this.#list = this.#follow(limit);
  }

  /** Starts the client again after a retryable error, like a process supervisor. */
  async #supervised(run: () => Promise<void>): Promise<void> {
    for (;;)
      try {
        return await run();
      } catch (error) {
        if (!SentinelSecError.is(error) || !error.retryable) throw error;
        this.#restart(2);
      }
  }

  async #takeBatch(): Promise<void> {
    for await (const batch of this.#list.batches()) {
      this.#store(batch.map(({ id }) => id));
      break;
    }
  }

  async #take(most: number): Promise<void> {
    const enough = Math.max(this.#left().length - most, 0);
    await this.#supervised(async () => {
      if (this.#left().length <= enough) return;
      for await (const { id } of this.#list) {
        this.#store([id]);
        if (this.#left().length <= enough) break;
      }
    });
  }

  async end(): Promise<void> {
    await this.#take(Number.POSITIVE_INFINITY);
    expect(new Set(this.#returned).size).toBe(this.#returned.length);
    // The list returns logs in the order of commit. Only logs that retention has deleted may be missing.
    const done = new Set(this.#returned);
    expect(this.#returned).toEqual(this.#appended.filter((id) => done.has(id)));
    expect(this.#left()).toEqual([]);
  }
}

test('through faults, late rows, retention, rotated keys and restarts, each log comes once and in the order of commit', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const run = new Run();
      for (const what of steps) await run.step(what);
      await run.end();
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
});

import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectProblem } from '../hostile/harmless.ts';
import { longRuns, runs } from '../support/runs.ts';
import { type WayIn, waysIn } from '../support/ways-in.ts';
import { type Attempt, attempts, passFactor, requestsOf } from './mock-fuzz.ts';

// To run other cases: PROPERTY_SEED=1 npx vitest run test/chaos/mock-fuzz.test.ts
const numRuns = process.env.CHAOS_CALLS === undefined ? longRuns(100) : Number(process.env.CHAOS_CALLS) / 7;

const rejections: unknown[] = [];
const note = (reason: unknown): void => void rejections.push(reason);
beforeEach(() => {
  rejections.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(() => void process.off('unhandledRejection', note));

const isAbort = (error: unknown): boolean => error instanceof RangeError && error.message === 'enough';

/** A new platform behind one adapter, and the errors that the check of its responses has found. */
class Subject {
  readonly platform: Platform;
  readonly found: unknown[] = [];
  #way: WayIn | undefined;

  constructor() {
    this.platform = createPlatform({
      seed: 'empty',
      startTime: '2026-01-01T00:00:00.000Z',
      frozen: true,
      // If the caller aborts, the check cannot read the body. This is not an error.
      check: async (answered) => conformance(answered).catch((error: unknown) => void (isAbort(error) || this.found.push(error))),
    });
  }

  async open(name: string): Promise<void> {
    this.#way = await waysIn[name]?.(this.platform);
  }

  async close(): Promise<void> {
    await this.#way?.close();
  }

  /** Returns the data of the platform as text. Leaves out data that every request changes, such as usage logs. */
  state(): string {
    const { state } = this.platform.snapshot();
    const { tables } = state as unknown as { tables: Record<string, { all(): Iterable<{ wire: unknown }> }> };
    const kept = [
      'accounts',
      'keys',
      'members',
      'exports',
      'settings',
      'privacyRequests',
      'notificationSettings',
      'reviews',
      'audit',
    ];
    const rows = kept.map((name) => [name, [...(tables[name]?.all() ?? [])].map(({ wire }) => wire)]);
    return JSON.stringify(rows).replace(/"last_(used|active)_at":("[^"]*"|null)/g, '');
  }

  /** Returns how many requests with an API key have changed data, according to the audit trail. */
  changes(): number {
    const { audit } = this.platform.snapshot().state.tables;
    return new Set(audit.all().flatMap(({ wire }) => (wire.actor.kind === 'key' ? [wire.request_id] : []))).size;
  }

  /**
   * Sends the request of an attempt. Checks that the platform has changed data if the response says so, and only then. Resolves
   * to a text that describes the responses.
   */
  async try(attempt: Attempt): Promise<string> {
    const { platform } = this;
    if (attempt.wait > 0) await platform.clock.advance({ milliseconds: attempt.wait });
    const passed = attempt.mfa ? await passFactor(platform) : {};
    const before = this.state();
    const changes = this.changes();
    const abort = new AbortController();
    const [path, init] = requestsOf(platform, { ...attempt, headers: { ...attempt.headers, ...passed } });
    const sending = attempt.twice ? [init, init] : [init];
    const calls = sending.map((one) => this.#way?.call(path, { ...one, signal: abort.signal }));
    if (attempt.abort) abort.abort(new RangeError('enough'));
    const answers = (await Promise.all(calls.map((call) => this.#answer(call, init)))).sort();
    const title = `${init.method} ${path} ${answers}`;
    expect(this.found.map(String), title).toEqual([]);
    if (attempt.abort) return 'aborted';
    const isMadeUp = /code|example/i.test(attempt.headers.prefer ?? '');
    const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(init.method ?? 'GET');
    const done = isWrite && !isMadeUp ? answers.filter((answer) => /^2\d\d first/.test(answer)).length : 0;
    if (done === 0) expect(this.state(), title).toBe(before);
    expect(this.changes() - changes, title).toBe(done);
    if (!attempt.twice) expect(title).not.toContain('idempotency-in-progress');
    return answers.join();
  }

  async #answer(call: Promise<Response> | undefined, init: RequestInit): Promise<string> {
    try {
      const answer = await call;
      if (!answer || answer.type === 'error') return 'network failure';
      const text = await answer.text();
      expect(answer.status, text).toBeLessThan(500);
      if (answer.status >= 400 && init.method !== 'HEAD') expectProblem(answer.status, answer.headers, text);
      const slug = answer.status >= 400 && text ? (JSON.parse(text) as { type: string }).type.replace(/.*\//, '') : '';
      return `${answer.status} ${answer.headers.has('idempotency-replayed') ? 'replayed' : 'first'} ${slug}`;
    } catch (error) {
      if (isAbort(error)) return 'aborted';
      throw error;
    }
  }

  /**
   * Checks that no request still occupies a slot for downloads, that the clock can still advance, and that no response had a
   * status of 500 or more.
   */
  async expectFree(): Promise<void> {
    const { platform } = this;
    await vi.waitFor(() =>
      expect(platform.limits.peek(platform.apiKey).find(({ policy }) => policy === 'export-transfer')?.remaining).toBe(8),
    );
    await platform.clientOptions().clock.sleep(1000);
    expect(platform.journal.entries.filter(({ status }) => status >= 500)).toEqual([]);
  }
}

test('random requests are answered as the spec says and in the same way through every adapter, change what their answer says, and hold nothing afterwards', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(attempts, async (all) => {
      const told: string[][] = [];
      for (const way of Object.keys(waysIn)) {
        const subject = new Subject();
        await subject.open(way);
        const answers: string[] = [];
        try {
          for (const attempt of all) answers.push(await subject.try(attempt));
          await subject.expectFree();
        } finally {
          await subject.close();
        }
        told.push(answers);
      }
      for (const answers of told) expect(answers).toEqual(told[0]);
      for (const answer of told[0] ?? []) seen.set(answer, (seen.get(answer) ?? 0) + 1);
    }),
    { ...runs, numRuns },
  );
  expect(rejections).toEqual([]);
  const statuses = new Set([...seen.keys()].map((answer) => answer.slice(0, 3)));
  for (const status of ['200', '400', '401', '404', '405', '422', 'abo']) expect(statuses).toContain(status);
  if (process.env.CHAOS_CALLS) console.log(Object.fromEntries([...seen].sort(([, one], [, other]) => other - one)));
}, 600_000);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settled } from '../support/fake-clock.ts';
import { keyWith } from '../support/fake-server.ts';
import { longRuns } from '../support/runs.ts';
import { type Answer, anyAnswer } from './fuzz-answers.ts';
import { type Use, uses } from './fuzz-calls.ts';
import { anyLimits, tryCases } from './fuzz-cases.ts';
import { fuzzFetch } from './fuzz-fetch.ts';
import { type Drawn, faultsOf } from './fuzz-judge.ts';
import { SteppedClock } from './stepped-clock.ts';

/** The number of random cases for each use of the client. `npm run chaos` runs more cases than `npm test`. */
const cases = process.env.CHAOS_CALLS === undefined ? longRuns(40) : Number(process.env.CHAOS_CALLS) / 5;

async function inProcess(name: string, answers: readonly Answer[], options: Drawn): Promise<string[]> {
  const clock = new SteppedClock();
  const server = fuzzFetch(answers, clock);
  return faultsOf(uses[name] ?? (async () => 'no such use'), options, {
    clock,
    server,
    options: { fetch: server.fetch },
    settle: settled,
  });
}

test.each(Object.keys(uses))(
  'for any answers of a server, "%s" ends in time with a correct result, and leaves nothing behind',
  { timeout: 240_000 },
  async (name) => {
    const property = fc.asyncProperty(
      fc.array(anyAnswer, { minLength: 1, maxLength: 5 }),
      anyLimits,
      async (answers, options) => {
        const faults = await inProcess(name, answers, options);
        if (faults.length > 0) throw new Error(faults.join('; '));
      },
    );
    await tryCases(property, { cases, file: 'test/chaos/fuzz.test.ts', name: `"${name}"` });
  },
);

/**
 * Uses of the client that go wrong on purpose, to test `faultsOf`. `faultsOf` must report a fault that contains the key of the
 * use.
 */
const wrongs: Readonly<Record<string, Use>> = {
  'no end': () => new Promise(() => undefined),
  'an error of no kind': () => Promise.reject(new TypeError('an error of no part')),
  'another value': async () => 'another value than was sent',
  'listeners left on the signal': async (_, signal) => {
    signal.addEventListener('abort', () => undefined);
    return undefined;
  },
  'timers left': async (client) => {
    client.account.get().catch(() => undefined);
    await settled();
    return undefined;
  },
  'requests after its end': async (client) => {
    client.account.get().then(
      () => client.account.get(),
      () => undefined,
    );
    await settled();
    return undefined;
  },
  'left open': async (client, signal) => {
    await client.exports.downloadFile('exp_01KASEQ4H8Z3M5N7P9R1T3V5X7', 'usage_logs.csv', { signal });
    return undefined;
  },
  unhandled: async () => {
    void Promise.reject(new Error('not handled'));
    await settled();
    return undefined;
  },
  'a secret is told': () => Promise.reject(new Error(`not ${keyWith('s')}`)),
};

test.each(Object.entries(wrongs))('the check detects "%s"', async (fault, use) => {
  const [answer] = fc.sample(anyAnswer, { numRuns: 1, seed: 1 });
  const slow: Answer = {
    ...(answer as Answer),
    status: undefined,
    headers: [],
    body: { kind: 'right' },
    failure: 'none',
    headAfter: 50,
    gap: 0,
  };
  const clock = new SteppedClock();
  const server = fuzzFetch([{ ...slow, end: 'closes' }], clock);
  const options: Drawn = { timeout: 60_000, attemptTimeout: 20_000, idleTimeout: 30_000, maxRetries: 0, abortAfter: undefined };
  const faults = await faultsOf(use, options, { clock, server, options: { fetch: server.fetch }, settle: settled });
  expect(faults.join('; ')).toContain(fault);
});

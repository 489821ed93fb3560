import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undiciTransport } from '../../sdk/src/node.ts';
import { longRuns } from '../support/runs.ts';
import { type Answer, anyAnswer } from './fuzz-answers.ts';
import { type Use, uses } from './fuzz-calls.ts';
import { anyLimits, tryCases } from './fuzz-cases.ts';
import { type Drawn, faultsOf } from './fuzz-judge.ts';
import { fuzzPort } from './fuzz-sockets.ts';
import { SteppedClock } from './stepped-clock.ts';

/** The number of cases for each use and each transport. */
const cases = process.env.CHAOS_CALLS === undefined ? longRuns(5) : Number(process.env.CHAOS_CALLS) / 100;

/** The transports, each with a function that closes it. */
const transports = {
  fetch: () => ({ fetch: (url: string, init: RequestInit) => globalThis.fetch(url, init), close: async () => undefined }),
  undici: () => {
    const transport = undiciTransport({ proxy: false });
    return { fetch: transport, close: () => transport.close() };
  },
};

async function overSockets(
  use: Use,
  over: keyof typeof transports,
  [answers, drawn]: readonly [readonly Answer[], Drawn],
): Promise<string[]> {
  const clock = new SteppedClock();
  const port = await fuzzPort(answers, clock);
  const { fetch, close } = transports[over]();
  const server = { ...port, fetch };
  const options = { fetch, baseUrl: port.baseUrl };
  const faults = await faultsOf(use, drawn, { clock, server, options, settle: port.quiet });
  await close();
  await port.close();
  return faults;
}

const all = Object.keys(uses).flatMap((name) => (['fetch', 'undici'] as const).map((over) => [name, over] as const));

test.each(all)(
  'for any answers of a port, "%s" over %s ends in time with a correct result, and leaves nothing behind',
  { timeout: 300_000 },
  async (name, over) => {
    const property = fc.asyncProperty(fc.array(anyAnswer, { minLength: 1, maxLength: 5 }), anyLimits, async (...drawn) => {
      expect(await overSockets(uses[name] as Use, over, drawn)).toEqual([]);
    });
    await tryCases(property, { cases, file: 'test/chaos/fuzz-sockets.test.ts', name: `"${name}" over ${over}` });
  },
);

const [drawn] = fc.sample(anyAnswer, { numRuns: 1, seed: 1 }) as [Answer];
const right: Answer = {
  ...drawn,
  status: undefined,
  headers: [],
  body: { kind: 'right' },
  headAfter: 0,
  gap: 0,
  end: 'closes',
  framing: 'chunked',
  before: [103],
  failure: 'none',
};

test.each(all)('if the port answers correctly, "%s" over %s succeeds', async (name, over) => {
  let succeeded = false;
  const use: Use = async (...given) => {
    const fault = await uses[name]?.(...given);
    succeeded = true;
    return fault;
  };
  const limits: Drawn = { timeout: 60_000, attemptTimeout: 20_000, idleTimeout: 30_000, maxRetries: 5, abortAfter: undefined };
  expect(await overSockets(use, over, [[right], limits])).toEqual([]);
  expect(succeeded).toBe(true);
});

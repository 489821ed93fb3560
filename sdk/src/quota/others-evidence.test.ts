import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { OthersEvidence } from './others-evidence.ts';

interface Scenario {
  readonly rate: number;
  readonly burst: number;
  /**
   * For each call, three durations in milliseconds. `gap`: the pause before the call. `there`: the way to the server. `back`: the
   * way back.
   */
  readonly calls: readonly { readonly gap: number; readonly there: number; readonly back: number }[];
  /** The part of the rate that other clients use after the first four calls. */
  readonly others?: number;
}

/**
 * Sends calls one after the other to a simulated server with a token bucket. After each response, asks `OthersEvidence` whether
 * other clients may exist. Returns these answers.
 */
function beliefs({ rate, burst, calls, others = 0 }: Scenario): boolean[] {
  const evidence = new OthersEvidence();
  let [level, countedAt, now, used, most] = [burst, 0, 0, 0, 0];
  return calls.map(({ gap, there, back }, index) => {
    const sentAt = now + gap;
    const at = sentAt + there;
    const taken = index < 4 ? 0 : others;
    level = Math.max(0, Math.min(burst, level + (1 - taken) * rate * (at - countedAt)));
    countedAt = at;
    now = at + back;
    used += 1;
    const refused = level < 1;
    if (!refused) level -= 1;
    const remaining = Math.floor(level + 1e-9);
    most = Math.max(most, remaining + 1);
    const call = { sentAt, units: 1, used };
    evidence.sent(call);
    evidence.observe({ call, now, remaining, refused, late: false, rate, burst: most });
    evidence.answered(call, now);
    return evidence.at(now);
  });
}

const part = fc.double({ min: 0, max: 1, noNaN: true });
const shape = fc.record({
  rate: fc.double({ min: 0.0002, max: 2, noNaN: true }),
  burst: fc.integer({ min: 4, max: 1000 }),
  parts: fc.array(fc.tuple(part, part, part), { minLength: 200, maxLength: 400 }),
});

/**
 * Returns the answers of `beliefs` without the answers for the first 8 calls. After 8 calls, a client knows whether it is alone.
 */
const judged = (scenario: Scenario): boolean[] => beliefs(scenario).slice(8);

test('a client that is alone never detects other clients, even with pauses, slow calls and refusals', () => {
  fc.assert(
    fc.property(shape, ({ rate, burst, parts }) => {
      const calls = parts.map(([gap, there, back]) => ({
        gap: (gap > 0.97 ? 60 : gap) / rate,
        there: there ** 4 * 500,
        back: back ** 4 * 500,
      }));
      expect(judged({ rate, burst, calls })).not.toContain(true);
    }),
    runs,
  );
});

interface Flight {
  readonly call: { readonly sentAt: number; readonly units: number; readonly used: number };
  readonly countedAt: number;
  readonly answeredAt: number;
}

/**
 * Like `judged`, but several calls can be in flight at the same time. The server counts them in the order in which they arrive.
 */
function overlapping({ rate, burst, calls }: Scenario): boolean[] {
  let sentAt = 0;
  const flights = calls.map(({ gap, there, back }, index): Flight => {
    sentAt += gap;
    return { call: { sentAt, units: 1, used: index + 1 }, countedAt: sentAt + there, answeredAt: sentAt + there + back };
  });
  const counts = new Map<Flight, { remaining: number; refused: boolean }>();
  let [level, at] = [burst, 0];
  for (const flight of flights.toSorted((one, other) => one.countedAt - other.countedAt)) {
    level = Math.min(burst, level + rate * (flight.countedAt - at));
    at = flight.countedAt;
    const refused = level < 1;
    if (!refused) level -= 1;
    counts.set(flight, { remaining: Math.floor(level + 1e-9), refused });
  }
  const evidence = new OthersEvidence();
  const events = flights.flatMap((flight) => [
    { time: flight.call.sentAt, flight, sent: true },
    { time: flight.answeredAt, flight, sent: false },
  ]);
  let [latest, most, compared] = [0, 0, 0];
  return events
    .toSorted((one, other) => one.time - other.time)
    .flatMap(({ time: now, flight, sent }) => {
      const { call } = flight;
      if (sent) {
        evidence.sent(call);
        return [];
      }
      const { remaining = 0, refused = false } = counts.get(flight) ?? {};
      most = Math.max(most, remaining + 1);
      const late = call.used < latest;
      evidence.observe({ call, now, remaining, refused, late, rate, burst: most });
      if (!late) compared += 1;
      latest = Math.max(latest, call.used);
      evidence.answered(call, now);
      return compared > 8 ? [evidence.at(now)] : [];
    });
}

test('a client that is alone detects no other clients if its calls overtake each other', () => {
  fc.assert(
    fc.property(shape, fc.double({ min: 0.1, max: 200, noNaN: true }), ({ rate, burst, parts }, late) => {
      const calls = parts.map(([gap, there, back]) => ({
        gap: (gap > 0.97 ? 60 : 2 * gap) / rate,
        there: (there ** 4 * late) / rate,
        back: (back ** 4 * late) / rate,
      }));
      expect(overlapping({ rate, burst, calls })).not.toContain(true);
    }),
    runs,
  );
});

test('a slow first call does not look like other clients', () => {
  const calls = Array.from({ length: 200 }, (_, call) => ({ gap: 20, there: call === 0 ? 150 : 5, back: 2 }));
  expect(judged({ rate: 0.037, burst: 5, calls })).not.toContain(true);
});

test('slow first responses do not look like other clients', () => {
  // A new server and a new client are slow for some milliseconds: some calls are late on the way there, others on the way back.
  const slow = fc.double({ min: 1, max: 12, noNaN: true });
  fc.assert(
    fc.property(slow, fc.array(fc.boolean(), { minLength: 10, maxLength: 60 }), (late, first) => {
      const start = first.map((there) => ({ gap: 4, there: there ? late : 0, back: there ? 200 : 200 + late }));
      const calls = [...start, ...Array.from({ length: 100 }, () => ({ gap: 4, there: 0, back: 200 }))];
      expect(overlapping({ rate: 0.25, burst: 10, calls })).not.toContain(true);
    }),
    runs,
  );
});

test('a client detects other clients that use a fifth of the rate or more', () => {
  fc.assert(
    fc.property(shape, fc.double({ min: 0.2, max: 0.9, noNaN: true }), ({ rate, burst, parts }, others) => {
      // All clients together use a tenth more than the quota.
      const period = 0.9 / (rate * (1 - others));
      const calls = parts.map(() => ({ gap: period - 0.2 / rate, there: 0.1 / rate, back: 0.1 / rate }));
      expect(judged({ rate, burst, calls, others })).toContain(true);
    }),
    runs,
  );
});

/** Adds a call and its response to an `OthersEvidence`. All calls of these tests take 10 ms. */
function count(evidence: OthersEvidence, at: number, { used, remaining, burst }: Record<'used' | 'remaining' | 'burst', number>) {
  const call = { sentAt: at, units: 1, used };
  evidence.sent(call);
  evidence.observe({ call, now: at + 10, remaining, refused: false, late: false, rate: 0.01, burst });
  evidence.answered(call, at + 10);
}

test('a client detects other clients by its second call, compared with the first response', () => {
  const evidence = new OthersEvidence();
  evidence.begin({ sentAt: 0, now: 10, remaining: 7, rate: 0.01 });
  count(evidence, 200, { used: 1, remaining: 3, burst: 8 });
  expect(evidence.proved(210)).toBe(true);
});

test('a client that has seen few units detects other clients when a response shows that the quota has more', () => {
  const evidence = new OthersEvidence();
  evidence.begin({ sentAt: 0, now: 10, remaining: 1, rate: 0.01 });
  count(evidence, 500, { used: 1, remaining: 1, burst: 2 });
  expect(evidence.proved(510)).toBe(false);
  count(evidence, 800, { used: 2, remaining: 3, burst: 4 });
  expect(evidence.proved(810)).toBe(true);
});

test('a client with many calls in flight detects other clients that use a quarter of the rate', () => {
  const evidence = new OthersEvidence();
  const calls = Array.from({ length: 400 }, (_, index) => ({ sentAt: 5 * index, units: 1, used: index + 1 }));
  let detectedAt = Number.POSITIVE_INFINITY;
  for (const [index, call] of calls.entries()) {
    evidence.sent(call);
    const answered = calls[index - 30];
    if (!answered) continue;
    // The bucket has 20 units and gets 0.25 units per ms. This client uses 0.2, the others use 0.0625.
    const remaining = Math.max(5, Math.floor(15 - 0.0125 * answered.sentAt));
    const now = call.sentAt + 1;
    evidence.observe({ call: answered, now, remaining, refused: false, late: false, rate: 0.25, burst: 20 });
    evidence.answered(answered, now);
    if (evidence.proved(now)) detectedAt = Math.min(detectedAt, now);
  }
  expect(detectedAt).toBeLessThan(2000);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenRandom } from '../../../test/support/fake-client.ts';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { runs } from '../../../test/support/runs.ts';
import type { Estimator, Reservation } from './estimator.ts';
import { Ledger } from './ledger.ts';
import { Queue } from './queue.ts';
import type { Priority, TurnRequest } from './wait-list.ts';

/** A ledger that counts how often `estimatorsFor` is called. The queue calls this method for each waiter that it looks at. */
class CountedLedger extends Ledger {
  asked = 0;

  override estimatorsFor(call: { operation: string; policies: readonly string[] }, now: number): readonly Estimator[] {
    this.asked += 1;
    return super.estimatorsFor(call, now);
  }
}

const learn = (ledger: Ledger, operation: string, headers: Headers, { now, sequence }: { now: number; sequence: number }) =>
  ledger.learn({ operation, headers, now, sentAt: now, sequence, reservations: [], refused: false });
const told = (text: string, policy = '') => new Headers({ ratelimit: text, 'ratelimit-policy': policy });
let entered = 0;
const request = (over: Partial<TurnRequest>): TurnRequest => ({
  number: ++entered,
  operation: 'x',
  policies: ['p'],
  bytes: 1,
  priority: 'interactive',
  signal: new AbortController().signal,
  fits: () => true,
  waits: () => undefined,
  refuse: (at) => new Error(`not before ${at}`),
  ...over,
});

/**
 * Adds `waiting` calls to a queue. Each response then lets one of these calls go. Returns two averages: how many waiters the
 * queue looked at for each new call (`arrival`) and for each response (`answer`). `gone` is the number of calls that could go.
 */
async function looksWith(waiting: number): Promise<{ arrival: number; answer: number; gone: number }> {
  const clock = new FakeClock(0);
  const ledger = new CountedLedger(evenRandom);
  const queue = new Queue(clock, ledger);
  learn(ledger, 'x', told('"p";r=0;t=1', '"p";q=1000;w=60'), { now: clock.monotonic(), sequence: 0 });
  const held: Reservation[] = [];
  let gone = 0;
  for (let at = 0; at < waiting; at += 1)
    void queue.enter(request({ priority: at % 5 === 0 ? 'bulk' : 'interactive' })).then((turn) => {
      gone += 1;
      held.push(...turn);
    });
  const arrival = ledger.asked / waiting;
  ledger.asked = 0;
  for (let sequence = waiting; gone < waiting && sequence < 3 * waiting; sequence += 1) {
    learn(ledger, 'x', told('"p";r=1;t=1'), { now: clock.monotonic(), sequence });
    queue.pump();
    await clock.pass(60);
    for (const turn of held.splice(0)) {
      turn.estimator.answered(turn, { now: clock.monotonic(), waiting: queue.waiting, refused: false });
      turn.estimator.ended();
    }
  }
  return { arrival, answer: ledger.asked / waiting, gone };
}

test('the cost of a new call and of a response does not grow with the queue: 10,000 waiting calls cost as little as 200', async () => {
  const [few, many] = [await looksWith(200), await looksWith(10_000)];
  expect([few.gone, many.gone]).toEqual([200, 10_000]);
  expect(many.arrival).toBeLessThan(few.arrival * 1.5);
  expect(many.answer).toBeLessThan(few.answer * 1.5);
});

test('in a long queue, too, all calls are rejected as soon as the gate closes for longer than they can wait', async () => {
  const clock = new FakeClock(0);
  const ledger = new Ledger(evenRandom);
  const queue = new Queue(clock, ledger);
  learn(ledger, 'x', told('"p";r=0;t=5', '"p";q=100000;w=60'), { now: clock.monotonic(), sequence: 0 });
  const turns = Array.from({ length: 2000 }, () => queue.enter(request({ fits: (at) => at < clock.monotonic() + 60_000 })));
  const refused = Promise.allSettled(turns);
  learn(ledger, 'x', told('"p";r=0;t=3600'), { now: clock.monotonic(), sequence: 1 });
  queue.pump();
  expect(new Set((await refused).map(({ status }) => status))).toEqual(new Set(['rejected']));
  expect(queue.waiting).toBe(0);
});

test('a new call in a long queue is rejected immediately if its turn will come too late', async () => {
  const clock = new FakeClock(0);
  const ledger = new Ledger(evenRandom);
  const queue = new Queue(clock, ledger);
  learn(ledger, 'x', told('"p";r=0;t=5', '"p";q=60;w=60'), { now: clock.monotonic(), sequence: 0 });
  const end = clock.monotonic() + 600_000;
  const turns = Array.from({ length: 2000 }, () => queue.enter(request({ fits: (at) => at < end })));
  const ends = turns.map((turn) => turn.then(() => 'went').catch(() => 'refused'));
  // From the fifth second on, the client sends one call each second.
  expect(queue.waiting).toBe(600 - 5);
  await clock.pass(5000);
  expect(await Promise.race(ends)).toBe('went');
  expect(await ends.at(-1)).toBe('refused');
});

const priorities: readonly Priority[] = ['interactive', 'bulk', 'ahead'];
const arrivals = fc.array(
  fc.record({ priority: fc.constantFrom(...priorities), operation: fc.constantFrom('x', 'y', 'z'), leaves: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

test('with random calls none is lost, each priority keeps its order, and no bulk call waits for five interactive calls', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals, async (all) => {
      const clock = new FakeClock(0);
      const ledger = new Ledger(evenRandom);
      const queue = new Queue(clock, ledger);
      for (const name of ['x', 'y', 'z']) learn(ledger, name, told('"p";r=0;t=5'), { now: clock.monotonic(), sequence: 0 });
      const gone: { priority: Priority; at: number }[] = [];
      const ends = all.map(({ priority, operation, leaves }, at) => {
        const end = new AbortController();
        const turn = queue.enter(request({ priority, operation, signal: end.signal })).then(
          () => void gone.push({ priority, at }),
          () => undefined,
        );
        if (leaves) end.abort();
        return turn;
      });
      learn(ledger, 'x', told('"p";r=1000;t=5'), { now: clock.monotonic(), sequence: 1 });
      queue.pump();
      await Promise.all(ends);
      expect(queue.waiting).toBe(0);
      const stayed = all.flatMap(({ priority, leaves }, at) => (leaves ? [] : [{ priority, at }]));
      for (const wanted of priorities)
        expect(gone.filter(({ priority }) => priority === wanted)).toEqual(stayed.filter(({ priority }) => priority === wanted));
      const runs = gone.map(({ priority }) => (priority === 'bulk' ? 'b' : 'i')).join('');
      const interactive = gone.filter(({ priority }) => priority === 'ahead').length;
      const beforeLastBulk = runs.slice(interactive, Math.max(interactive, runs.lastIndexOf('b')));
      expect(beforeLastBulk).not.toMatch(/i{5}/);
    }),
    runs,
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenRandom } from '../../../test/support/fake-client.ts';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { runs } from '../../../test/support/runs.ts';
import type { Reservation } from './estimator.ts';
import { Ledger } from './ledger.ts';
import { Queue } from './queue.ts';

/** Responses of a server about one quota policy, call by call, and the time that each response takes. */
const answers = fc.array(
  fc.record({
    remaining: fc.integer({ min: 0, max: 6 }),
    reset: fc.integer({ min: 1, max: 4 }),
    takes: fc.integer({ min: 0, max: 900 }),
    refused: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);
const policy = '"p";q=6;w=2';

/** Runs calls that wait in a queue. The server responds as the list says. The last response of the list is repeated. */
function world(list: readonly { remaining: number; reset: number; takes: number; refused: boolean }[]) {
  const clock = new FakeClock();
  const ledger = new Ledger(evenRandom);
  const queue = new Queue(clock, ledger);
  const gone: number[] = [];
  let entered = 0;
  let answered = 0;
  const answer = async ([reservation]: Reservation[]): Promise<void> => {
    if (!reservation) return;
    const { remaining, reset, takes, refused } = list[Math.min(answered, list.length - 1)] ?? {
      remaining: 1,
      reset: 1,
      takes: 0,
      refused: false,
    };
    // The last response does not refuse the call. Otherwise, no call would end.
    const last = answered >= list.length - 1;
    answered += 1;
    await clock.sleep(takes);
    const now = clock.monotonic();
    const { sentAt, sequence, estimator } = reservation;
    const headers = new Headers({
      'ratelimit-policy': policy,
      ratelimit: `"p";r=${last ? 6 : refused ? 0 : remaining};t=${reset}`,
    });
    const refusal = refused && !last;
    ledger.learn({ operation: 'x', headers, now, sentAt, sequence, reservations: [reservation], refused: refusal });
    estimator.answered(reservation, { now, waiting: queue.waiting, refused: refusal });
    if (refusal) estimator.refuse(now + reset * 1000, { now, sentAt, told: true });
    estimator.ended();
    queue.pump();
  };
  const enter = ({ signal = new AbortController().signal, until = Number.POSITIVE_INFINITY } = {}): Promise<string> => {
    entered += 1;
    const number = entered;
    const turn = queue.enter({
      number,
      operation: 'x',
      policies: ['p'],
      bytes: 1,
      priority: 'interactive',
      signal,
      fits: (at) => at < until,
      waits: () => undefined,
      refuse: () => new Error('too late'),
    });
    return turn.then(
      async (reservations) => {
        gone.push(number);
        await answer(reservations);
        return 'went';
      },
      () => 'ended',
    );
  };
  return { clock, ledger, queue, gone, enter };
}

test('with random responses every waiter is sent in the end, in the order of the calls', async () => {
  await fc.assert(
    fc.asyncProperty(answers, fc.integer({ min: 1, max: 30 }), async (list, count) => {
      const { clock, gone, queue, enter } = world(list);
      const ends = await clock.run(Promise.all(Array.from({ length: count }, () => enter())));
      expect(new Set(ends)).toEqual(new Set(['went']));
      expect(gone).toEqual(Array.from({ length: count }, (_, at) => at + 1));
      expect(queue.waiting).toBe(0);
    }),
    { ...runs, numRuns: 60 },
  );
});

test('until units come back, at most as many calls are in flight as units remained in the last response', async () => {
  const left = fc.record({ remaining: fc.integer({ min: 0, max: 12 }), reset: fc.integer({ min: 1, max: 30 }) });
  await fc.assert(
    fc.asyncProperty(left, fc.integer({ min: 1, max: 40 }), async ({ remaining, reset }, count) => {
      const clock = new FakeClock();
      const ledger = new Ledger(evenRandom);
      const queue = new Queue(clock, ledger);
      const now = clock.monotonic();
      const headers = new Headers({ ratelimit: `"p";r=${remaining};t=${reset}` });
      ledger.learn({ operation: 'x', headers, now, sentAt: now, sequence: 0, reservations: [], refused: false });
      let flying = 0;
      const end = new AbortController();
      const request = { operation: 'x', policies: ['p'], bytes: 1, priority: 'interactive', signal: end.signal } as const;
      const rest = { fits: () => true, waits: () => undefined, refuse: () => new Error('too late') };
      const turns = Array.from({ length: count }, (_, number) =>
        queue.enter({ number, ...request, ...rest }).then(
          () => {
            flying += 1;
          },
          () => undefined,
        ),
      );
      await clock.pass(reset * 1000 - 1);
      expect(flying).toBe(Math.min(count, remaining));
      end.abort();
      await Promise.all(turns);
      expect(queue.waiting).toBe(0);
    }),
    { ...runs, numRuns: 60 },
  );
});

test('a waiter that leaves frees its place: the others are sent as if it had never waited', async () => {
  await fc.assert(
    fc.asyncProperty(answers, fc.array(fc.boolean(), { minLength: 2, maxLength: 20 }), async (list, leaves) => {
      const { clock, gone, queue, enter } = world(list);
      const all = leaves.map((leaving) => {
        const end = new AbortController();
        const turn = enter({ signal: end.signal });
        if (leaving) end.abort();
        return turn;
      });
      await clock.run(Promise.all(all));
      const stayed = leaves.flatMap((leaving, at) => (leaving && at > 0 ? [] : [at + 1]));
      expect(gone.filter((number) => number > 1)).toEqual(stayed.filter((number) => number > 1));
      expect(queue.waiting).toBe(0);
    }),
    { ...runs, numRuns: 60 },
  );
});

test('a wait that cannot fit is rejected immediately, and no wait is rejected that could fit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 500 }), async (seconds) => {
      const { clock, enter, ledger } = world([{ remaining: 6, reset: 1, takes: 0, refused: false }]);
      const [estimator] = ledger.estimatorsFor({ operation: 'x', policies: ['p'] }, clock.monotonic());
      const began = clock.monotonic();
      estimator?.refuse(began + seconds * 1000, { now: began, sentAt: began, told: false });
      expect(await enter({ until: began + seconds * 1000 - 1 })).toBe('ended');
      expect(clock.monotonic()).toBe(began);
      expect(await clock.run(enter({ until: began + seconds * 1000 + 1 }))).toBe('went');
    }),
    { ...runs, numRuns: 60 },
  );
});

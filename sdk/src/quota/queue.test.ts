import { expect, test } from 'vitest';
import { evenRandom } from '../../../test/support/fake-client.ts';
import { FakeClock, settled } from '../../../test/support/fake-clock.ts';
import type { Reservation } from './estimator.ts';
import { Ledger } from './ledger.ts';
import { Queue } from './queue.ts';
import type { TurnRequest } from './wait-list.ts';

function queueWith(limits: string, policies = '') {
  const clock = new FakeClock(0);
  const ledger = new Ledger(evenRandom);
  const queue = new Queue(clock, ledger);
  const learn = (text: string, policy = ''): void =>
    void ledger.learn({
      operation: 'x',
      headers: new Headers({ ratelimit: text, 'ratelimit-policy': policy }),
      now: clock.monotonic(),
      sentAt: clock.monotonic(),
      sequence: 0,
      reservations: [],
      refused: false,
    });
  learn(limits, policies);
  const began = clock.monotonic();
  const gone: string[] = [];
  let entered = 0;
  const enter = (name: string, over: Partial<TurnRequest> = {}): Promise<Reservation[]> => {
    entered += 1;
    const turn = queue.enter({
      number: entered,
      operation: 'x',
      policies: ['p'],
      bytes: 1,
      priority: 'interactive',
      signal: new AbortController().signal,
      fits: () => true,
      waits: () => undefined,
      refuse: (at) => new Error(`not before ${at - began}`),
      ...over,
    });
    turn.then(
      () => gone.push(name),
      () => undefined,
    );
    return turn;
  };
  return { began, clock, queue, learn, gone, enter };
}

test('calls of one priority are sent in their order', async () => {
  const { enter, gone, clock, learn, queue } = queueWith('"p";r=0;t=5');
  for (const name of ['a', 'b', 'c']) void enter(name);
  expect(queue.waiting).toBe(3);
  await clock.pass(4999);
  expect(gone).toEqual([]);
  await clock.pass(1);
  expect(gone).toEqual(['a']);
  learn('"p";r=9;t=5');
  queue.pump();
  await settled();
  expect(gone).toEqual(['a', 'b', 'c']);
});

test('a step-up is sent first, interactive calls before bulk calls, and a bulk call waits for at most four of them', async () => {
  const { enter, gone, learn, queue } = queueWith('"p";r=0;t=5');
  for (const name of ['b1', 'b2']) void enter(name, { priority: 'bulk' });
  for (const name of ['i1', 'i2', 'i3', 'i4', 'i5', 'i6']) void enter(name);
  void enter('mfa', { priority: 'ahead' });
  learn('"p";r=99;t=5');
  queue.pump();
  await settled();
  expect(gone).toEqual(['mfa', 'i1', 'i2', 'i3', 'i4', 'b1', 'i5', 'i6', 'b2']);
});

test('a call that waits for one policy does not delay calls of another policy', async () => {
  const { enter, gone } = queueWith('"p";r=0;t=5, "other";r=5;t=5');
  void enter('waits');
  void enter('goes', { operation: 'y', policies: ['other'] });
  await settled();
  expect(gone).toEqual(['goes']);
});

test('an abort ends the wait immediately with its reason, and the next call takes its place', async () => {
  const { enter, gone, clock } = queueWith('"p";r=0;t=5');
  const end = new AbortController();
  const first = enter('a', { signal: end.signal });
  void enter('b');
  end.abort('enough');
  await expect(first).rejects.toBe('enough');
  await expect(enter('late', { signal: end.signal })).rejects.toBe('enough');
  await clock.pass(5000);
  expect(gone).toEqual(['b']);
});

test('a wait that does not fit is rejected immediately, also behind other calls', async () => {
  const { enter, clock, began } = queueWith('"p";r=0;t=5', '"p";q=1;w=10');
  const fits = (at: number): boolean => at < began + 20_000;
  void enter('a', { fits });
  void enter('b', { fits });
  await expect(enter('c', { fits })).rejects.toThrow('not before 25000');
  expect(clock.now()).toBe(0);
});

test('a waiting call is rejected as soon as its turn is known to come too late', async () => {
  const { enter, learn, queue, began } = queueWith('"p";r=0;t=5');
  const turn = enter('a', { fits: (at) => at < began + 10_000 });
  learn('"p";r=0;t=3600');
  queue.pump();
  await expect(turn).rejects.toThrow('not before 3600000');
});

test('a call is sent immediately if units remain and no call waits, and never before waiting calls', async () => {
  const { queue, learn, enter, gone } = queueWith('"p";r=0;t=5');
  const call = { operation: 'x', policies: ['p'], bytes: 1, priority: 'interactive' } as const;
  expect(queue.admit(call)).toBeUndefined();
  for (const name of ['a', 'b']) void enter(name);
  learn('"p";r=99;t=5');
  expect(queue.admit(call)).toBeUndefined();
  queue.pump();
  await settled();
  expect(gone).toEqual(['a', 'b']);
  expect(queue.admit(call)?.map(({ estimator }) => estimator.name)).toEqual(['p']);
});

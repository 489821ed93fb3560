import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, problem } from '../../../test/support/fake-server.ts';
import { nested, type RunInContext, unbreakable } from './run-in-context.ts';

test('the outer context opens first and closes last, and both see the call and its headers', () => {
  const order: string[] = [];
  const named =
    (name: string): RunInContext =>
    (call, run, headers) => {
      order.push(`${name} opens ${call} ${headers?.get('a')}`);
      const result = run();
      order.push(`${name} closes`);
      return result;
    };
  expect(nested(named('outer'), named('inner'))(7, () => 'ran', new Headers({ a: 'b' }))).toBe('ran');
  expect(order).toEqual(['outer opens 7 b', 'inner opens 7 b', 'inner closes', 'outer closes']);
});

test('an error of the function passes through both contexts', () => {
  const plain: RunInContext = (_call, run) => run();
  const broken = (): never => {
    throw new Error('broken part');
  };
  expect(() => nested(plain, plain)(1, broken)).toThrow('broken part');
});

const oddities: readonly (readonly [string, RunInContext])[] = [
  [
    'throws before the part',
    () => {
      throw new TypeError('broken watcher');
    },
  ],
  [
    'throws after the part',
    (_call, run) => {
      run();
      throw new TypeError('broken watcher');
    },
  ],
  ['answers nothing', (() => undefined) as never],
  [
    'runs the part twice',
    (_call, run) => {
      run();
      return run();
    },
  ],
  [
    'answers a promise that rejects',
    ((_: number, run: () => unknown) => Promise.resolve(run()).then(() => Promise.reject(7))) as never,
  ],
  [
    'runs the part too late',
    ((_: number, run: () => unknown) =>
      void Promise.resolve()
        .then(run)
        .then(undefined, () => undefined)) as never,
  ],
];

test.each(oddities)('a context that %s changes nothing: the function runs once', async (_, odd) => {
  let ran = 0;
  const part = (): number => {
    ran += 1;
    return 7;
  };
  expect(unbreakable(odd)(1, part)).toBe(7);
  await Promise.resolve();
  expect(ran).toBe(1);
  const { client, clock, seen } = fakeClient(
    (_seen, count) => (count === 1 ? json({ plan: 'free' }) : problem('not-found', 404)),
    {
      telemetry: () => odd,
    },
  );
  expect(await clock.run(client.account.get())).toEqual({ plan: 'free' });
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'not-found' });
  expect(seen).toHaveLength(2);
});

test('a `telemetry` that throws or returns no function is a ConfigurationError; it is called without `this`', () => {
  const broken = (): never => {
    throw new Error('no collector');
  };
  expect(() => fakeClient(() => json({}), { telemetry: broken })).toThrow(/`telemetry` failed/);
  expect(() => fakeClient(() => json({}), { telemetry: (() => 7) as never })).toThrow(/`telemetry` must return a function/);
  const self: unknown[] = [];
  fakeClient(() => json({}), {
    telemetry(this: unknown) {
      self.push(this);
      return (_call, run) => run();
    },
  });
  expect(self).toEqual([undefined]);
});

import { expect, test } from 'vitest';
import { fakeClient } from '../../../test/support/fake-client.ts';
import { json } from '../../../test/support/fake-server.ts';

test('a call reports its start, each attempt and its end in this order, with the same number', async () => {
  const { client, clock, events } = fakeClient((_, count) =>
    count === 1 ? new Response(null, { status: 500 }) : json({ email: 'ada@example.com' }),
  );
  await clock.run(client.account.get());
  expect(events.map(({ type }) => type)).toEqual([
    'call.start',
    'attempt.start',
    'attempt.answer',
    'retry',
    'attempt.start',
    'attempt.answer',
    'call.success',
  ]);
  expect(new Set(events.map((event) => 'call' in event && event.call))).toEqual(new Set([1]));
  expect(events.at(-1)).toMatchObject({ attempts: 2, body: { email: '[masked]' } });
});

test('the wait for quota does not count towards the attempt timeout', async () => {
  const { client, clock } = fakeClient(() => json({ ok: 1 }, { ratelimit: '"standard";r=0;t=30' }), { attemptTimeout: 1000 });
  await clock.run(client.account.get());
  expect(await clock.run(client.account.get())).toEqual({ ok: 1 });
});

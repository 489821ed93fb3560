import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../../test/support/fake-client.ts';
import { settled } from '../../../../test/support/fake-clock.ts';
import { json } from '../../../../test/support/fake-server.ts';

const never = () => new Promise<Response>(() => undefined);
const still = () => new Response(new ReadableStream(), { headers: { 'content-type': 'application/json' } });

test('a call without a response ends after its timeout, even if `fetch` ignores the signal', async () => {
  const { client, clock } = fakeClient(never, { timeout: 5000, attemptTimeout: Number.POSITIVE_INFINITY });
  const began = clock.now();
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({
    kind: 'timeout',
    limit: 'call',
    operation: 'account.get',
  });
  expect(clock.now() - began).toBe(5000);
});

test('after a slow attempt the client sends another', async () => {
  const { client, clock, seen } = fakeClient((_, count) => (count === 1 ? never() : json({ ok: 1 })));
  const began = clock.now();
  expect(await clock.run(client.account.get())).toEqual({ ok: 1 });
  expect(seen).toHaveLength(2);
  expect(clock.now() - began).toBe(20_000 + 125);
});

test('a body without new bytes is a TimeoutError with the limit `idle`', async () => {
  const { client, clock } = fakeClient(still, { maxRetries: 0 });
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'timeout', limit: 'idle' });
});

test.each([
  ['before it is sent', true],
  ['while it is under way', false],
])('an abort %s ends the call with its reason', async (_, before) => {
  const end = new AbortController();
  const { client, clock, seen } = fakeClient(never);
  if (before) end.abort('enough');
  const call = failureOf(client.account.get({ signal: end.signal }));
  await settled();
  end.abort('enough');
  expect(await clock.run(call)).toMatchObject({ kind: 'abort', name: 'AbortError', cause: 'enough', retryable: false });
  expect(seen).toHaveLength(before ? 0 : 1);
});

test('an abort immediately ends a wait for a retry and for quota', async () => {
  const retrying = fakeClient(() => new Response(null, { status: 503, headers: { 'retry-after': '30' } }));
  const end = new AbortController();
  const began = retrying.clock.now();
  const call = failureOf(retrying.client.account.get({ signal: end.signal }));
  await settled();
  end.abort();
  expect(await call).toMatchObject({ kind: 'abort' });
  expect(retrying.clock.now()).toBe(began);
});

test('the body of a file continues after the timeout of the call, and ends with the caller’s signal', async () => {
  const { client, clock } = fakeClient(() => new Response(new ReadableStream()), {
    timeout: 1000,
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  const end = new AbortController();
  const file = await clock.run(client.exports.downloadFile('exp_1', 'a.csv', { signal: end.signal }));
  const text = failureOf(file.text());
  await clock.pass(60_000);
  end.abort('enough');
  expect(await text).toMatchObject({ kind: 'abort' });
});

test('after the call the caller’s signal has no listener', async () => {
  const { client, clock } = fakeClient(() => json({}));
  const end = new AbortController();
  let listeners = 0;
  const { addEventListener, removeEventListener } = end.signal;
  end.signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    listeners += 1;
    addEventListener.apply(end.signal, args);
  };
  end.signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    listeners -= 1;
    removeEventListener.apply(end.signal, args);
  };
  await clock.run(client.account.get({ signal: end.signal }));
  await settled();
  expect(listeners).toBe(0);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../support/fake-client.ts';
import { broken, json } from '../support/fake-server.ts';
import { runs } from '../support/runs.ts';

const headers = { 'content-type': 'application/json' };
const account = JSON.stringify({ plan: 'free', name: 'Zoë 💥' });
const bytes = new TextEncoder().encode(account);

test('a body that is cut at any byte is read again, and never half of it is returned', async () => {
  for (let at = 0; at < bytes.byteLength; at += 1) {
    const cut = fakeClient((_, count) => new Response(count === 1 ? bytes.slice(0, at) : account, { headers }));
    expect(await cut.clock.run(cut.client.account.get())).toEqual(JSON.parse(account));
    expect(cut.seen).toHaveLength(2);
  }
});

test('a body that always breaks off, at any byte, is a typed error that quotes no part of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: account.length - 4 }), async (at) => {
      const cut = fakeClient(() => new Response(broken(account.slice(0, at)), { headers }), { maxRetries: 1 });
      const error = await cut.clock.run(failureOf(cut.client.account.get()));
      expect(error).toMatchObject({ kind: 'integrity', status: 200, attempts: [{ status: 200 }, { status: 200 }] });
      expect(String(error)).not.toContain('plan');
    }),
    runs,
  );
});

test('a 204 is a success without a body, and an empty 500 is an error', async () => {
  const { client, clock } = fakeClient(({ method }) => new Response(null, { status: method === 'DELETE' ? 204 : 500 }), {
    maxRetries: 0,
  });
  expect(await clock.run(client.request('DELETE', '/v1/things/1'))).toBeUndefined();
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'server', status: 500 });
});

test('a 204 instead of a body is an error, so that no code reads a property of undefined', async () => {
  const { client, clock, seen } = fakeClient(() => new Response(null, { status: 204 }), { maxRetries: 1 });
  const failures = [client.account.get(), client.api.GET('/v1/account')].map(failureOf);
  for (const failure of failures) expect(await clock.run(failure)).toMatchObject({ kind: 'integrity', status: 204 });
  expect(seen).toHaveLength(4);
});

/** Makes a body that never ends. It sends one chunk in each turn of the event loop, like a network. */
const endless = (text: string): ReadableStream<Uint8Array> =>
  new ReadableStream(
    {
      async pull(controller) {
        await new Promise((resolve) => setImmediate(resolve));
        controller.enqueue(new TextEncoder().encode(text));
      },
    },
    { highWaterMark: 0 },
  );

test('an endless error body is read only up to 1 MiB', async () => {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled += 1024;
        controller.enqueue(new TextEncoder().encode('x'.repeat(1024)));
      },
    },
    { highWaterMark: 0 },
  );
  const { client, clock } = fakeClient(() => new Response(body, { status: 404 }));
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'not-found' });
  expect(pulled).toBeLessThanOrEqual(1026 * 1024);
});

test('a stalled error body delays the error only up to the idle timeout', async () => {
  const body = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) });
  const { client, clock } = fakeClient(() => new Response(body, { status: 403 }), { idleTimeout: 700 });
  const began = clock.now();
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'permission', status: 403 });
  expect(clock.now() - began).toBe(700);
});

test('the caller’s signal ends an endless success body', async () => {
  const aborted = fakeClient(() => new Response(endless(' '), { headers }));
  const end = new AbortController();
  const call = failureOf(aborted.client.account.get({ signal: end.signal }));
  setImmediate(() => end.abort());
  expect(await call).toMatchObject({ kind: 'abort' });
});

test.each(['application/json', 'application/json; charset=utf-8', 'application/hal+json', 'text/plain'])(
  'an answer of the spec is read as JSON with any media type (%s)',
  async (type) => {
    const { client, clock } = fakeClient(() => new Response(account, { headers: { 'content-type': type } }));
    expect(await clock.run(client.account.get())).toEqual(JSON.parse(account));
  },
);

test('unknown members of an answer are passed on', async () => {
  const { client, clock } = fakeClient(() => json({ plan: 'free', added_later: [1] }));
  expect(await clock.run(client.account.get())).toEqual({ plan: 'free', added_later: [1] });
});

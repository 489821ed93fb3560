import { afterEach, expect, test, vi } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, keyWith } from '../../../test/support/fake-server.ts';
import { SentinelSec } from '../client/client.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([301, 302, 303, 307, 308])('a %d is not followed, so the key goes nowhere else', async (status) => {
  const { client, clock, seen } = fakeClient(
    () => new Response(null, { status, headers: { location: 'https://evil.example/' } }),
  );
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'configuration', status });
  expect(seen).toHaveLength(1);
  expect(seen[0]?.init).toMatchObject({ redirect: 'manual', credentials: 'omit' });
});

test('fetch is looked up at each call, so that what replaces it later is seen', async () => {
  const client = new SentinelSec({ apiKey: keyWith(), logLevel: 'off' });
  vi.stubGlobal('fetch', async () => json({ plan: 'free' }));
  expect(await client.account.get()).toEqual({ plan: 'free' });
  vi.stubGlobal('fetch', async () => json({ plan: 'team' }));
  expect(await client.account.get()).toEqual({ plan: 'team' });
});

test('an answer that comes after the call has ended is thrown away', async () => {
  const cancelled = vi.fn();
  let answer: (response: Response) => void = () => undefined;
  const { client, clock } = fakeClient(() => new Promise((resolve) => (answer = resolve)), { timeout: 10 });
  await clock.run(failureOf(client.account.get()));
  answer(new Response(new ReadableStream({ cancel: cancelled })));
  await clock.pass(0);
  expect(cancelled).toHaveBeenCalledOnce();
});

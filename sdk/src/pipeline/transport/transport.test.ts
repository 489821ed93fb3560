import { Readable } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { failureOf, fakeClient } from '../../../../test/support/fake-client.ts';
import { json, keyWith } from '../../../../test/support/fake-server.ts';
import { SentinelSec } from '../../client/client.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([301, 302, 303, 307, 308])('a %d is not followed, so that the key is sent to no other server', async (status) => {
  const { client, clock, seen } = fakeClient(
    () => new Response(null, { status, headers: { location: 'https://evil.example/' } }),
  );
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'configuration', status });
  expect(seen).toHaveLength(1);
  expect(seen[0]?.init).toMatchObject({ redirect: 'manual', credentials: 'omit' });
});

test('`globalThis.fetch` is read at each call, so that later replacements take effect', async () => {
  const client = new SentinelSec({ apiKey: keyWith(), logLevel: 'off' });
  vi.stubGlobal('fetch', async () => json({ plan: 'free' }));
  expect(await client.account.get()).toEqual({ plan: 'free' });
  vi.stubGlobal('fetch', async () => json({ plan: 'team' }));
  expect(await client.account.get()).toEqual({ plan: 'team' });
});

test('a response that arrives after the end of the call is discarded', async () => {
  const canceled = vi.fn();
  let answer: (response: Response) => void = () => undefined;
  const { client, clock } = fakeClient(() => new Promise((resolve) => (answer = resolve)), { timeout: 10 });
  await clock.run(failureOf(client.account.get()));
  answer(new Response(new ReadableStream({ cancel: canceled })));
  await clock.pass(0);
  expect(canceled).toHaveBeenCalledOnce();
});

test('`fetch` is called without `this`', async () => {
  const self: unknown[] = [];
  const { client, clock } = fakeClient(() => json({}), {
    fetch: async function (this: unknown) {
      self.push(this);
      return json({ plan: 'free' });
    },
  });
  await clock.run(client.account.get());
  expect(self).toEqual([undefined]);
});

const whole = (): Response => json({ plan: 'free' });
const locked = (): Response => {
  const answer = whole();
  answer.body?.getReader();
  return answer;
};
const used = async (): Promise<Response> => {
  const answer = whole();
  await answer.text();
  return answer;
};

test.each<[string, () => unknown]>([
  ['undefined', () => undefined],
  ['null', () => null],
  ['text', () => 'ok'],
  ['an object of a mock', () => ({ ok: true, status: 200, json: async () => ({}) })],
  ['a Node stream as its body', () => ({ ok: true, status: 200, headers: new Headers(), body: Readable.from(['{}']) })],
  ['no body stream', () => ({ ok: true, status: 200, headers: new Headers(), text: async () => '{}' })],
  ['a locked body', locked],
  ['a body that has been read', used],
  ['a network error as a response', () => Response.error()],
  ['a status of 0', () => ({ ok: false, status: 0, headers: new Headers(), body: null })],
  ['a status that is text', () => ({ ok: true, status: '200', headers: new Headers(), body: null })],
  ['a body of texts', () => new Response(new ReadableStream({ start: (body) => body.enqueue('{}') }), whole())],
  ['an error of its own', () => Promise.reject(new TypeError("Cannot read properties of undefined (reading 'x')"))],
  [
    'an error at once',
    () => {
      throw new RangeError('no');
    },
  ],
])('a `fetch` that returns %s is a ConfigurationError that says so, and a write is sent once', async (_, answer) => {
  const fetch = vi.fn(answer) as unknown as () => Promise<Response>;
  const { client, clock } = fakeClient(whole, { fetch });
  const error = await clock.run(failureOf(client.account.close({ confirmation: 'x' } as never)));
  expect(error).toMatchObject({ kind: 'configuration', retryable: false, message: expect.stringContaining('`fetch`') });
  expect(fetch).toHaveBeenCalledOnce();
});

test('a `fetch` that returns a response directly, or another kind of promise, is accepted', async () => {
  // biome-ignore lint/suspicious/noThenProperty: a promise of another library is what has `then`.
  for (const answer of [whole(), { then: (resolve: (response: Response) => void) => resolve(whole()) }]) {
    const { client, clock } = fakeClient(whole, { fetch: (() => answer) as never });
    expect(await clock.run(client.account.get())).toEqual({ plan: 'free' });
  }
});

import { afterEach, expect, test, vi } from 'vitest';
import { fakeClient } from '../../../test/support/fake-client.ts';
import { json } from '../../../test/support/fake-server.ts';
import type { CallDefaults, ClientOptions } from './options.ts';

afterEach(() => vi.unstubAllGlobals());

/** An option `fetch` that is undefined, so the client uses the `fetch` of the runtime. */
const ofRuntime = { fetch: undefined } as unknown as Pick<ClientOptions, 'fetch'>;

const warnings = async (options: CallDefaults, own: Pick<ClientOptions, 'fetch'> = {}): Promise<string[]> => {
  vi.stubGlobal('fetch', async () => json({ plan: 'free' }));
  const { client, clock, events } = fakeClient(() => json({ plan: 'free' }), { timeout: Infinity, ...options, ...own });
  for (let calls = 0; calls < 2; calls += 1) await clock.run(client.account.get());
  return events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));
};

test.each([400_000, Infinity])('a timeout of %d ms, which the fetch of Node does not support, causes one warning', async (ms) => {
  expect(await warnings({ attemptTimeout: ms }, ofRuntime)).toEqual([expect.stringContaining(`\`attemptTimeout\` is ${ms}`)]);
  expect(await warnings({ idleTimeout: ms }, ofRuntime)).toEqual([expect.stringContaining('`idleTimeout`')]);
});

test('a timeout that the transport supports causes no warning', async () => {
  expect(await warnings({ attemptTimeout: 300_000, idleTimeout: 300_000 }, ofRuntime)).toEqual([]);
  expect(await warnings({ attemptTimeout: 400_000 })).toEqual([]);
  expect(await warnings({ attemptTimeout: 400_000, timeout: 60_000 }, ofRuntime)).toEqual([]);
});

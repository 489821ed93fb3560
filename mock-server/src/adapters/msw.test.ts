import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { conformance } from '../platform/conformance.ts';
import { createPlatform } from './create-platform.ts';
import { handlers } from './msw.ts';

const platform = createPlatform({ check: conformance });
const server = setupServer(...handlers(platform));
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => platform.reset());
afterAll(() => server.close());

test("the user's own MSW server answers for both origins", async () => {
  const headers = { authorization: `Bearer ${platform.apiKey}` };
  const response = await fetch('https://sandbox.sentinelsec.studio/v1/account', { headers });
  expect(response.status).toBe(200);
  expect(((await response.json()) as { api_username: string }).api_username).toBe('ada');
  expect((await fetch('https://api.sentinelsec.studio/v1/account', { headers })).status).toBe(401);
});

test('an unknown path is answered by the platform and not sent to a network', async () => {
  expect((await fetch('https://sandbox.sentinelsec.studio/v1/export.csv')).status).toBe(404);
});

test('two platforms share one MSW server, each with the origin of its environment', async () => {
  const platforms = (['test', 'live'] as const).map((environment) => ({ environment, own: createPlatform({ environment }) }));
  server.use(...platforms.flatMap(({ own, environment }) => handlers(own, { environment })));
  for (const { own } of platforms)
    expect((await fetch(`${own.origin}/v1/account`, { headers: { authorization: `Bearer ${own.apiKey}` } })).status).toBe(200);
  for (const { own } of platforms) expect(own.journal.entries.map(({ status }) => status)).toEqual([200]);
  server.resetHandlers();
  expect(() => handlers(platform, { environment: 'tset' as never })).toThrow('Did you mean "test"?');
});

import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createPlatform } from '../adapters/create-platform.ts';
import { conformance } from './conformance.ts';

const platform = createPlatform({ check: conformance });
const server = setupServer(...platform.handlers);
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

test('what the API does not have is answered, not let through to a network', async () => {
  expect((await fetch('https://sandbox.sentinelsec.studio/v1/export.csv')).status).toBe(404);
});

import { inspect } from 'node:util';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createPlatform } from './create-platform.ts';
import { WholeResponse } from './whole-response.ts';

const platform = createPlatform({ seed: 'empty', frozen: true, startTime: 0 });
const health = `${platform.origin}/v1/health`;
const account = `${platform.origin}/v1/account`;
const headers = { authorization: `Bearer ${platform.apiKey}` };

beforeAll(async () => {
  const body = '{"organization_name":"Grüße"}';
  const patch = { ...headers, 'content-type': 'application/json' };
  expect((await platform.fetch(account, { method: 'PATCH', headers: patch, body })).status).toBe(200);
});

/** The methods that read a response, by name. */
const ways = {
  json: (response: Response) => response.json(),
  text: (response: Response) => response.text(),
  bytes: async (response: Response) => [...(await response.bytes())],
  arrayBuffer: async (response: Response) => [...new Uint8Array(await response.arrayBuffer())],
  blob: async (response: Response) => {
    const blob = await response.blob();
    return [blob.type, await blob.text()];
  },
  formData: (response: Response) => response.formData().catch(({ name }: Error) => name),
  body: async (response: Response) => {
    const pieces: string[] = [];
    for await (const piece of response.body ?? []) pieces.push(String(piece));
    return pieces.join();
  },
  clone: async (response: Response) => [await response.clone().json(), await response.json()],
};
const eachWay = Object.entries<(response: Response) => Promise<unknown>>(ways);

/** Returns a response, and a `Response` of Node with the same content. */
async function pair(url: string): Promise<[Response, Response]> {
  const response = await platform.fetch(url, { headers });
  expect(response).toBeInstanceOf(WholeResponse);
  const same = await platform.fetch(url, { headers });
  return [response, new Response(await same.text(), { headers: same.headers })];
}

describe.each([health, account])('%s', (url) => {
  test.each(eachWay)('a body that is read with %s has the content of a Response with the same body', async (_, read) => {
    const [response, usual] = await pair(url);
    expect(await read(response)).toEqual(await read(usual));
  });
});

test.each(eachWay)('after a body was read with %s, every other read fails as for a Response of Node', async (_, read) => {
  const [response, usual] = await pair(health);
  expect(response.bodyUsed).toBe(false);
  await Promise.all([read(response), read(usual)]);
  expect(response.bodyUsed).toBe(usual.bodyUsed);
  for (const again of ['json', 'text', 'bytes', 'arrayBuffer', 'blob'] as const) {
    const message = await usual[again]().catch((thrown: Error) => thrown.message);
    await expect(response[again]()).rejects.toThrow(String(message));
  }
  expect(() => response.clone()).toThrow(TypeError);
  expect(response.body?.locked).toBe(usual.body?.locked);
});

test('the response has the class Response, the facts of fetch, and headers that cannot be changed', async () => {
  const response = await platform.fetch(`${health}#part`);
  expect(response.constructor).toBe(Response);
  expect(Object.prototype.toString.call(response)).toBe('[object Response]');
  expect(Object.keys(response)).toEqual([]);
  expect(response).toMatchObject({ url: health, redirected: false, type: 'basic', status: 200, ok: true, statusText: 'OK' });
  expect(() => response.headers.set('date', 'now')).toThrow(TypeError);
  expect(() => response.clone().headers.set('date', 'now')).toThrow(TypeError);
  expect(response.clone()).toMatchObject({ url: health, redirected: false, type: 'basic' });
  expect(inspect(response)).toContain(`url: '${health}'`);
});

test('a runtime whose Response is not the Response of Node gets its own class', async () => {
  class Other extends Response {}
  vi.stubGlobal('Response', Other);
  const response = await platform.fetch(health);
  vi.unstubAllGlobals();
  expect(response).toBeInstanceOf(Other);
  expect(response).not.toBeInstanceOf(WholeResponse);
  expect(response.url).toBe(health);
});

test('a body counts as received when it is read, and not before', async () => {
  const before = platform.journal.requests().length;
  const response = await platform.fetch(account, { headers });
  expect(platform.journal.requests()[before]?.facts.seen).toBeUndefined();
  await response.json();
  expect(platform.journal.requests()[before]?.facts.seen).toBeGreaterThan(0);
});

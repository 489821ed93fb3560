import { Readable } from 'node:stream';
import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { dispatcher } from '@sentinelsec/mock-server/undici';
import { FormData, interceptors, request } from 'undici';
import { expect, test } from 'vitest';

const options = { seed: 'empty', startTime: '2026-01-01T00:00:00.000Z', frozen: true } as const;
const open = (): Platform => createPlatform({ ...options, check: conformance });
const headersOf = ({ apiKey }: Platform): Record<string, string> => ({ authorization: `Bearer ${apiKey}` });

test('the dispatcher reads a body no faster than the consumer', async () => {
  const platform = createPlatform(options); // Without `conformance`, because the answer of the test does not match the spec.
  let pulled = 0;
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    pulled++;
    controller.enqueue(new Uint8Array(65_536));
    if (pulled === 100) controller.close();
  };
  platform.on('account.get', () => new Response(new ReadableStream({ pull }, { highWaterMark: 0 })));
  const { body } = await request(`${platform.origin}/v1/account`, {
    dispatcher: dispatcher(platform),
    headers: headersOf(platform),
  });
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(pulled).toBeLessThan(10);
  expect((await body.arrayBuffer()).byteLength).toBe(100 * 65_536);
  expect(pulled).toBe(100);
});

test('headers in every form of undici, a stream body and a form reach the platform', async () => {
  const platform = open();
  const url = `${platform.origin}/v1/account`;
  const own = dispatcher(platform);
  const flat = ['authorization', `Bearer ${platform.apiKey}`];
  expect((await request(url, { dispatcher: own, headers: flat })).statusCode).toBe(200);
  expect((await request(url, { dispatcher: own, headers: new Map(Object.entries(headersOf(platform))) })).statusCode).toBe(200);
  const json = { ...headersOf(platform), 'content-type': 'application/json' };
  const body = Readable.from(['{"organization_name":', Buffer.from('"Streamed"}')]);
  const changed = await request(url, { dispatcher: own, method: 'PATCH', headers: json, body });
  expect(await changed.body.json()).toMatchObject({ organization_name: 'Streamed' });
  const form = new FormData();
  form.set('organization_name', 'Form');
  const refused = await request(url, { dispatcher: own, method: 'PATCH', headers: headersOf(platform), body: form });
  expect(refused.statusCode).toBe(415);
});

test("undici's retries see the same reset as on a socket", async () => {
  const platform = open();
  platform.faults.add({ kind: 'reset', at: 'request', times: 2 });
  const retrying = dispatcher(platform).compose(interceptors.retry({ minTimeout: 1, maxRetries: 3 }));
  const answer = await request(`${platform.origin}/v1/account`, { dispatcher: retrying, headers: headersOf(platform) });
  expect(answer.statusCode).toBe(200);
  expect(platform.journal.entries.map(({ status }) => status)).toEqual([0, 0, 200]);
});

test("undici's timeouts end an answer that never arrives, each with its error code", async () => {
  const platform = open();
  const own = dispatcher(platform);
  const url = `${platform.origin}/v1/account`;
  platform.faults.add({ kind: 'hang', times: 1 });
  const headers = headersOf(platform);
  await expect(request(url, { dispatcher: own, headers, headersTimeout: 20 })).rejects.toMatchObject({
    code: 'UND_ERR_HEADERS_TIMEOUT',
  });
  platform.faults.add({ kind: 'hang', at: 'body', times: 1 });
  const { body } = await request(url, { dispatcher: own, headers, bodyTimeout: 20 });
  await expect(body.text()).rejects.toMatchObject({ code: 'UND_ERR_BODY_TIMEOUT' });
});

test('close waits for running requests, destroy does not, and both refuse new requests', async () => {
  const platform = open();
  const url = `${platform.origin}/v1/account`;
  const closing = dispatcher(platform);
  const underWay = request(url, { dispatcher: closing, headers: headersOf(platform) });
  const closed = closing.close();
  expect((await underWay).statusCode).toBe(200);
  await (await underWay).body.dump();
  await closed;
  await expect(request(url, { dispatcher: closing })).rejects.toMatchObject({ code: 'UND_ERR_CLOSED' });
  const dying = dispatcher(platform);
  platform.faults.add({ kind: 'hang' });
  const hanging = request(url, { dispatcher: dying });
  const ended = expect(hanging).rejects.toMatchObject({ code: 'UND_ERR_DESTROYED' });
  await dying.destroy();
  await ended;
});

test('another origin, an upgrade and a value that is not a platform are refused', async () => {
  const own = dispatcher(open());
  await expect(request('https://example.com/', { dispatcher: own })).rejects.toThrow('https://example.com is not the platform');
  await expect(request(`${open().origin}/`, { dispatcher: own, upgrade: 'websocket' } as never)).rejects.toMatchObject({
    code: 'UND_ERR_INVALID_ARG',
  });
  expect(() => dispatcher({} as never)).toThrow(
    'dispatcher: the platform is an object; it must be what createPlatform() returned',
  );
});

test('a fault that only a port can render is refused while a dispatcher is in use', async () => {
  const platform = open();
  const own = dispatcher(platform);
  expect(() => platform.faults.add({ kind: 'reset', at: 'end' })).toThrow('the adapter "dispatcher" cannot render "reset"');
  await own.close();
});

import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { failureOf } from '../../../../test/support/fake-client.ts';
import { keyWith } from '../../../../test/support/fake-server.ts';
import { plainServer } from '../../../../test/support/real-server.ts';
import { SentinelSec } from '../../client/client.ts';
import type { ClientOptions } from '../../client/options.ts';
import { undiciTransport } from './undici-transport.node.ts';

/** Makes a client that uses `undiciTransport`. Its server responds with these headers and this body. */
async function clientOf(headers: Record<string, string | string[]>, body: string | Uint8Array, options: ClientOptions = {}) {
  const { origin } = await plainServer((_, response) =>
    response.writeHead(200, 'Fine', { 'content-type': 'application/json', ...headers }).end(body),
  );
  const transport = undiciTransport({ proxy: false });
  onTestFinished(() => transport.close());
  return new SentinelSec({ apiKey: keyWith(), maxRetries: 0, logLevel: 'off', baseUrl: origin, fetch: transport, ...options });
}

test('the response of a call is a `Response` of the runtime, whose body has been read', async () => {
  const client = await clientOf({ 'request-id': 'req_1', etag: '"1"', 'set-cookie': ['a=1', 'b=2'] }, '{"id":"acct_1"}');
  const { data, response, requestId } = await client.account.get().withResponse();
  expect(data).toEqual({ id: 'acct_1' });
  expect(requestId).toBe('req_1');
  expect(response).toBeInstanceOf(Response);
  expect(response).toMatchObject({ status: 200, statusText: 'Fine', ok: true, bodyUsed: true });
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(response.headers.get('ETag')).toBe('"1"');
  await expect(response.text()).rejects.toThrow();
});

test('the headers mean the same as those of a `Response`: several values, bytes above ASCII, white space', async () => {
  const client = await clientOf({ 'ratelimit-policy': ['"a";q=5;w=60', ' "b";q=7;w=60\t'], 'request-id': 'caf\xe9 ' }, '{}');
  const { requestId } = await client.account.get().withResponse();
  expect(requestId).toBe('caf\xe9');
  expect(client.quota.policies.flatMap(({ name, quota }) => (quota === 5 || quota === 7 ? [name] : []))).toEqual(['a', 'b']);
});

test('a compressed body is decoded', async () => {
  const client = await clientOf({ 'content-encoding': 'gzip' }, gzipSync('{"id":"acct_1"}'));
  expect(await client.account.get()).toEqual({ id: 'acct_1' });
});

test('a body that is too large is refused, whether it arrives at once or in parts', async () => {
  const small = await clientOf({}, `"${'x'.repeat(50)}"`, { maxBodyBytes: 20 });
  expect(await failureOf(small.account.get())).toMatchObject({ kind: 'integrity', retryable: false });
  const large = await clientOf({}, `"${'x'.repeat(5_000_000)}"`, { maxBodyBytes: 1_000_000 });
  expect(await failureOf(large.account.get())).toMatchObject({ kind: 'integrity', retryable: false });
});

test('a large body arrives whole', async () => {
  const text = 'x'.repeat(5_000_000);
  const client = await clientOf({}, JSON.stringify({ text }));
  expect(await client.request('GET', '/v1/account')).toEqual({ text });
});

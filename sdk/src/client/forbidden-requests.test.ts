import { expect, onTestFinished, test } from 'vitest';
import { failureOf } from '../../../test/support/fake-client.ts';
import { keyWith } from '../../../test/support/fake-server.ts';
import { plainServer } from '../../../test/support/real-server.ts';
import { undiciTransport } from '../pipeline/transport/undici-transport.node.ts';
import { SentinelSec } from './client.ts';

async function clientOver(transport: string) {
  let requests = 0;
  const { origin } = await plainServer((_, response) => {
    requests += 1;
    response.end();
  });
  const dispatcher = undiciTransport();
  onTestFinished(() => dispatcher.close());
  const fetch = transport === 'undici' ? dispatcher : globalThis.fetch;
  const client = new SentinelSec({ apiKey: keyWith(), baseUrl: origin, fetch, logLevel: 'off' });
  return { client, requests: () => requests };
}

test.each(['fetch', 'undici'])(
  'over %s, a method that Fetch forbids and a GET with a body are refused, not sent',
  async (over) => {
    const { client, requests } = await clientOver(over);
    for (const method of ['TRACE', 'trace', 'CONNECT', 'TRACK'])
      expect(await failureOf(client.request(method, '/v1/account'))).toMatchObject({ kind: 'configuration' });
    for (const method of ['GET', 'HEAD', 'get'])
      for (const body of [{ a: 1 }, null, ''])
        expect(await failureOf(client.request(method, '/v1/account', { body }))).toMatchObject({ kind: 'configuration' });
    const byPath = client.api as unknown as Record<string, (path: string, init?: object) => Promise<unknown>>;
    expect(await failureOf(byPath.TRACE?.('/v1/account') ?? Promise.resolve())).toMatchObject({ kind: 'configuration' });
    expect(await failureOf(byPath.GET?.('/v1/account', { body: {} }) ?? Promise.resolve())).toMatchObject({
      kind: 'configuration',
    });
    expect(requests()).toBe(0);
  },
);

test.each(['fetch', 'undici'])('over %s, headers of the connection are rejected, not sent', async (over) => {
  const { client, requests } = await clientOver(over);
  for (const name of ['connection', 'TE', 'trailer', 'proxy-authorization', 'keep-alive', 'upgrade', 'transfer-encoding'])
    for (const call of [
      client.account.get({ headers: { [name]: 'x' } }),
      client.request('GET', '/v1/new', { headers: [[name, 'x']] }),
      client.api.GET('/v1/account', { headers: { [name]: 'x' } }),
    ])
      expect(await failureOf(call)).toMatchObject({ kind: 'configuration', message: expect.stringContaining(name) });
  expect(requests()).toBe(0);
});

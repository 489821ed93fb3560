import { SentinelSec } from '@sentinelsec/sdk';
import { undiciTransport } from '@sentinelsec/sdk/node';
import { expect, onTestFinished, test } from 'vitest';
import { keyWith } from '../support/fake-server.ts';
import { plainServer } from '../support/real-server.ts';

test('a thousand retried answers over one connection leave it usable, and open few other connections', {
  timeout: 60_000,
}, async () => {
  let asked = 0;
  // Every second response is an error. Some of these errors have a body that is too long for the client to read completely.
  const { origin, connections } = await plainServer((_, response) => {
    asked += 1;
    const failed = asked % 2 === 1;
    response.writeHead(failed ? 500 : 200, { 'content-type': 'application/json' });
    response.end(failed ? 'x'.repeat(asked % 10 === 1 ? 200_000 : 100) : '{"plan":"free"}');
  });
  const fetch = undiciTransport({ proxy: false, connections: 1 });
  onTestFinished(() => fetch.close());
  // The client retries without a wait. Each client has its own retry budget.
  const random = { next: () => 0, uuid: () => 'uuid-1' };
  for (let made = 0; made < 100; made += 1) {
    const client = new SentinelSec({ apiKey: keyWith(), baseUrl: origin, fetch, random, logLevel: 'off' });
    for (let call = 0; call < 10; call += 1) expect(await client.account.get()).toEqual({ plan: 'free' });
  }
  expect(asked).toBe(2000);
  // One connection at the start, and at most one more for each body that the client did not read completely.
  expect(connections()).toBeLessThanOrEqual(1 + 2 * 200);
});

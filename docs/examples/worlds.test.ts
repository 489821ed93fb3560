import { createWorlds } from '@sentinelsec/mock-server';
import { startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';

const worlds = createWorlds({ frozen: true });

test('each world has its own clock', async () => {
  const [early, late] = [worlds.create('early'), worlds.create('late')];
  await late.clock.advance({ days: 30 });
  expect(late.clock.now() - early.clock.now()).toBe(30 * 86_400_000);
  await new SentinelSec(early.clientOptions()).account.get();
  expect([early.journal.entries.length, late.journal.entries.length]).toEqual([1, 0]);
});

test('one port serves all worlds: the path, the header Mock-World or the API key selects the world', async () => {
  const world = worlds.create('over-http');
  const server = await startServer(worlds, { port: 0 });
  await new SentinelSec({ apiKey: world.apiKey, baseUrl: server.url }).account.get();
  expect(world.journal.entries).toHaveLength(1);

  const headers = { authorization: `Bearer ${worlds.default.apiKey}` };
  await fetch(`${server.url}/v1/account`, { headers: { ...headers, 'mock-world': 'over-http' } });
  await fetch(`${server.url}/_worlds/over-http/v1/account`, { headers });
  expect(world.journal.entries).toHaveLength(3);
  await server.close();
});

test('a fork continues from the state of another world', async () => {
  const before = worlds.create('before');
  await new SentinelSec(before.clientOptions()).account.update({ organization_name: 'Changed' });
  const after = worlds.fork('before', 'after');
  expect((await new SentinelSec(after.clientOptions()).account.get()).organization_name).toBe('Changed');
  worlds.remove('before');
});

import { createWorlds } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type ControlClient, controlClient } from '@sentinelsec/mock-server/control';
import { startServer } from '@sentinelsec/mock-server/server';
import { Pool, request } from 'undici';
import { expect, test } from 'vitest';

const start = '2026-01-01T00:00:00.000Z';
const count = 50;
const day = 86_400_000;

/** Runs a test in its own world, over HTTP only. Other tests run in other worlds at the same time. */
async function story(control: ControlClient, place: number, { origin, pool }: { origin: string; pool: Pool }): Promise<void> {
  const name = `world-${place}`;
  const { apiKey } = await control.worlds.create({ name });
  const own = control.inWorld(name);
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const call = (path: string, method: 'GET' | 'PATCH' = 'GET', body?: string): ReturnType<typeof request> =>
    request(origin + path, { dispatcher: pool, method, headers, ...(body && { body }) });

  await (await call('/v1/account', 'PATCH', JSON.stringify({ organization_name: name }))).body.dump();
  await own.clock.advance({ days: place });
  if (place % 3 === 0) await own.faults.add({ kind: 'status', status: 502, times: 1 });
  if (place % 5 === 0) await own.limits.exhaust({ policy: 'standard' });

  const first = await call('/v1/account');
  const seen = await first.body.text();
  expect(first.statusCode, name).toBe(place % 3 === 0 ? 502 : place % 5 === 0 ? 429 : 200);
  expect(first.headers.date).toBe(new Date(Date.parse(start) + place * day).toUTCString());
  if (first.statusCode === 200) expect(JSON.parse(seen)).toMatchObject({ organization_name: name });

  const { entries } = await own.journal.list();
  expect(entries.map(({ method }) => method)).toEqual(['PATCH', 'GET']);
  expect((await own.faults.list()).faults.length).toBe(place % 3 === 0 ? 1 : 0);
}

test(`${count} worlds over HTTP in parallel: none sees data, clock, limits, faults or journal of another`, async () => {
  const worlds = createWorlds({ seed: 'empty', startTime: start, frozen: true, check: conformance });
  const server = await startServer(worlds, { port: 0, control: true });
  const pool = new Pool(server.url, { connections: 4 });
  const control = controlClient({ origin: server.url, token: server.control?.token ?? '' });
  await Promise.all(Array.from({ length: count }, (_, place) => story(control, place, { origin: server.url, pool })));
  const listed = (await control.worlds.list()).worlds;
  expect(listed).toHaveLength(count + 1);
  expect(listed[0]).toMatchObject({ name: 'default', now: Date.parse(start), requests: 0 });
  expect(new Set(listed.map(({ apiKey }) => apiKey)).size).toBe(count + 1);
  await pool.close();
  await server.close();
});

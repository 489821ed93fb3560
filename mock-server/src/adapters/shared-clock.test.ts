import { SentinelSec } from '@sentinelsec/sdk';
import { expect, onTestFinished, test, vi } from 'vitest';
import { quotaPolicy } from '../../../test/support/spec-figures.ts';
import { conformance } from '../platform/conformance.ts';
import { createPlatform } from './create-platform.ts';

const open = (): ReturnType<typeof createPlatform> =>
  createPlatform({ seed: 'empty', startTime: 1_000_000_000_000, frozen: true, check: conformance });

test('time jumps to the end of a wait; earlier waits end first, in their order', async () => {
  const platform = open();
  const { clock } = platform.clientOptions();
  const ended: [string, number][] = [];
  const wait = async (name: string, ms: number): Promise<void> => {
    await clock.sleep(ms);
    ended.push([name, clock.now() - 1_000_000_000_000]);
  };
  await Promise.all([wait('hour', 3_600_000), wait('second', 1000), wait('none', 0), wait('minute', 60_000), wait('half', 0.5)]);
  expect(ended).toEqual([
    ['none', 0],
    ['half', 1],
    ['second', 1000],
    ['minute', 60_000],
    ['hour', 3_600_000],
  ]);
});

test('a deadline alone does not make time pass; it expires when a wait or an advance has passed it', async () => {
  const platform = open();
  const { clock } = platform.clientOptions();
  const told: number[] = [];
  clock.deadline(500, () => told.push(clock.now() - 1_000_000_000_000));
  const back = clock.deadline(600, () => told.push(-1));
  back();
  await platform.clock.advance({ milliseconds: 499 });
  expect(told).toEqual([]);
  await clock.sleep(1000);
  expect(told).toEqual([500]);
});

test('a deadline that aborts a wait stops the jump at the deadline, before the end of the wait', async () => {
  const platform = open();
  const { clock } = platform.clientOptions();
  const abort = new AbortController();
  clock.deadline(100, () => abort.abort(new Error('too late')));
  await expect(clock.sleep(10_000, abort.signal)).rejects.toThrow('too late');
  expect(clock.now()).toBe(1_000_000_000_100);
});

test('an aborted wait rejects with the reason of its signal, before and during the wait', async () => {
  const { clock } = open().clientOptions();
  await expect(clock.sleep(10, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  const abort = new AbortController();
  const waiting = clock.sleep(10, abort.signal);
  abort.abort(new Error('during'));
  await expect(waiting).rejects.toThrow('during');
});

test('time stands still while a request is running, and many calls that wait in turn all end', async () => {
  const platform = open();
  const { fetch, clock, baseUrl, apiKey } = platform.clientOptions();
  const call = async (): Promise<number> => {
    const response = await fetch(`${baseUrl}/v1/account`, { headers: { authorization: `Bearer ${apiKey}` } });
    await response.json();
    if (response.status !== 429) return response.status;
    await clock.sleep(1000 * Number(response.headers.get('retry-after')));
    return call();
  };
  const statuses = await Promise.all(Array.from({ length: 100 }, call));
  expect(new Set(statuses)).toEqual(new Set([200]));
  // The quota allows 60 calls at once and then 10 calls per second. So the other 40 calls take 4 seconds.
  expect(clock.now() - 1_000_000_000_000).toBe(4000);
});

test('the second factor of the client options returns a new code for every challenge, and waits for it if necessary', async () => {
  const platform = open();
  const { mfa, fetch, baseUrl, apiKey } = platform.clientOptions();
  const post = async (path: string, body?: unknown): Promise<Response> =>
    fetch(baseUrl + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  for (let time = 0; time < 4; time++) {
    const challenge = (await (await post('/v1/mfa/challenges')).json()) as { id: string };
    expect((await post('/v1/mfa/verify', { challenge_id: challenge.id, code: await mfa() })).status).toBe(200);
  }
});

test('restoring a snapshot sets the platform back but not its clients: their waits keep their length', async () => {
  const platform = open();
  const { clock } = platform.clientOptions();
  const before = platform.snapshot();
  await platform.clock.advance({ days: 31 });
  const now = clock.now();
  const told: number[] = [];
  clock.deadline(500, () => told.push(clock.now() - now));
  const later = platform.snapshot();
  platform.restore(before);
  expect([clock.now() - now, platform.clock.now()]).toEqual([0, before.clock.at]);
  await clock.sleep(1000);
  expect([told, clock.now() - now, platform.clock.now() - before.clock.at]).toEqual([[500], 1000, 1000]);
  platform.restore(later);
  expect([clock.now() - now, platform.clock.now()]).toEqual([1000, later.clock.at]);
  await platform.clock.advance({ days: 1 });
  expect(clock.now() - platform.clock.now()).toBe(1000);
});

test('a wait beyond the end of the platform’s time ends too, on a running and on a frozen clock', async () => {
  for (const frozen of [true, false]) {
    const platform = createPlatform({ seed: 'empty', startTime: '9989-12-31T23:59:59Z', frozen });
    const { clock } = platform.clientOptions();
    const before = clock.now();
    await clock.sleep(86_400_000);
    await clock.sleep(1e15);
    expect(clock.now() - before).toBeGreaterThanOrEqual(1e15 + 86_400_000);
    expect((await platform.fetch(`${platform.origin}/v1/health`)).status).toBe(200);
  }
});

test('time that passes between two reads of a running clock breaks neither a wait nor an advance', async () => {
  const look = vi.spyOn(performance, 'now');
  onTestFinished(() => look.mockRestore());
  let now = 0;
  look.mockImplementation(() => (now += 5));
  const platform = createPlatform({ seed: 'empty', startTime: 1_000_000_000_000 });
  await platform.clock.advance({});
  await platform.clock.advance({ milliseconds: 1 });
  const { clock } = platform.clientOptions();
  for (const ms of [0, 1, 5, 7, 12, 30]) await clock.sleep(ms);
  expect(clock.now()).toBeGreaterThan(1_000_000_000_055);
});

test('a deadline whose callback throws affects no other wait: its error is an unhandled rejection', async () => {
  const thrown: unknown[] = [];
  const note = (cause: unknown): void => void thrown.push(cause);
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', note);
  onTestFinished(() => {
    process.removeAllListeners('unhandledRejection');
    for (const other of others) process.on('unhandledRejection', other);
  });
  const platform = open();
  const { clock } = platform.clientOptions();
  const fail = (): never => {
    throw new Error('expired');
  };
  clock.deadline(5, fail);
  await clock.sleep(10);
  clock.deadline(5, fail);
  let told = false;
  clock.deadline(6, () => {
    told = true;
  });
  await platform.clock.advance({ seconds: 1 });
  await clock.sleep(1);
  expect([told, ...thrown.map(String)]).toEqual([true, 'Error: expired', 'Error: expired']);
});

test('very many simultaneous waits end', async () => {
  const { clock } = open().clientOptions();
  await Promise.all(Array.from({ length: 150_000 }, () => clock.sleep(10)));
  expect(clock.now()).toBe(1_000_000_000_010);
});

test('a client from before a reset still works after it, although it saw a later time and used-up limits', async () => {
  const platform = open();
  const client = new SentinelSec(platform.clientOptions());
  await platform.clock.advance({ days: 31 });
  await client.keys.create({ name: 'reader', scopes: ['usage:read'] });
  for (let call = 0; call < quotaPolicy('standard').quota; call++) await client.roles.list();
  platform.reset();
  expect((await client.account.get()).api_username).toBe('ada');
  expect((await client.keys.create({ name: 'reader', scopes: ['usage:read'] })).status).toBe('active');
});

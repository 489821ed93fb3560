import { createPlatform, type FaultOptions, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { describe, expect, test } from 'vitest';

const start = Date.parse('2026-01-01T00:00:00.000Z');
const open = (): Platform => createPlatform({ seed: 'empty', startTime: start, frozen: true, check: conformance });

const get = async (platform: Platform, path = '/v1/account', key = platform.apiKey): Promise<number> =>
  (await platform.fetch(platform.origin + path, { headers: { authorization: `Bearer ${key}` } })).status;

const statuses = async (platform: Platform, count: number): Promise<string> => {
  let text = '';
  for (let call = 0; call < count; call++) text += (await get(platform)) === 502 ? 'x' : '.';
  return text;
};

const badGateway = { kind: 'status', status: 502 } as const;

test('the list of faults is plain data from which the same faults can be added again', () => {
  const platform = open();
  const faults: FaultOptions[] = [
    { kind: 'problem', problem: 'internal-error', operation: 'account.get', key: platform.apiKey, times: 2, at: 'answer' },
    { kind: 'latency', medianMs: 10, sigma: 1, probability: 0.5, seed: 3, via: ['fetch'] },
    { kind: 'drip', from: start + 1_000, until: '2026-01-01T00:00:05.000Z' },
  ];
  for (const fault of faults) platform.faults.add(fault);
  const told = JSON.parse(JSON.stringify(platform.faults.list()));
  expect(told).toEqual([
    { id: 'problem-1', used: 0, ...faults[0], operation: ['account.get'], key: platform.keyId },
    { id: 'latency-2', used: 0, ...faults[1] },
    { id: 'drip-3', used: 0, kind: 'drip', from: '2026-01-01T00:00:01.000Z', until: '2026-01-01T00:00:05.000Z' },
  ]);
  expect(JSON.stringify(told)).not.toContain(platform.apiKey);
  const other = open();
  for (const { id: _id, used: _used, ...fault } of told) other.faults.add(fault);
  expect(other.faults.list()).toEqual(platform.faults.list());
});

test('a fault affects only its operations, its key, its number of times and its period', async () => {
  const platform = open();
  const other = platform.seed.key().secret;
  platform.faults.add({ ...badGateway, operation: ['account.get', 'keys.list'] });
  expect([await get(platform), await get(platform, '/v1/keys'), await get(platform, '/v1/members')]).toEqual([502, 502, 200]);
  platform.faults.clear();
  platform.faults.add({ ...badGateway, key: other });
  expect([await get(platform), await get(platform, '/v1/account', other)]).toEqual([200, 502]);
  platform.faults.clear();
  platform.faults.add({ ...badGateway, times: 2 });
  expect(await statuses(platform, 4)).toBe('xx..');
  platform.faults.clear();
  platform.faults.add({ ...badGateway, from: start + 1_000, until: start + 2_000 });
  expect(await get(platform)).toBe(200);
  await platform.clock.advance({ seconds: 1 });
  expect(await get(platform)).toBe(502);
  await platform.clock.advance({ seconds: 1 });
  expect(await get(platform)).toBe(200);
});

test('the same seed gives the same random numbers, and another seed gives others', async () => {
  const drawn = async (seed: number): Promise<string> => {
    const platform = open();
    platform.faults.add({ ...badGateway, probability: 0.5, seed });
    return statuses(platform, 40);
  };
  const first = await drawn(1);
  expect(first).toMatch(/x/);
  expect(first).toMatch(/\./);
  expect(await drawn(1)).toBe(first);
  expect(await drawn(2)).not.toBe(first);
});

test('the median of a log-normal latency is the given one, and the same seed gives the same delays', async () => {
  const drawn = async (): Promise<number[]> => {
    const platform = open();
    platform.limits.set('standard', { quota: 1_000, window: 60 });
    platform.faults.add({ kind: 'latency', medianMs: 1_000, sigma: 0.5, seed: 5 });
    const times: number[] = [];
    for (let call = 0; call < 101; call++) {
      const from = platform.clock.now();
      await get(platform);
      times.push(platform.clock.now() - from);
    }
    return times.sort((one, other) => one - other);
  };
  const times = await drawn();
  expect(times[50]).toBeGreaterThan(800);
  expect(times[50]).toBeLessThan(1_200);
  expect(times.at(-1)).toBeGreaterThan(2_000);
  expect(await drawn()).toEqual(times);
});

test('faults combine: an answer that is delayed and then breaks off has both faults in the journal', async () => {
  const platform = open();
  platform.faults.add({ kind: 'latency', ms: 100 });
  platform.faults.add({ kind: 'reset', at: 'answer' });
  await expect(get(platform)).rejects.toThrow('fetch failed');
  expect(platform.journal.entries).toMatchObject([
    { status: 0, rule: 'fault', operation: 'account.get', faults: ['latency-1', 'reset-2'] },
  ]);
});

test('if a fault decides a request, later faults do not use up their times', async () => {
  const platform = open();
  platform.faults.add({ ...badGateway, times: 1 });
  platform.faults.add({ kind: 'problem', problem: 'internal-error', times: 1 });
  expect([await get(platform), await get(platform), await get(platform)]).toEqual([502, 500, 200]);
});

test('a fault that needs a body does not change an answer without a body, and does not use up its times', async () => {
  const platform = open();
  platform.faults.add({ kind: 'cut', times: 1 });
  const headers = { authorization: `Bearer ${platform.apiKey}` };
  expect((await platform.fetch(`${platform.origin}/v1/account`, { method: 'HEAD', headers })).status).toBe(200);
  expect(platform.faults.list()).toMatchObject([{ used: 0 }]);
});

test('reset removes faults, restore restores those of the snapshot, and fork does not copy them', async () => {
  const platform = open();
  const before = platform.snapshot();
  platform.faults.add(badGateway);
  const during = platform.snapshot();
  expect(await get(platform.fork())).toBe(200);
  platform.restore(before);
  expect(await get(platform)).toBe(200);
  platform.restore(during);
  expect(await get(platform)).toBe(502);
  platform.reset();
  expect([platform.faults.list(), await get(platform)]).toEqual([[], 200]);
});

describe('an invalid fault is refused with one line', () => {
  test.each<[unknown, RegExp]>([
    [undefined, /the options are undefined; they must be an object/],
    [{}, /a fault needs a kind: one of problem, status/],
    [{ kind: 'resett' }, /kind is "resett".*Did you mean "reset"\?/],
    [{ kind: 'reset' }, /the fault "reset" is not valid: it needs at/],
    [{ kind: 'reset', at: 'middle' }, /at is "middle"; it must be one of request/],
    [{ kind: 'reset', at: 'head', bytes: 4 }, /bytes belongs to at: "body"/],
    [{ kind: 'drip', ms: 5 }, /has no option "ms"/],
    [{ kind: 'latency' }, /either ms or medianMs/],
    [{ kind: 'latency', ms: 1, sigma: 1 }, /sigma belongs to medianMs/],
    [{ kind: 'latency', ms: Number.POSITIVE_INFINITY }, /ms is Infinity; it must be a number of milliseconds, from 0/],
    [{ kind: 'problem', problem: 'no-such' }, /problem is "no-such"; it must be the slug of a problem/],
    [{ kind: 'problem' }, /it needs problem/],
    [{ kind: 'status', status: 99 }, /status is 99; it must be a whole number from 200 to 599/],
    [{ kind: 'status', status: 204, body: 'x' }, /an answer of 204 has no body/],
    [{ kind: 'status', status: 500, headers: { 'a b': 'c' } }, /headers is an object; it must be an object of header names/],
    [{ kind: 'date' }, /it needs skewMs/],
    [{ kind: 'capacity', share: 1 }, /share is 1; it must be a number above 0 and below 1/],
    [{ kind: 'capacity' }, /it needs share/],
    [{ kind: 'limit-headers', retryAfter: 'a\nb' }, /retryAfter is .*; it must be a string that can be the value of a header/],
    [{ kind: 'digest', operation: 'account.gett' }, /operation is "account.gett".*Did you mean "account.get"\?/],
    [{ kind: 'digest', key: 'secret' }, /key is "secret"; it must be an API key or the id of an API key/],
    [{ kind: 'digest', via: ['post'] }, /via is an Array; it must be a list of adapters/],
    [{ kind: 'digest', times: 0 }, /times is 0/],
    [{ kind: 'digest', probability: 0 }, /probability is 0; it must be a number above 0/],
    [{ kind: 'digest', from: 'soon' }, /from is "soon"; it must be a number of milliseconds, a Date or an RFC 3339 time/],
    [{ kind: 'digest', from: start, until: start }, /until is 2026-01-01T00:00:00.000Z; it must be after from/],
    [{ kind: 'digest', world: 'a' }, /world is only for faults of worlds/],
  ])('%j', (options, message) => {
    const { faults } = open();
    const add = (): string => faults.add(options as FaultOptions);
    expect(add).toThrow(/^platform\.faults\.add.*\.$|\?$/);
    expect(add).toThrow(message);
    expect(faults.list()).toEqual([]);
  });

  test('more than a thousand faults', () => {
    const { faults } = open();
    for (let count = 0; count < 1_000; count++) faults.add({ kind: 'digest' });
    expect(() => faults.add({ kind: 'digest' })).toThrow('there are 1000 faults; remove some');
  });
});

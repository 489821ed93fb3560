import type { FaultOptions } from '@sentinelsec/mock-server';
import { startServer } from '@sentinelsec/mock-server/server';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { failure, setup } from '../support/setup.ts';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { openWay, ways } from '../support/ways-in.ts';

const headersOf = ({ platform }: TestPlatform): Record<string, string> => ({ authorization: `Bearer ${platform.apiKey}` });

beforeEach(() => {
  // MSW prints the errors that its handlers throw.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** The adapters whose errors have a code that says how a connection ended. `handle` returns a network error without a code. */
const telling = ways.filter((way) => way !== 'handle');

/** Returns the error code of an error, or else of its causes. */
function codeOf(error: unknown): string | undefined {
  const { code, cause } = error as { readonly code?: string; readonly cause?: unknown };
  return code ?? (cause === undefined ? undefined : codeOf(cause));
}

const outcome = async (answer: Promise<Response>): Promise<unknown> =>
  answer.then(
    async (response) => (response.type === 'error' ? 'network error' : [response.status, await response.text().catch(codeOf)]),
    codeOf,
  );

describe.each(ways)('through %s', (way) => {
  test('a problem fault answers as often as `times` says, and the operation does not run', async () => {
    const scene = testPlatform();
    const { platform } = scene;
    const call = await openWay(way, platform);
    platform.faults.add({ kind: 'problem', problem: 'quota-exceeded', operation: 'account.get', retryAfter: 7, times: 2 });
    const headers = headersOf(scene);
    const first = await call('/v1/account', { headers });
    expect([first.status, first.headers.get('retry-after'), first.headers.get('content-type')]).toEqual([
      429,
      '7',
      'application/problem+json',
    ]);
    expect(await first.json()).toMatchObject({ 'violated-policies': ['standard'], status: 429 });
    expect((await call('/v1/account', { headers })).status).toBe(429);
    expect((await call('/v1/account', { headers })).status).toBe(200);
    expect(platform.journal.find({ rule: 'fault' })).toMatchObject([
      { status: 429, operation: 'account.get', faults: ['problem-1'] },
      { status: 429, operation: 'account.get', faults: ['problem-1'] },
    ]);
    expect(platform.faults.list()).toMatchObject([{ id: 'problem-1', used: 2 }]);
  });

  test('a status fault answers with its own headers and body', async () => {
    const scene = testPlatform();
    const call = await openWay(way, scene.platform);
    scene.platform.faults.add({ kind: 'status', status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad</h1>' });
    const answer = await call('/v1/account', { headers: headersOf(scene) });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([502, 'text/html', '<h1>Bad</h1>']);
  });

  test('if the answer is lost after the operation, the change remains', async () => {
    const scene = testPlatform();
    const { platform } = scene;
    const call = await openWay(way, platform);
    platform.faults.add({ kind: 'problem', problem: 'internal-error', at: 'answer', times: 1 });
    const init = {
      method: 'PATCH',
      headers: { ...headersOf(scene), 'content-type': 'application/json' },
      body: '{"organization_name":"Changed"}',
    };
    expect((await call('/v1/account', init)).status).toBe(500);
    expect((await scene.call('GET /v1/account')).body.organization_name).toBe('Changed');
  });

  test('bytes are flipped and cut, digest, date and limits are wrong, and the length is right', async () => {
    const scene = testPlatform();
    const { platform } = scene;
    const call = await openWay(way, platform);
    const headers = headersOf(scene);
    const plain = await call('/v1/account', { headers });
    const text = await plain.text();
    platform.faults.add({ kind: 'flip', bytes: 2 });
    platform.faults.add({ kind: 'digest' });
    platform.faults.add({ kind: 'date', skewMs: -3_600_000 });
    platform.faults.add({ kind: 'limit-headers' });
    const answer = await call('/v1/account', { headers });
    const changed = await answer.text();
    const different = [...changed].filter((letter, place) => letter !== text[place]);
    expect([changed.length, different.length]).toEqual([text.length, 2]);
    expect(answer.headers.get('repr-digest')).toMatch(/^sha-256=:.{44}:$/);
    expect(answer.headers.get('date')).toBe(new Date(platform.clock.now() - 3_600_000).toUTCString());
    expect(answer.headers.get('ratelimit')).toMatch(/r=many/);
    platform.faults.clear();
    platform.faults.add({ kind: 'cut', bytes: 10, length: 'adjusted' });
    const short = await call('/v1/account', { headers });
    expect([short.headers.get('content-length'), await short.text()]).toEqual(['10', text.slice(0, 10)]);
  });

  test('with reduced capacity, quotas are smaller, the headers say so, and a call above a quota gets a 503', async () => {
    const scene = testPlatform({ plan: 'enterprise' });
    const { platform } = scene;
    const call = await openWay(way, platform);
    const headers = headersOf(scene);
    const usual = (await call('/v1/account', { headers })).headers.get('ratelimit-policy') ?? '';
    platform.faults.add({ kind: 'capacity', share: 0.000001, policies: ['standard'] });
    const refused = await call('/v1/account', { headers });
    const [, quota] = /"standard";q=(\d+)/.exec(usual) ?? [];
    expect(Number(quota)).toBeGreaterThan(1);
    expect(refused.headers.get('ratelimit-policy')).toBe(usual.replace(`"standard";q=${quota}`, '"standard";q=1'));
    expect([refused.status, (await refused.json()).type]).toEqual([503, expect.stringContaining('temporary-reduced-capacity')]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(platform.journal.entries.at(-1)).toMatchObject({ rule: 'limits', faults: ['capacity-1'] });
    platform.faults.clear();
    expect((await scene.call('GET /v1/security/events?type=rate_limit_exceeded')).body.data).toEqual([]);
    expect((await call('/v1/account', { headers })).status).toBe(200);
  });
});

describe.each(telling)('through %s', (way) => {
  test.each<[FaultOptions, unknown]>([
    [{ kind: 'reset', at: 'request' }, 'ECONNRESET'],
    [{ kind: 'reset', at: 'answer' }, 'ECONNRESET'],
  ])('%o ends with an error code', async (fault, expected) => {
    const scene = testPlatform();
    const call = await openWay(way, scene.platform);
    scene.platform.faults.add({ ...fault, times: 1 });
    expect(await outcome(call('/v1/account', { headers: headersOf(scene) }))).toBe(expected);
    expect(scene.platform.journal.entries.at(-1)).toMatchObject({ rule: 'fault', status: 0, faults: ['reset-1'] });
    expect((await call('/v1/account', { headers: headersOf(scene) })).status).toBe(200);
  });

  test.each<[FaultOptions]>([
    [{ kind: 'reset', at: 'head' }],
    [{ kind: 'reset', at: 'body' }],
    [{ kind: 'cut' }],
    [{ kind: 'hang', at: 'body' }],
  ])('%o breaks off the body', async (fault) => {
    const scene = testPlatform();
    const call = await openWay(way, scene.platform);
    const id = scene.platform.faults.add({ ...fault, times: 1 });
    const answer = call('/v1/account', { headers: headersOf(scene) }).then((response) => response.text());
    if (fault.kind === 'hang')
      void vi
        .waitFor(() => expect(scene.platform.faults.list()).toMatchObject([{ used: 1 }]))
        .then(() => scene.platform.faults.remove(id));
    await expect(answer).rejects.toThrow();
    expect((await call('/v1/account', { headers: headersOf(scene) })).status).toBe(200);
  });

  test('an answer that never arrives ends when the caller gives up or the fault is removed', async () => {
    const scene = testPlatform();
    const { platform } = scene;
    const call = await openWay(way, platform);
    const id = platform.faults.add({ kind: 'hang', at: 'answer' });
    const abort = new AbortController();
    const given = outcome(call('/v1/account', { headers: headersOf(scene), signal: abort.signal }));
    await vi.waitFor(() => expect(platform.journal.entries).toHaveLength(1));
    abort.abort(Object.assign(new Error('enough'), { code: 'ENOUGH' }));
    expect(await given).toBe('ENOUGH');
    const held = outcome(call('/v1/account', { headers: headersOf(scene) }));
    await vi.waitFor(() => expect(platform.journal.entries).toHaveLength(2));
    platform.faults.remove(id);
    expect(await held).toBe('ECONNRESET');
  });
});

test('a client waits for a latency on the shared clock, without real time', async () => {
  const { platform, client } = setup();
  platform.faults.add({ kind: 'latency', ms: 20_000 });
  const from = platform.clock.now();
  await client.account.get({ timeout: 60_000, attemptTimeout: 30_000 });
  expect(platform.clock.now() - from).toBe(20_000);
});

test('a latency longer than the timeout of an attempt ends the attempt, and the client retries', async () => {
  const { platform, client } = setup();
  platform.faults.add({ kind: 'latency', ms: 40_000, times: 1 });
  await client.account.get({ timeout: 120_000, attemptTimeout: 30_000 });
  expect(platform.journal.find({ operation: 'account.get' })).toHaveLength(2);
});

test('an answer that never arrives ends at the timeout of a client that shares the clock', async () => {
  const { platform, client } = setup();
  platform.faults.add({ kind: 'hang' });
  const from = platform.clock.now();
  const error = await failure(client.account.get({ timeout: 5_000 }));
  expect(error.name).toBe('TimeoutError');
  expect(platform.clock.now() - from).toBe(5_000);
});

test('a drip waits on the clock before each piece, for JSON and for files', async () => {
  const { platform, raw } = setup();
  const whole = await (await raw('/v1/account')).text();
  platform.faults.add({ kind: 'drip', bytes: 100, everyMs: 1_000 });
  const from = platform.clock.now();
  expect(await (await raw('/v1/account')).text()).toBe(whole);
  expect(platform.clock.now() - from).toBe(Math.ceil(whole.length / 100) * 1_000);
});

test('on a port, a latency ends when the frozen clock is moved to its end', async () => {
  const scene = testPlatform();
  const { platform } = scene;
  const call = await openWay('http', platform);
  platform.faults.add({ kind: 'latency', ms: 3_600_000 });
  let isAnswered = false;
  const answer = call('/v1/account', { headers: headersOf(scene) }).then((response) => {
    isAnswered = true;
    return response.status;
  });
  await vi.waitFor(() => expect(platform.journal.entries).toHaveLength(1));
  await platform.clock.advance({ minutes: 59 });
  expect(isAnswered).toBe(false);
  await platform.clock.advance({ minutes: 1 });
  expect(await answer).toBe(200);
});

test('on a port, a reset after the whole answer leaves the answer complete', async () => {
  const scene = testPlatform();
  const { platform } = scene;
  const call = await openWay('http', platform);
  platform.faults.add({ kind: 'reset', at: 'end', times: 1 });
  const text = await (await call('/v1/account', { headers: { ...headersOf(scene), connection: 'close' } })).text();
  expect(JSON.parse(text)).toMatchObject({ status: 'active' });
  expect(platform.journal.entries.at(-1)).toMatchObject({ faults: ['reset-1'], status: 200 });
});

test('a fault that an adapter in use cannot render is refused when it is added, and the error names the adapters that can', async () => {
  const { platform } = testPlatform();
  expect(() => platform.faults.add({ kind: 'reset', at: 'end' })).toThrow(
    'platform.faults.add: the adapter "fetch" cannot render "reset": in the same process there is no connection to reset after a whole body. These can: port. Name them in via, such as via: ["port"].',
  );
  const server = await startServer(platform, { port: 0 });
  expect(() => platform.faults.add({ kind: 'refused' })).toThrow('the adapter "port" cannot render "refused"');
  const id = platform.faults.add({ kind: 'reset', at: 'end' });
  await server.close();
  platform.faults.remove(id);
  platform.faults.add({ kind: 'refused' });
  await expect(startServer(platform, { port: 0 })).rejects.toThrow('the adapter "port" cannot render the fault refused-2');
  platform.faults.clear();
  platform.faults.add({ kind: 'refused', via: ['fetch'] });
  await (await startServer(platform, { port: 0 })).close();
});

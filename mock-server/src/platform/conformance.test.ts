import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createPlatform } from '../adapters/create-platform.ts';
import { examples } from '../generated/examples.ts';
import { conformance } from './conformance.ts';

const always = { 'request-id': 'req_01KASEQ4H8Z3M5N7P9R1T3V5X7', date: 'Thu, 01 Jan 2026 00:00:00 GMT' };
const headers = { ...always, 'ratelimit-policy': '"public";q=60;w=60', ratelimit: '"public";r=59;t=60' };
const limits = { 'ratelimit-policy': '"standard";q=600;w=60', ratelimit: '"standard";r=59;t=1' };
const answer = (operation: string | undefined, response: Response): Promise<void> =>
  conformance({ operation, method: 'GET', response });
const account = examples['account.get']?.example;
const health = { status: 'operational', components: [{ name: 'api', status: 'operational' }] };

test('an answer that matches the spec passes', async () => {
  await expect(answer('health.get', Response.json(health, { headers }))).resolves.toBeUndefined();
});

test.each([
  [
    'a body of another shape',
    'health.get',
    Response.json({ ...health, status: 'fine' }, { headers }),
    /health\.get 200 .*\/status/,
  ],
  [
    'a status that the spec does not list',
    'health.get',
    Response.json(health, { status: 201, headers }),
    /health\.get 201 .*does not list this status/,
  ],
  ['another media type', 'health.get', new Response(JSON.stringify(health), { headers }), /media type is text\/plain/],
  ['no request id', 'health.get', Response.json(health, { headers: { date: headers.date } }), /request-id is missing/],
  ['no date', 'health.get', Response.json(health, { headers: { 'request-id': headers['request-id'] } }), /date is missing/],
  [
    'a request id of another shape',
    'health.get',
    Response.json(health, { headers: { ...headers, 'request-id': '7' } }),
    /request-id is 7/,
  ],
  ['no limit headers', 'account.get', Response.json(account, { headers: { ...always, etag: '"1"' } }), /ratelimit is missing/],
  ['no version', 'account.get', Response.json(account, { headers: { ...headers, ...limits } }), /etag is missing/],
  [
    'a version without quotes',
    'account.get',
    Response.json(account, { headers: { ...headers, ...limits, etag: '1' } }),
    /etag is 1: must match pattern/,
  ],
  [
    'a limit that cannot be read',
    'account.get',
    Response.json(account, { headers: { ...headers, ...limits, etag: '"1"', ratelimit: 'standard;r=-1' } }),
    /ratelimit is standard;r=-1: must match pattern/,
  ],
  ['a 405 that does not say what may be done', undefined, Response.json({}, { status: 405, headers }), /allow is missing/],
  ['a problem without its members', undefined, Response.json({}, { status: 404, headers }), /media type/],
  ['a 429 that does not say when', 'account.get', Response.json({}, { status: 429, headers }), /retry-after is missing/],
])('%s does not pass', async (_what, operation, response, message) => {
  await expect(answer(operation, response)).rejects.toThrow(message);
});

test('if the check throws, the answer is a 500, and the journal and the console show the cause', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  const platform = createPlatform({ check: conformance });
  platform.on('health.get', () => Response.json({ status: 'fine' }));
  const answer = await platform.fetch(`${platform.origin}/v1/health`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
  const cause = platform.journal.entries.at(-1)?.failure;
  expect(String(cause)).toMatch(/health.get 200 does not match the spec/);
  expect(platform.journal.entries).toMatchObject([{ operation: 'health.get', status: 500, rule: 'check' }]);
  expect(report).toHaveBeenCalledWith(expect.stringContaining('GET /v1/health: The check of the answer failed'), cause);
});

test('a check that cannot read the answer, because the caller has left, does not fail', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  const caller = new AbortController();
  const left = new RangeError('The caller has left.');
  let ended: Promise<unknown> | undefined;
  const platform = createPlatform({
    check: async ({ response }) => {
      caller.abort(left);
      const reading = response.clone().text();
      ended = reading.catch((error: unknown) => error);
      await reading;
    },
  });
  await expect(platform.fetch(`${platform.origin}/v1/health`, { signal: caller.signal })).rejects.toBe(left);
  expect(await ended).toBe(left);
  await setImmediate();
  expect(report).not.toHaveBeenCalled();
  expect(platform.journal.entries).toMatchObject([{ operation: 'health.get', status: 200 }]);
});

test('a check that reads the answer instead of a clone fails with an error that says so', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const platform = createPlatform({ check: async ({ response }) => void (await response.text()) });
  expect((await platform.fetch(`${platform.origin}/v1/health`)).status).toBe(500);
  expect(String(platform.journal.entries.at(-1)?.failure)).toContain('response.clone()');
});

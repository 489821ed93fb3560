import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';
import { figure } from '../support/spec-figures.ts';

const json = { 'content-type': 'application/json' };
const problem = async (response: Response): Promise<{ status: number; type: string; pointers: string[] }> => {
  const { type, errors = [] } = (await response.json()) as { type: string; errors?: { pointer: string }[] };
  return { status: response.status, type: type.split(/[/#]/).at(-1) ?? '', pointers: errors.map(({ pointer }) => pointer) };
};

test.each([
  ['an unknown path', 'GET', '/v1/nothing', 404, 'not-found'],
  ['a path outside the API', 'GET', '/', 404, 'not-found'],
  ['an unknown method', 'DELETE', '/v1/account', 405, 'method-not-allowed'],
])('%s is refused', async (_what, method, path, status, type) => {
  const { raw } = setup();
  const response = await raw(path, { method });
  expect(await problem(response.clone())).toMatchObject({ status, type });
  if (status === 405) expect(response.headers.get('Allow')).toBe('GET, HEAD, PATCH');
});

test.each([
  ['malformed JSON', '{"email":', 400, 'malformed-request'],
  ['text that is not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400, 'malformed-request'],
])('%s is refused immediately', async (_what, body, status, type) => {
  const { raw } = setup();
  expect(await problem(await raw('/v1/account', { method: 'PATCH', headers: json, body }))).toMatchObject({ status, type });
});

test('all errors of a body are reported together, each with its pointer', async () => {
  const { raw } = setup();
  const body = JSON.stringify({ email: 7, organization_name: 'x'.repeat(1000), nickname: 'ada' });
  const answer = await problem(await raw('/v1/account', { method: 'PATCH', headers: json, body }));
  expect(answer.status).toBe(422);
  expect(answer.pointers.sort()).toEqual(['/body/email', '/body/nickname', '/body/organization_name']);
});

test.each([
  ['?limit=0', '/query/limit'],
  ['?limit=many', '/query/limit'],
  ['?order=sideways', '/query/order'],
  ['?limt=5', '/query/limt'],
  ['?from=yesterday', '/query/from'],
])('the query %s is refused with its pointer', async (query, pointer) => {
  const { raw } = setup();
  expect(await problem(await raw(`/v1/usage/logs${query}`))).toMatchObject({
    status: 422,
    pointers: expect.arrayContaining([pointer]),
  });
});

test('a body that is too large is refused', async () => {
  const { raw } = setup();
  const body = JSON.stringify({ organization_name: 'x'.repeat(figure('body_bytes_max')) });
  expect(await problem(await raw('/v1/account', { method: 'PATCH', headers: json, body }))).toMatchObject({
    status: 413,
    type: 'content-too-large',
  });
});

test('another media type is refused, in both directions', async () => {
  const { raw } = setup();
  const sent = await raw('/v1/account', { method: 'PATCH', headers: { 'content-type': 'text/plain' }, body: '{}' });
  expect(await problem(sent)).toMatchObject({ status: 415 });
  expect(await problem(await raw('/v1/account', { headers: { accept: 'image/png' } }))).toMatchObject({ status: 406 });
});

test('a cursor of another list is refused', async () => {
  const { client } = setup({ seed: 'team' });
  const logs = await client.usage.listLogs({ limit: 1 });
  const error = await failure(client.keys.list({ cursor: logs.next_cursor ?? '' }));
  expect(error).toMatchObject({ status: 422, errors: [{ pointer: '/query/cursor' }] });
});

test.each(['.', '..', ''])('a path parameter "%s" is refused before anything is sent', async (id) => {
  const { platform, client } = setup();
  const error = await failure(client.usage.getLog(id));
  expect(error.kind).toMatch(/configuration|validation/);
  expect(platform.journal.find({})).toEqual([]);
});

test.each([
  ['cut', (key: string) => key.slice(0, -3)],
  ['mistyped', (key: string) => `${key.slice(0, 30)}${key[30] === 'a' ? 'b' : 'a'}${key.slice(31)}`],
  ['with a line break', (key: string) => `${key.slice(0, 30)}\n${key.slice(31)}`],
  ['of another service', () => 'sk-proj-1234567890'],
])('a key that is %s is refused before anything is sent, and is not in the error', async (_what, spoil) => {
  const { platform } = setup();
  const apiKey = spoil(platform.apiKey);
  const error = await failure((async () => new SentinelSec({ ...platform.clientOptions(), apiKey }).account.get())());
  expect(error.kind).toMatch(/configuration|authentication/);
  expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(apiKey);
  expect(platform.journal.find({})).toEqual([]);
});

test('a live key for the sandbox is refused before anything is sent', async () => {
  const { platform } = setup({ environment: 'live' });
  const sandbox = setup();
  const error = await failure(
    (async () => new SentinelSec({ ...sandbox.platform.clientOptions(), apiKey: platform.apiKey }).account.get())(),
  );
  expect(error.message).toMatch(/live/);
  expect(sandbox.platform.journal.find({})).toEqual([]);
});

test('the platform refuses a live key for the sandbox too', async () => {
  const live = setup({ environment: 'live' });
  const response = await live.platform.fetch('https://sandbox.sentinelsec.studio/v1/account', {
    headers: { authorization: `Bearer ${live.platform.apiKey}` },
  });
  expect(await problem(response)).toMatchObject({ status: 401, type: 'key-wrong-environment' });
});

test('plain http is refused, except for loopback', () => {
  const { platform } = setup();
  expect(() => new SentinelSec({ apiKey: platform.apiKey, baseUrl: 'http://example.com' })).toThrow(/https/);
  expect(() => new SentinelSec({ apiKey: platform.apiKey, baseUrl: 'http://127.0.0.1:4010' })).not.toThrow();
});

test('client and platform refuse unknown options and suggest the right ones', () => {
  const { platform } = setup();
  expect(() => new SentinelSec({ apiKey: platform.apiKey, timout: 5 } as never)).toThrow(/timeout/);
  expect(() => setup({ sead: 'team' } as never)).toThrow(/sead/);
});

test('a 500 with an empty body is an error', async () => {
  const { platform } = setup();
  const fetch = async (): Promise<Response> => new Response(null, { status: 500 });
  const client = new SentinelSec({ ...platform.clientOptions(), fetch });
  expect(await failure(client.account.get())).toMatchObject({ kind: 'server', status: 500 });
});

test('a request to another origin never leaves the platform', async () => {
  const { platform } = setup();
  await expect(platform.fetch('https://example.com/')).rejects.toThrow(/example\.com/);
});

import { expect, test } from 'vitest';
import type { Operation } from '../../sdk/scripts/spec/model.ts';
import { type Got, type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { keyed, operationOf, takes } from './operations.ts';
import { pathTo } from './resources.ts';

const reads = keyed.filter((operation) => takes(operation, 'If-None-Match')).map(({ id }) => id);
const writes = keyed.filter((operation) => operation.method !== 'GET' && takes(operation, 'If-Match')).map(({ id }) => id);
const files = reads.filter((id) => takes(operationOf(id), 'Range'));

interface Resource extends TestPlatform {
  readonly path: string;
  readonly tag: string;
  readonly ask: (method: string, headers: Readonly<Record<string, string>>) => Promise<Got>;
}

/**
 * Makes a resource and returns a function that requests it. If the resource is a key, another key makes the requests, because
 * each use of a key changes its `ETag`.
 */
async function resource(id: string): Promise<Resource> {
  const entrance = testPlatform();
  const path = await (files.includes(id) ? fileOf(entrance) : pathTo(operationOf(id), entrance));
  const ask: Resource['ask'] = (method, headers) => entrance.call(`${method} ${path}`, { headers });
  return { ...entrance, path, ask, tag: (await ask('GET', {})).headers.get('etag') ?? '' };
}

async function fileOf({ platform, call }: TestPlatform): Promise<string> {
  const { body } = await call('POST /v1/exports', { body: { datasets: ['account'], format: 'json' } });
  await platform.clock.advance({ minutes: 5 });
  const ready = await call(`GET /v1/exports/${body.id}`);
  return `/v1/exports/${body.id}/files/${ready.body.files[0].name}`;
}

test('conditions are described for every resource that has a version', () => {
  expect(reads.length).toBeGreaterThan(10);
  expect(writes.length).toBeGreaterThan(10);
  expect(files).toEqual(['exports.downloadFile']);
});

const sameTags = (tag: string): string[] => [tag, `W/${tag}`, ` ${tag} `, `"a,b", ${tag}`, `,, ${tag},"x"`, `"x",W/${tag}`, '*'];
const otherTags = (tag: string): string[] => ['"0"', `${tag}x`, tag.slice(1, -1), '"*"', `"0" ${tag}`, tag.replace('"', "'")];

test.each(reads)('%s: a resource with a tag of If-None-Match is not sent again, for GET and HEAD', async (id) => {
  const { ask, tag } = await resource(id);
  for (const method of ['GET', 'HEAD'])
    for (const value of sameTags(tag)) {
      const { status, headers, body } = await ask(method, { 'if-none-match': value });
      expect([method, value, status, headers.get('etag'), body.length]).toEqual([method, value, 304, tag, 0]);
      expect(headers.get('date')).not.toBeNull();
      for (const name of [
        'content-type',
        'content-length',
        'content-disposition',
        'repr-digest',
        'accept-ranges',
        'content-range',
      ])
        expect([name, headers.get(name)]).toEqual([name, null]);
      expect(headers.get('ratelimit')).toMatch(/;r=\d+/);
    }
});

test.each(reads)('%s: a resource with no tag of If-None-Match is sent', async (id) => {
  const { ask, tag } = await resource(id);
  for (const value of otherTags(tag))
    expect([value, (await ask('GET', { 'if-none-match': value })).status]).toEqual([value, 200]);
});

test.each(reads)('%s: a read checks If-Match with a strong comparison of tags', async (id) => {
  const { ask, tag } = await resource(id);
  for (const value of [tag, '*', `"0", ${tag}`]) expect((await ask('GET', { 'if-match': value })).status).toBe(200);
  for (const method of ['GET', 'HEAD'])
    for (const value of [`W/${tag}`, ...otherTags(tag)]) {
      const { status, headers } = await ask(method, { 'if-match': value });
      expect([value, status, headers.get('content-type')]).toEqual([value, 412, 'application/problem+json']);
    }
});

test.each(reads)(
  '%s: If-Match is checked before If-None-Match, and dates are ignored where the resource has no date',
  async (id) => {
    const { ask, tag } = await resource(id);
    const past = 'Mon, 01 Jan 2024 00:00:00 GMT';
    const future = 'Tue, 01 Jan 2030 00:00:00 GMT';
    expect((await ask('GET', { 'if-match': '"0"', 'if-none-match': tag })).status).toBe(412);
    expect((await ask('GET', { 'if-match': tag, 'if-none-match': tag })).status).toBe(304);
    expect((await ask('GET', { 'if-match': tag, 'if-none-match': '"0"' })).status).toBe(200);
    expect((await ask('GET', { 'if-unmodified-since': past })).status).toBe(200);
    expect((await ask('GET', { 'if-modified-since': future })).status).toBe(200);
  },
);

test.each(files)('%s: conditions are checked before Range, If-Range after them, and HEAD ignores Range', async (id) => {
  const { ask, tag } = await resource(id);
  const range = 'bytes=0-1';
  expect((await ask('GET', { range, 'if-none-match': tag })).status).toBe(304);
  expect((await ask('GET', { range: 'bytes=999999-', 'if-none-match': tag })).status).toBe(304);
  expect((await ask('GET', { range: 'bytes=999999-', 'if-match': '"0"' })).status).toBe(412);
  expect((await ask('GET', { range, 'if-match': tag, 'if-range': tag })).status).toBe(206);
  expect((await ask('GET', { range, 'if-match': tag, 'if-range': '"0"' })).status).toBe(200);
  for (const asked of [range, 'bytes=999999-']) {
    const { status, headers } = await ask('HEAD', { range: asked });
    expect([status, headers.get('content-range')]).toEqual([200, null]);
  }
});

/** Returns a function that sends a write with the example body of the spec to a new resource. */
async function write(
  id: string,
): Promise<{ readonly tag: string; send: (headers: Readonly<Record<string, string>>) => Promise<Got> }> {
  const entrance = testPlatform();
  const operation = operationOf(id);
  const path = await pathTo(operation, entrance);
  const tag = (await entrance.call(`GET ${readerPath(operation, path)}`)).headers.get('etag') ?? '';
  const body = operation.body && { body: operation.body.example };
  return { tag, send: (headers) => entrance.call(`${operation.method} ${path}`, { ...body, headers }) };
}

function readerPath({ path }: Operation, filled: string): string {
  const parts = path.split('/');
  for (let kept = parts.length; kept > 2; kept--)
    if (reads.some((id) => operationOf(id).path === parts.slice(0, kept).join('/')))
      return filled.split('/').slice(0, kept).join('/');
  throw new Error(`Nothing reads what ${path} edits.`);
}

test.each(writes)('%s is refused (412) if the resource has a tag of If-None-Match, and is done otherwise', async (id) => {
  const { tag, send } = await write(id);
  for (const value of sameTags(tag)) expect([value, (await send({ 'if-none-match': value })).status]).toEqual([value, 412]);
  expect((await send({ 'if-match': tag, 'if-none-match': tag })).status).toBe(412);
  expect((await send({ 'if-match': tag, 'if-none-match': '"0"' })).status).toBe(Number(operationOf(id).success.status));
});

test('an unknown resource gets a 404 under all conditions', async () => {
  const { call } = testPlatform();
  const gone = '/v1/keys/key_01KASEQ4H8Z3M5N7P9R1T3V5X7';
  for (const headers of [{ 'if-match': '"1"' }, { 'if-match': '*' }, { 'if-none-match': '*' }]) {
    expect((await call(`GET ${gone}`, { headers })).status).toBe(404);
    expect((await call(`PATCH ${gone}`, { headers, body: { name: 'x' } })).status).toBe(404);
  }
});

test('of two simultaneous edits of the same version, one is done', async () => {
  const { call } = testPlatform();
  const headers = { 'if-match': (await call('GET /v1/account')).headers.get('etag') ?? '' };
  const edits = ['One', 'Two'].map((organization_name) => call('PATCH /v1/account', { headers, body: { organization_name } }));
  expect((await Promise.all(edits)).map(({ status }) => status).sort()).toEqual([200, 412]);
});

test('an edit that was done with its idempotency key is replayed, although the version has changed since', async () => {
  const { platform, call } = testPlatform();
  const { id } = platform.seed.key();
  const tag = (await call(`GET /v1/keys/${id}`)).headers.get('etag') ?? '';
  const rotate = (key: string, version: string): Promise<Got> =>
    call(`POST /v1/keys/${id}/rotate`, {
      body: { overlap: 'PT1H' },
      headers: { 'if-match': version, 'idempotency-key': key },
    });
  const first = await rotate('a', tag);
  const again = await rotate('a', tag);
  expect([first.status, again.status, again.body.secret]).toEqual([200, 200, first.body.secret]);
  expect((await rotate('b', tag)).status).toBe(412);
  // The platform refused the first call because of the version and did nothing. So another call may use the same idempotency key.
  expect((await rotate('b', first.headers.get('etag') ?? '')).status).toBe(200);
});

test('conditions also apply to an override of a write, and to an example', async () => {
  const { platform, call } = testPlatform();
  platform.on('account.update', () => Response.json({ title: 'Out of order' }, { status: 503 }));
  const edit = (version: string): Promise<Got> =>
    call('PATCH /v1/account', { body: { organization_name: 'x' }, headers: { 'if-match': version } });
  expect((await edit('"0"')).status).toBe(412);
  const shown = await call('GET /v1/account', { headers: { prefer: 'example' } });
  const again = await call('GET /v1/account', {
    headers: { prefer: 'example', 'if-none-match': shown.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});

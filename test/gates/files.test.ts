import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Got, type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { keyed, operationOf, takes } from './operations.ts';

const fileOperations = keyed
  .filter(({ success }) => success.content?.mediaType === 'application/octet-stream')
  .map(({ id }) => id);

interface Opened extends TestPlatform {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly get: (headers?: Record<string, string>) => Promise<Got>;
  readonly path: string;
}

/** Makes an export that is ready, with one file. */
async function opened(): Promise<Opened> {
  const entrance = testPlatform();
  const { platform, call } = entrance;
  for (let made = 0; made < 20; made++) platform.seed.usageLog();
  const { body: made } = await call('POST /v1/exports', { body: { datasets: ['usage_logs'], format: 'csv' } });
  await platform.clock.advance({ minutes: 5 });
  const { body: ready } = await call(`GET /v1/exports/${made.id}`);
  const [file] = ready.files as { name: string; sha256: string }[];
  const path = `/v1/exports/${made.id}/files/${file?.name}`;
  const get: Opened['get'] = (headers = {}) => call(`GET ${path}`, { headers });
  const whole = await get();
  return { ...entrance, bytes: Buffer.from(whole.body), sha256: file?.sha256 ?? '', get, path };
}

test('every operation that answers with a file accepts ranges', () => {
  expect(fileOperations.length).toBeGreaterThan(0);
  expect(keyed.filter((operation) => takes(operation, 'Range')).map(({ id }) => id)).toEqual(fileOperations);
});

test('a file and each of its ranges have the same digest and version of the whole file, and say that ranges are accepted', async () => {
  const { get, bytes, sha256 } = await opened();
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  const digest = `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
  for (const range of ['', 'bytes=0-0', 'bytes=-1', 'bytes=7-', 'nonsense']) {
    const { headers } = await get({ range });
    expect([headers.get('repr-digest'), headers.get('etag'), headers.get('accept-ranges')]).toEqual([
      digest,
      `"${sha256}"`,
      'bytes',
    ]);
    expect(headers.get('content-encoding')).toBeNull();
  }
});

test.each([
  ['the first byte', 'bytes=0-0', (size: number) => [0, 0, size]],
  ['some in the middle', 'bytes=10-19', (size: number) => [10, 19, size]],
  ['from one to the end', 'bytes=10-', (size: number) => [10, size - 1, size]],
  ['the last ones', 'bytes=-10', (size: number) => [size - 10, size - 1, size]],
  ['more than there are at the end', 'bytes=-999999', (size: number) => [0, size - 1, size]],
  ['an end past the file', 'bytes=5-999999', (size: number) => [5, size - 1, size]],
])('a range of %s is answered with these bytes', async (_what, range, bounds) => {
  const { get, bytes } = await opened();
  const [first = 0, last = 0] = bounds(bytes.length);
  const { status, headers, body } = await get({ range });
  expect([status, headers.get('content-range'), headers.get('content-length')]).toEqual([
    206,
    `bytes ${first}-${last}/${bytes.length}`,
    String(last - first + 1),
  ]);
  expect(Buffer.from(body).equals(bytes.subarray(first, last + 1))).toBe(true);
});

test.each([
  'bytes=9-5',
  'bytes=',
  'bytes=-',
  'bytes=a-b',
  'lines=0-5',
  'bytes=0-1,3-4',
  'bytes 0-5',
  'bytes=0x1-5',
  'bytes=-5-9',
])('an invalid range, "%s", is answered with the whole file', async (range) => {
  const { get, bytes } = await opened();
  const { status, headers, body } = await get({ range });
  expect([status, headers.get('content-range')]).toEqual([200, null]);
  expect(Buffer.from(body).equals(bytes)).toBe(true);
});

test.each(['bytes=999999-', 'bytes=999999-9999999', 'bytes=-0', 'bytes=99999999999999999999-'])(
  'a range outside the file, "%s", is refused with the length of the file',
  async (range) => {
    const { get, bytes } = await opened();
    const { status, headers, body } = await get({ range });
    expect([status, headers.get('content-range'), body.type]).toEqual([
      416,
      `bytes */${bytes.length}`,
      expect.stringMatching(/range-not-satisfiable$/),
    ]);
  },
);

test('If-Range selects the range only with the strong version of exactly this file', async () => {
  const { get, sha256 } = await opened();
  const range = 'bytes=0-4';
  expect((await get({ range, 'if-range': `"${sha256}"` })).status).toBe(206);
  for (const other of ['"other"', `W/"${sha256}"`, sha256, 'Thu, 01 Jan 2026 00:00:00 GMT', ''])
    expect([other, (await get({ range, 'if-range': other })).status]).toEqual([other, 200]);
  expect((await get({ range: 'bytes=999999-', 'if-range': '"other"' })).status).toBe(200);
});

test('only the bytes that are sent are charged: of a range its bytes, and of HEAD none', async () => {
  const { platform, get, bytes, path } = await opened();
  const left = (): number => platform.limits.peek(platform.apiKey).find(({ policy }) => policy === byteCounting)?.remaining ?? 0;
  const costs = async (send: () => Promise<unknown>): Promise<number> => {
    const before = left();
    await send();
    return before - left();
  };
  expect(await costs(() => get())).toBe(bytes.length);
  expect(await costs(() => get({ range: 'bytes=5-9' }))).toBe(5);
  expect(await costs(() => get({ range: 'bytes=999999-' }))).toBe(0);
  const head = { method: 'HEAD', headers: { authorization: `Bearer ${platform.apiKey}` } };
  expect(await costs(() => platform.handle(new Request(platform.origin + path, head)))).toBe(0);
});

const byteCounting = operationOf('exports.downloadFile').policies.find((name) => /bytes/.test(name));

test('the ranges of a file, joined, are the file', async () => {
  const { get, bytes } = await opened();
  const parts: Buffer[] = [];
  const size = Math.ceil(bytes.length / 7);
  for (let first = 0; first < bytes.length; first += size)
    parts.push(Buffer.from((await get({ range: `bytes=${first}-${first + size - 1}` })).body));
  expect(Buffer.concat(parts).equals(bytes)).toBe(true);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import { sha256Hex } from '../../base/digest.ts';
import { contract } from '../../generated/contract.ts';
import { type FilePart, filePart } from './file-response.ts';

const bytes = Uint8Array.from({ length: 100 }, (_, place) => place);
const file = { bytes, name: 'usage_logs.csv', sha256: sha256Hex(bytes) };
const operation = contract.operations['exports.downloadFile'];
const part = (headers: Record<string, string>): FilePart =>
  filePart(file, operation, { method: 'GET', headers: new Headers(headers) });

test('without a range, the whole file is sent with its digest', () => {
  const { status, headers, bytes: whole } = part({});
  expect([status, whole]).toEqual([200, bytes]);
  expect(headers).toMatchObject({
    ETag: `"${file.sha256}"`,
    'Accept-Ranges': 'bytes',
    'Repr-Digest': expect.stringMatching(/^sha-256=:[\w+/]+=:$/),
  });
});

test('a range is the part of the file between its bounds, for all possible bounds', () => {
  fc.assert(
    fc.property(fc.nat(99), fc.nat(300), (first, length) => {
      const { status, headers, bytes: some } = part({ range: `bytes=${first}-${first + length}` });
      const last = Math.min(99, first + length);
      expect([status, headers['Content-Range'], [...some]]).toEqual([
        206,
        `bytes ${first}-${last}/100`,
        [...bytes.slice(first, last + 1)],
      ]);
    }),
    runs,
  );
});

test.each([
  ['bytes=90-', 'bytes 90-99/100'],
  ['bytes=-10', 'bytes 90-99/100'],
  ['bytes=-1000', 'bytes 0-99/100'],
])('%s is %s', (range, expected) => {
  expect(part({ range }).headers['Content-Range']).toBe(expected);
});

test.each(['bytes=100-', 'bytes=-0', 'bytes=500-600'])(
  '%s is not in the file: the answer is a 416 with the length of the file',
  (range) => {
    expect(() => part({ range })).toThrow(expect.objectContaining({ status: 416, headers: { 'Content-Range': 'bytes */100' } }));
  },
);

test.each(['bytes=0-1,5-6', 'bytes=x', 'bytes=5-2', 'lines=0-1', 'bytes=-', ''])(
  '"%s" is answered with the whole file',
  (range) => {
    expect(part({ range }).status).toBe(200);
  },
);

test('a range with the ETag of an older file is answered with the whole file', () => {
  expect(part({ range: 'bytes=0-1', 'if-range': '"old"' }).status).toBe(200);
  expect(part({ range: 'bytes=0-1', 'if-range': `"${file.sha256}"` }).status).toBe(206);
});

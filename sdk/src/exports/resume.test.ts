import { expect, test } from 'vitest';
import { requestHeaders, useOf } from './resume.ts';

const answer = (status: number, headers: Record<string, string> = {}) => ({ status, headers: new Headers(headers) });

test('without any bytes, the whole file is requested', () => {
  expect(requestHeaders({ bytes: 0, tag: '"a"' })).toEqual({});
});

test('with some bytes, the rest of the same version is requested', () => {
  expect(requestHeaders({ bytes: 5, tag: '"a"' })).toMatchObject({ range: 'bytes=5-', 'if-range': '"a"' });
  expect(requestHeaders({ bytes: 5 })).not.toHaveProperty('if-range');
});

test('a response with the whole file is used, and restarts the file if a range was requested', () => {
  expect(useOf(answer(200, { etag: '"a"' }), { bytes: 0 }, 10)).toEqual({ kind: 'append', tag: '"a"' });
  expect(useOf(answer(200, { etag: '"a"' }), { bytes: 5, tag: '"a"' }, 10)).toEqual({ kind: 'restart', tag: '"a"' });
  expect(useOf(answer(200), { bytes: 5 }, 10)).toEqual({ kind: 'restart' });
});

test('the requested range continues the file', () => {
  const ranged = answer(206, { 'content-range': 'bytes 5-9/10', etag: '"a"' });
  expect(useOf(ranged, { bytes: 5, tag: '"a"' }, 10)).toEqual({ kind: 'append', tag: '"a"' });
  expect(useOf(answer(206, { 'content-range': 'bytes 5-9/*' }), { bytes: 5, tag: '"a"' }, 10)).toEqual({
    kind: 'append',
    tag: '"a"',
  });
});

test.each([200, 206])('a changed file is refused, as a whole and as a range (%i)', (status) => {
  const changed = answer(status, { etag: '"b"', 'content-range': 'bytes 5-9/10' });
  expect(useOf(changed, { bytes: 5, tag: '"a"' }, 10)).toEqual({ kind: 'refuse', why: expect.stringContaining('changed') });
});

test('a weak entity tag is not used', () => {
  expect(useOf(answer(200, { etag: 'W/"a"' }), { bytes: 0 }, 10)).toEqual({ kind: 'append' });
});

test.each([
  ['another start', 206, { 'content-range': 'bytes 4-9/10' }],
  ['another size', 206, { 'content-range': 'bytes 5-10/11' }],
  ['a malformed range', 206, { 'content-range': 'bytes five-' }],
  ['no range', 206, {}],
  ['no content', 204, {}],
])('%s is refused', (_what, status, headers) => {
  expect(useOf(answer(status, headers), { bytes: 5 }, 10)).toEqual({ kind: 'refuse', why: expect.stringContaining(`${status}`) });
});

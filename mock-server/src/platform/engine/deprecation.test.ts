import { expect, test } from 'vitest';
import { deprecationHeaders } from './deprecation.ts';

test('RFC 9745 and RFC 8594: the answer of a deprecated operation says since when it is deprecated and when it ends', () => {
  const deprecated = { at: '2026-01-01T00:00:00.500Z', sunset: '2026-07-01T12:00:00.000Z' };
  expect(deprecationHeaders({ deprecated })).toEqual({ Deprecation: '@1767225600', Sunset: 'Wed, 01 Jul 2026 12:00:00 GMT' });
});

test('the answer of an operation that is not deprecated has no such headers', () => {
  expect(deprecationHeaders({})).toEqual({});
});

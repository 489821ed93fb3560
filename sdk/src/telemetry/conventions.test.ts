import { expect, test } from 'vitest';
import type { CallStarted } from '../base/events.ts';
import { errorTypeOf, requestAttributes, requestNameOf, serverOf, timeOf } from './conventions.ts';

const started: CallStarted = {
  type: 'call.start',
  call: 1,
  operation: 'usage.getLog',
  at: 0,
  method: 'GET',
  known: true,
  path: '/v1/usage/logs/{log_id}',
  url: 'https://x.test',
  body: undefined,
};

test.each([
  [0, [0, 0]],
  [1_795_500_000_123.5, [1_795_500_000, 123_500_000]],
  [999.9999999999999, [0, 999_999_999]],
  [-1, [-1, 999_000_000]],
] as const)('the time %d is a whole number of seconds, and nanoseconds below one', (ms, time) => {
  expect(timeOf(ms)).toEqual(time);
});

test.each([
  ['https://x.test', 443],
  ['http://localhost', 80],
  ['http://localhost:4010/base', 4010],
])('%s has the port %d', (baseUrl, port) => {
  expect(serverOf(baseUrl)['server.port']).toBe(port);
});

test('the URL has the path prefix of the base URL, and no parameters', () => {
  expect(requestAttributes(started, 'https://x.test/base')['url.full']).toBe('https://x.test/base/v1/usage/logs/REDACTED');
});

test.each([
  ['GET', true, 'GET /v1/usage/logs/{log_id}'],
  ['GET', false, 'GET'],
  ['BREW', false, 'HTTP'],
])('the span of a request with %s (in the spec: %s) has the name %s', (method, known, name) => {
  expect(requestNameOf({ ...started, method, known })).toBe(name);
});

test.each([
  [404, 'not-found', '404'],
  [200, 'integrity', 'integrity'],
  [302, 'configuration', 'configuration'],
  [undefined, 'connection', 'connection'],
])('the status %s with the kind %s has the error type %s', (status, kind, error) => {
  expect(errorTypeOf(status, kind)).toBe(error);
});

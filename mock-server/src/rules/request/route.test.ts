import { expect, test } from 'vitest';
import { Refusal } from '../../base/refusal.ts';
import { route } from './route.ts';

const to = (method: string, path: string): ReturnType<typeof route> =>
  route({ method, url: new URL(path, 'https://sandbox.sentinelsec.studio') });

/** Returns the refusal of a request. */
function refusalOf(method: string, path: string): Refusal {
  try {
    to(method, path);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
  }
  throw new Error(`${method} ${path} was not refused.`);
}

test('a path parameter accepts any segment and is decoded', () => {
  expect(to('GET', '/v1/usage/logs/a%2Fb')).toMatchObject({ id: 'usage.getLog', path: { log_id: 'a/b' } });
});

test('HEAD is routed like GET', () => {
  expect(to('HEAD', '/v1/account').id).toBe('account.get');
});

test.each([
  '/',
  '/v1',
  '/v1/account/',
  '//v1/account',
  '/v1/usage/logs/',
  '/V1/account',
  '/v1/account/nothing/here',
  '/v1/usage/logs/..',
])('the path %s does not exist', (path) => {
  expect(refusalOf('GET', path).problem).toBe('not-found');
});

test('a method that the path does not support is refused, and the refusal lists the supported methods', () => {
  const refusal = refusalOf('DELETE', '/v1/account');
  expect(refusal).toMatchObject({ problem: 'method-not-allowed', status: 405, headers: { Allow: 'GET, HEAD, PATCH' } });
});

test('a segment that is not percent-encoded UTF-8 is malformed', () => {
  expect(refusalOf('GET', '/v1/usage/logs/%ff').problem).toBe('malformed-request');
});

import { expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { keyed, operations } from './operations.ts';

const paths = [...new Set(operations.map(({ path }) => path))];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const ids = (path: string): string => path.replace(/\{[a-z_]+\}/g, 'x');

const had = (path: string): string[] => {
  const own = operations.filter((operation) => operation.path === path).map(({ method }) => method);
  return (own.includes('GET') ? [...own, 'HEAD'] : own).toSorted();
};

const ask = ({ platform }: TestPlatform, method: string, path: string): Promise<Response> =>
  platform.handle(new Request(platform.origin + path, { method, headers: { authorization: `Bearer ${platform.apiKey}` } }));

test.each(paths)('%s refuses an unsupported method and lists the supported ones', async (path) => {
  const entrance = testPlatform();
  for (const method of methods.filter((candidate) => !had(path).includes(candidate))) {
    const { status, headers } = await ask(entrance, method, ids(path));
    expect([method, status, headers.get('allow')]).toEqual([method, 405, had(path).join(', ')]);
  }
});

const collections = keyed.filter(
  ({ method, parameters }) => method === 'GET' && !parameters.some((parameter) => parameter.in === 'path'),
);

test.each(collections.map(({ path }) => path))('HEAD of %s answers like GET, without the body', async (path) => {
  const entrance = testPlatform();
  const { platform } = entrance;
  const told = async (method: string): Promise<unknown> => {
    const response = await ask(entrance, method, path);
    const headers = [...response.headers].filter(([name]) => !/^(request-id|ratelimit|content-length)$/.test(name));
    return { status: response.status, headers, hasBody: (await response.text()) !== '' };
  };
  const first = platform.snapshot();
  const whole = await told('GET');
  platform.restore(first);
  expect({ ...((await told('HEAD')) as object), hasBody: true }).toEqual(whole);
  platform.restore(first);
  expect(await told('HEAD')).toMatchObject({ status: 200, hasBody: false });
});

test.each([
  '/',
  '/v1',
  '/v1/',
  '/v2/account',
  '/v1/account/',
  '/v1//account',
  '//v1/account',
  '/V1/account',
  '/v1/Account',
  '/v1/account.json',
  '/v1/account%2f',
  '/v1/%61ccount',
  '/v1/members/',
  '/v1/members/a/b/c',
  '/v1/{account}',
  '/v1/account;a=b',
])('%s is not a path of the platform', async (path) => {
  const response = await ask(testPlatform(), 'GET', path);
  expect([response.status, ((await response.json()) as { type: string }).type]).toEqual([
    404,
    expect.stringMatching(/\/not-found$/),
  ]);
  expect(response.headers.has('ratelimit')).toBe(false);
});

test('dots in a path are resolved before routing, and never lead out of the platform', async () => {
  const entrance = testPlatform();
  expect((await ask(entrance, 'GET', '/v1/members/../account')).status).toBe(200);
  expect((await ask(entrance, 'GET', '/v1/members/%2e%2e/account')).status).toBe(200);
  expect((await ask(entrance, 'GET', '/../../../etc/passwd')).status).toBe(404);
  expect((await ask(entrance, 'GET', '/v1/members/..%2faccount')).status).toBe(422);
});

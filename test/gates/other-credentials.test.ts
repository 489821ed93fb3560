import { expect, test } from 'vitest';
import { figure, period, quotaPolicy } from '../support/spec-figures.ts';
import { freshCode, type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { keyed, operationOf, operations } from './operations.ts';

const open = operations.filter(({ auth }) => auth === 'none');
const ip = '203.0.113.7';

async function lockOut({ platform }: TestPlatform): Promise<void> {
  const headers = { authorization: 'Bearer none' };
  for (let failure = 0; failure < figure('lockout_failures'); failure++)
    await platform.handle(new Request(`${platform.origin}/v1/account`, { headers }), { ip });
}

test.each(open.map(({ id }) => id))(
  '%s needs no key: a missing key, a wrong key and a locked-out address make no difference',
  async (id) => {
    const { method, path } = operationOf(id);
    const entrance = testPlatform();
    const { platform } = entrance;
    await lockOut(entrance);
    for (const authorization of [undefined, 'Bearer none', `Bearer ${platform.apiKey}`]) {
      const head = new Headers(authorization === undefined ? {} : { authorization });
      const response = await platform.handle(new Request(platform.origin + path, { method, headers: head }), { ip });
      expect([response.status, response.headers.get('ratelimit')]).toEqual([200, expect.not.stringMatching(/standard|daily/)]);
    }
    platform.unlock(ip);
    const logs = await entrance.call('GET /v1/usage/logs');
    expect((logs.body.data as { operation: string }[]).filter(({ operation }) => operation === id)).toEqual([]);
  },
);

test.each(open.map(({ id }) => id))('%s refuses invalid requests like every operation', async (id) => {
  const { method, path } = operationOf(id);
  const { platform } = testPlatform();
  const status = async (query: string, headers: Record<string, string>): Promise<number> =>
    (await platform.handle(new Request(platform.origin + path + query, { method, headers }))).status;
  expect(await status('?surprise=1', {})).toBe(422);
  expect(await status('', { accept: 'image/png' })).toBe(406);
  expect(await status('', { 'x-large': 'x'.repeat(figure('header_bytes_max')) })).toBe(431);
});

/** Closes an account. Returns its restore token, and a function that restores the account. */
async function closed(): Promise<
  TestPlatform & { readonly token: string; readonly restore: (sent: Restore) => Promise<Response> }
> {
  const entrance = testPlatform();
  const { platform, call } = entrance;
  const { body: account } = await call('GET /v1/account');
  const { body } = await call('POST /v1/account/close', { body: { confirm_api_username: account.api_username } });
  const { method, path } = operationOf('account.restore');
  const restore = ({ token = body.restore_token, code = '000000', headers = {}, text }: Restore): Promise<Response> =>
    platform.handle(
      new Request(platform.origin + path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        body: text ?? JSON.stringify({ code }),
      }),
      { ip },
    );
  return { ...entrance, token: body.restore_token, restore };
}

interface Restore {
  readonly token?: string;
  readonly code?: string;
  readonly headers?: Record<string, string>;
  readonly text?: string;
}

const slugOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { type: string }).type.split(/[/#]/).at(-1) ?? '';

test('a restore token passes the same steps as a key: token, limits, media type, schema, operation', async () => {
  const { restore } = await closed();
  const wrong = { headers: { 'content-type': 'text/plain' }, text: '{' };
  const unknown = await restore({ token: 'srt_none', ...wrong });
  expect([unknown.status, await slugOf(unknown), unknown.headers.has('ratelimit')]).toEqual([
    401,
    'restore-token-unknown',
    false,
  ]);
  const media = await restore(wrong);
  expect([media.status, media.headers.has('ratelimit')]).toEqual([415, true]);
  expect((await restore({ text: '{' })).status).toBe(400);
  expect((await restore({ text: '{}' })).status).toBe(422);
  const code = await restore({});
  expect([code.status, await slugOf(code)]).toEqual([403, 'mfa-code-rejected']);
});

test('a wrong restore token is not a failed authentication of a key, and a locked-out address can still use one', async () => {
  const entrance = await closed();
  const { platform, restore } = entrance;
  for (let time = 0; time <= figure('lockout_failures'); time++) expect((await restore({ token: 'srt_none' })).status).toBe(401);
  await lockOut(entrance);
  expect((await restore({ code: await freshCode(platform) })).status).toBe(200);
});

test('wrong codes use up their quota; then a right code is refused too, until the quota recovers', async () => {
  const { platform, restore } = await closed();
  const [policy = ''] = operationOf('account.restore').policies;
  for (let time = 0; time < quotaPolicy(policy).quota; time++) expect((await restore({})).status).toBe(403);
  expect((await restore({})).status).toBe(429);
  const refused = await restore({ code: await freshCode(platform) });
  expect([refused.status, await slugOf(refused)]).toEqual([429, 'quota-exceeded']);
  await platform.clock.advance({ seconds: Number(refused.headers.get('retry-after')) });
  expect((await restore({ code: await freshCode(platform) })).status).toBe(200);
});

test('a key of a closed account is revoked, and a key of a deleted account gets a 410, which is not a failed authentication', async () => {
  const { platform, restore } = await closed();
  const status = async (): Promise<string> => {
    const headers = { authorization: `Bearer ${platform.apiKey}` };
    const response = await platform.handle(new Request(`${platform.origin}/v1/account`, { headers }), { ip });
    return `${response.status} ${await slugOf(response)}`;
  };
  expect(await status()).toBe('401 key-revoked');
  await platform.clock.advance({ milliseconds: period('account', 'delete_after') });
  for (let time = 0; time <= figure('lockout_failures'); time++) expect(await status()).toBe('410 account-deleted');
  expect(await slugOf(await restore({}))).toBe('account-deleted');
});

test('a restore token is refused where a key is needed, and a key is refused for the restoration', async () => {
  const { platform, token } = await closed();
  for (const { method, path } of keyed.slice(0, 5)) {
    const response = await platform.handle(
      new Request(platform.origin + path, { method, headers: { authorization: `Bearer ${token}` } }),
      { ip },
    );
    expect([response.status, await slugOf(response)]).toEqual([401, 'key-malformed']);
    platform.unlock(ip);
  }
  const entrance = testPlatform();
  const { method, path } = operationOf('account.restore');
  const refused = await entrance.call(`${method} ${path}`, { body: { code: '000000' } });
  expect([refused.status, refused.body.type]).toEqual([401, expect.stringMatching(/restore-token-unknown$/)]);
});

test('Basic with the API username and the key works like Bearer for every operation', async () => {
  const entrance = testPlatform();
  const { platform, call } = entrance;
  const { body: account } = await call('GET /v1/account');
  const basic = `Basic ${Buffer.from(`${account.api_username}:${platform.apiKey}`).toString('base64')}`;
  const reads = keyed.filter(
    ({ method, parameters }) => method === 'GET' && !parameters.some((parameter) => parameter.in === 'path'),
  );
  for (const { path } of reads) {
    const response = await platform.handle(new Request(platform.origin + path, { headers: { authorization: basic } }));
    expect([path, response.status]).toEqual([path, 200]);
  }
});

test.each([
  'Basic',
  'Basic !',
  'Basic %%%',
  `Basic ${'A'.repeat(9000)}`,
  'Basic OjpiOmM=',
  'Bearer',
  'bearer  ',
  'BEARER x y',
  'Bearer ssk_test_',
  'Token x',
])('invalid credentials, "%.20s", are refused with 401', async (authorization) => {
  const { platform } = testPlatform();
  const response = await platform.handle(new Request(`${platform.origin}/v1/account`, { headers: { authorization } }));
  expect([response.status, await slugOf(response)]).toEqual([401, expect.stringMatching(/^key-(missing|malformed|unknown)$/)]);
  expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
});

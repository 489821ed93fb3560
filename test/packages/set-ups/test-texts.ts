import type { SetUp } from './set-up.ts';

const imports = (type: SetUp['type'], names: string, from: string): string =>
  type === 'module' ? `import { ${names} } from '${from}';` : `const { ${names} } = require('${from}');`;

/**
 * Returns tests in which a client uses the `clientOptions` of a platform. They test step-up, request bodies, a limit, an export,
 * and the expiry of a key.
 */
export const clientTest = (type: SetUp['type'], head: string): string => `${head}
${imports(type, 'createPlatform', '@sentinelsec/mock-server')}
${imports(type, 'SentinelSec', '@sentinelsec/sdk')}
test('a client of a platform calls, passes its second factor and turns the clock', async () => {
  const platform = createPlatform({ frozen: true });
  const client = new SentinelSec(platform.clientOptions());
  assert((await client.account.get({ signal: new AbortController().signal })).api_username === 'ada');
  const made = await client.keys.create({ name: 'Worker', scopes: ['usage:read'] });
  assert(made.secret.startsWith('ssk_test_'));
  await platform.clock.advance({ days: 31 });
  const headers = { authorization: 'Bearer ' + platform.apiKey, 'content-type': 'application/json' };
  const patch = (body, more) => platform.fetch(platform.origin + '/v1/account', { method: 'PATCH', headers: { ...headers, ...more }, body });
  const bodies = ['{"organization_name":"1"}', new Blob(['{"organization_name":"2"}']), new TextEncoder().encode('{"organization_name":"3"}')];
  for (const body of bodies) assert((await patch(body)).status === 200);
  assert((await patch('{"organization_name":"4"}', { 'If-Match': '"999"' })).status === 412);
});
test('a client waits for a limit in no time, an export is ready when time has passed, and a key expires at its moment', async () => {
  const platform = createPlatform({ frozen: true });
  const client = new SentinelSec(platform.clientOptions());
  const start = platform.clock.now();
  platform.limits.exhaust(platform.apiKey, 'standard');
  assert((await client.account.get()).api_username === 'ada');
  assert(platform.clock.now() > start && platform.journal.entries.some(({ status }) => status === 429));
  const { id } = await client.exports.create({ datasets: ['account'], format: 'json' });
  await platform.clock.advance({ hours: 1 });
  const { status, files } = await client.exports.get(id);
  assert(status === 'ready' && files.length === 1);
  const headers = { authorization: 'Bearer ' + platform.apiKey };
  const file = await platform.fetch(platform.origin + '/v1/exports/' + id + '/files/' + files[0].name, { headers });
  assert((await file.text()).length === files[0].bytes);
  const expires = new Date(platform.clock.now() + 86400000).toISOString();
  const { secret } = await client.keys.create({ name: 'Short', scopes: ['usage:read'], expires_at: expires });
  const ask = () => platform.fetch(platform.origin + '/v1/usage/logs', { headers: { authorization: 'Bearer ' + secret } });
  assert((await ask()).status === 200);
  await platform.clock.advance({ days: 1 });
  assert((await ask()).status === 401);
});
`;

/**
 * Returns a test in which a user adds our handlers to an MSW server. Handlers that the user passes to `platform.use` answer
 * first.
 */
export const mswTest = (type: SetUp['type'], head: string): string => `${head}
${imports(type, 'http, HttpResponse', 'msw')}
${imports(type, 'setupServer', 'msw/node')}
${imports(type, 'createPlatform', '@sentinelsec/mock-server')}
${imports(type, 'handlers', '@sentinelsec/mock-server/msw')}
${imports(type, 'SentinelSec', '@sentinelsec/sdk')}
test('the platform answers in the MSW server of the user, and the handlers of the user go first', async () => {
  const platform = createPlatform({ frozen: true });
  const server = setupServer(...handlers(platform));
  server.listen();
  try {
    const client = new SentinelSec({ apiKey: platform.apiKey, mfa: async () => platform.totp(), maxRetries: 0 });
    assert((await client.account.get()).api_username === 'ada');
    await platform.clock.advance({ days: 30 });
    const { data } = await client.usage.listLogs({ operation: 'account.get', order: 'asc' });
    assert(data[0].ip_address === null);
    platform.limits.exhaust(platform.apiKey, 'standard');
    assert((await client.account.get().catch((error) => error)).status === 429);
    platform.limits.reset();
    const { id } = await client.exports.create({ datasets: ['account'], format: 'json' });
    await platform.clock.advance({ hours: 1 });
    assert((await client.exports.get(id)).status === 'ready');
    platform.use(
      http.get('*/v1/account', () => HttpResponse.json({ title: 'Out of order' }, { status: 418 }), { once: true }),
      http.get('*/v1/health', () => undefined),
    );
    assert((await fetch(platform.origin + '/v1/account')).status === 418);
    assert((await fetch(platform.origin + '/v1/account')).status === 401);
    assert((await fetch(platform.origin + '/v1/health')).status === 200);
  } finally {
    server.close();
  }
});
`;

/**
 * Returns tests with the hooks and matchers of `@sentinelsec/mock-server/jest`. They test that each test gets its own platform,
 * that the matchers check requests, and that the guard stops a request to the real API (a leak).
 */
export const hooksTest = (type: SetUp['type'], head: string, hooks: string): string => `${head}
${imports(type, 'matchers, setupMock', '@sentinelsec/mock-server/jest')}
${imports(type, 'guard', '@sentinelsec/mock-server/guard')}
${imports(type, 'SentinelSec', '@sentinelsec/sdk')}
const mock = setupMock({ frozen: true, lint: 'error' }${hooks});
const received = (...all) => matchers.toHaveReceived(mock.platform, ...all);
for (const time of ['first', 'second'])
  test('the ' + time + ' test has a world of its own', async () => {
    const client = new SentinelSec(mock.clientOptions());
    assert((await client.account.get()).organization_name !== 'Changed');
    await client.account.update({ organization_name: 'Changed' });
    assert(received('account.update', { times: 1, body: { organization_name: 'Changed' } }).pass);
    const { pass, message } = received('account.update', { body: { organization_name: 'Other' } });
    assert(!pass && message().includes('- body /organization_name  "Other"'));
  });
test('a request that leaves the mock is stopped and named', async () => {
  const watched = guard({ hosts: ['api.guard.test'] });
  let cause;
  await fetch('https://api.guard.test/v1/account').catch((error) => { cause = error.cause; });
  assert(String(cause).includes('did not reach the mock') && watched.leaks[0].request === 'GET /v1/account');
  try {
    watched.stop();
    assert(false);
  } catch (error) {
    assert(error.name === 'LeakError');
  }
});
`;

/** A test that uses our matchers with `expect` of Jest. */
export const jestMatchersTest = `
test('expect has the matchers, and not turns them round', async () => {
  await new SentinelSec(mock.clientOptions()).keys.list({ limit: 5 });
  expect(mock.platform).toHaveReceived('keys.list', { times: 1, query: { limit: expect.any(String) } });
  expect(mock.platform).not.toHaveReceived('members.list');
  expect(mock.platform).toPassLint();
  expect(() => expect(mock.platform).toHaveReceived('keys.list', { times: 2 })).toThrow(/expected exactly 2 requests, but 1 of 1 request matched/);
});
`;

/**
 * Returns tests in which the test runner replaces timers and the clock by fakes. Jest also replaces microtasks. `fakes` is the
 * object that has `useFakeTimers`.
 */
export const fakeTimersTest = (type: SetUp['type'], head: string, fakes: 'vi' | 'jest'): string => `${head}
${imports(type, 'createPlatform', '@sentinelsec/mock-server')}
${imports(type, 'startServer', '@sentinelsec/mock-server/server')}
${imports(type, 'SentinelSec', '@sentinelsec/sdk')}
beforeEach(() => void ${fakes}.useFakeTimers());
afterEach(() => void ${fakes}.useRealTimers());
test('with fake timers, a client of a platform waits for a limit in no time, and the clock of the platform moves', async () => {
  for (const frozen of [true, false]) {
    const platform = createPlatform({ frozen });
    const client = new SentinelSec(platform.clientOptions());
    const start = platform.clock.now();
    platform.limits.exhaust(platform.apiKey, 'standard');
    assert((await client.account.get()).api_username === 'ada');
    assert(platform.clock.now() > start);
    const { id } = await client.exports.create({ datasets: ['account'], format: 'json' });
    await platform.clock.advance({ hours: 1 });
    assert((await client.exports.get(id)).status === 'ready');
  }
});
test('with fake timers, the running clock of a platform follows them', async () => {
  const platform = createPlatform();
  const start = platform.clock.now();
  ${fakes}.advanceTimersByTime(5000);
  assert(platform.clock.now() === start + 5000);
});
test('with fake timers, a mock on a port answers, and the wait of a client ends when the timers advance', async () => {
  const platform = createPlatform();
  const server = await startServer(platform, { port: 0 });
  const { apiKey, mfa } = platform.clientOptions();
  const client = new SentinelSec({ apiKey, mfa, baseUrl: server.url, dangerouslyAllowBrowser: true });
  assert((await client.account.get()).api_username === 'ada');
  platform.limits.exhaust(platform.apiKey, 'standard');
  const call = client.account.get();
  let account;
  void call.then((got) => { account = got; });
  for (let steps = 0; steps < 1000 && !account; steps++) await ${fakes}.advanceTimersByTimeAsync(1000);
  assert(account.api_username === 'ada');
  await server.close();
});
`;

/** A test with our fixtures for Vitest. */
export const fixturesTest = `import { expect } from 'vitest';
import { test } from '@sentinelsec/mock-server/vitest';
import { SentinelSec } from '@sentinelsec/sdk';
test.override('mockOptions', { frozen: true, lint: 'error' });
test('a test has a world, options for a client and matchers', async ({ platform, clientOptions }) => {
  await new SentinelSec(clientOptions).keys.list({ limit: 5 });
  expect(platform).toHaveReceived('keys.list', { times: 1, query: { limit: 5 } });
  expect(platform).toPassLint();
});
test('the next test has another', ({ platform }) => {
  expect(platform).not.toHaveReceived('keys.list');
});
`;

/** A test with our fixtures for Playwright. A page of another origin calls the API, and the platform of this test responds. */
export const pageTest = `import { expect, test as base } from '@playwright/test';
import { matchers, mockFixtures } from '@sentinelsec/mock-server/playwright';
const test = base.extend(mockFixtures);
const check = expect.extend(matchers);
test.use({ serviceWorkers: 'block', mockOptions: { seed: 'empty', frozen: true, lint: 'error' } });
test('a page calls its world: time, a limit and an export', async ({ page, platform }) => {
  await page.route('http://app.test/', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>App</h1>' }));
  await page.goto('http://app.test/');
  const call = (path, init = {}) =>
    page.evaluate(
      async ([url, key, { method = 'GET', body, headers = {} }]) => {
        const json = body ? { 'content-type': 'application/json' } : {};
        const response = await fetch(url, { method, body, headers: { authorization: 'Bearer ' + key, ...json, ...headers } });
        return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
      },
      [platform.origin + path, platform.apiKey, init],
    );
  const account = await call('/v1/account');
  expect(account.status).toBe(200);
  check(platform).toHaveReceived('account.get', { times: 1, headers: { origin: 'http://app.test' } });

  platform.limits.exhaust(platform.apiKey, 'standard');
  const refused = await call('/v1/account');
  expect([refused.status, Number(refused.retryAfter) > 0]).toEqual([429, true]);
  await platform.clock.advance({ seconds: Number(refused.retryAfter) });
  expect((await call('/v1/account')).status).toBe(200);

  await platform.clock.advance({ minutes: 1 });
  const exporting = JSON.stringify({ datasets: ['account'], format: 'json' });
  const { body } = await call('/v1/exports', { method: 'POST', body: exporting });
  const token = await call('/v1/mfa/verify', { method: 'POST', body: JSON.stringify({ challenge_id: body.challenge.id, code: platform.totp() }) });
  const created = await call('/v1/exports', { method: 'POST', body: exporting, headers: { 'MFA-Token': token.body.token } });
  expect(created.status).toBe(202);
  await platform.clock.advance({ hours: 1 });
  expect((await call('/v1/exports/' + created.body.id)).body.status).toBe('ready');
});
test('the next test has another world, and a broken connection is a network error', async ({ page, platform }) => {
  platform.journal.verify({ operation: 'account.get' }, { times: 0 });
  platform.faults.add({ kind: 'reset', at: 'answer', times: 1, via: ['handle'] });
  await page.route('http://app.test/', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>App</h1>' }));
  await page.goto('http://app.test/');
  expect(await page.evaluate((url) => fetch(url).catch(({ message }) => message), platform.origin + '/v1/health')).toBe('Failed to fetch');
});
`;

export const assert = `const assert = (held) => { if (!held) throw new Error('this does not hold'); };`;
export const nodeTest = `import { test } from 'node:test';\n${assert}`;
export const vitestWith = (environment: string, names: string): string =>
  `// @vitest-environment ${environment}\nimport { ${names} } from 'vitest';\n${assert}`;
export const vitest = (environment: string): string => vitestWith(environment, 'test');
export const jest = (environment: string): string => `/** @jest-environment ${environment} */\n${assert}`;
export const withoutMsw = `
test('only the entry for MSW needs it', async () => {
  const error = await import('@sentinelsec/mock-server/msw').catch((thrown) => thrown);
  assert(error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes("'msw'"));
});
`;

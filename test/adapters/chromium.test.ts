import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import type { Cors } from '@sentinelsec/mock-server/msw';
import { type ServerOptions, startServer } from '@sentinelsec/mock-server/server';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { hasBrowser, launchBrowser } from '../support/chromium.ts';
import { root } from '../support/project-root.ts';

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await launchBrowser();
});
afterAll(() => browser?.close());

/**
 * Serves a page and the given scripts from a separate origin. The page is empty, and runs the script `main.js` if there is one.
 * Resolves to the URL of the page.
 */
async function serveSite(scripts: Readonly<Record<string, string>> = {}): Promise<string> {
  const start = 'main.js' in scripts ? '<script type="module" src="/main.js"></script>' : '';
  const server = createServer(({ url = '/' }, response) => {
    const script = scripts[url.slice(1)];
    response.setHeader('Content-Type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? `<!doctype html><title>A page</title><link rel="icon" href="data:,"><body>${start}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Opens a URL in a new browser context, without cookies or stored data. */
async function openPage(url: string): Promise<Page> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

interface PageCall {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Calls `fetch` in a page. Resolves to the part of the response that the page can read, or to the message of the error. */
const callIn = (page: Page, call: PageCall) =>
  page.evaluate(async ({ url, ...init }: PageCall) => {
    try {
      const response = await fetch(url, init);
      const headers = Object.fromEntries(response.headers);
      return { status: response.status, type: response.type, headers, body: (await response.json()) as unknown };
    } catch (error) {
      return { error: String(error) };
    }
  }, call);

async function served(options: ServerOptions) {
  const platform = createPlatform({ seed: 'empty', frozen: true, check: conformance });
  const server = await startServer(platform, { port: 0, ...options });
  onTestFinished(() => server.close());
  return { platform, url: server.url, authorization: `Bearer ${platform.apiKey}` };
}

test.runIf(hasBrowser)('a page of another origin calls the port: preflight, headers, time and a limit', async () => {
  const { platform, url, authorization } = await served({});
  const page = await openPage(await serveSite());
  const account = { url: `${url}/v1/account`, headers: { authorization } };

  const read = await callIn(page, account);
  expect(read).toMatchObject({ status: 200, type: 'cors', body: { status: 'active' } });
  expect(Object.keys(read.headers ?? {})).toEqual(expect.arrayContaining(['date', 'etag', 'ratelimit', 'request-id']));

  const headers = { authorization, 'content-type': 'application/json', 'if-match': read.headers?.etag ?? '' };
  const changed = await callIn(page, { ...account, method: 'PATCH', headers, body: '{"organization_name":"Page"}' });
  expect(changed).toMatchObject({ status: 200, body: { organization_name: 'Page' } });

  platform.limits.exhaust(platform.apiKey, 'standard');
  const refused = await callIn(page, account);
  expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': expect.stringMatching(/^[1-9]\d*$/) } });
  await platform.clock.advance({ seconds: Number(refused.headers?.['retry-after']) });
  expect(await callIn(page, account)).toMatchObject({ status: 200 });
  const origin = new URL(page.url()).origin;
  expect(platform.journal.find({ headers: { origin } }).map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET', 'GET']);
});

test.runIf(hasBrowser)('a page cannot call a strict port, as it cannot call the API', async () => {
  const { platform, url, authorization } = await served({ cors: 'strict' });
  const page = await openPage(await serveSite());
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  const failed = { error: 'TypeError: Failed to fetch' };
  expect(await callIn(page, { url: `${url}/v1/account`, headers: { authorization } })).toEqual(failed);
  expect(await callIn(page, { url: `${url}/v1/health` })).toEqual(failed);
  await expect.poll(() => told.filter((line) => line.includes('blocked by CORS policy'))).toHaveLength(2);
  // The browser stopped the first call after its preflight request. It sent the second call, but hid the response from the page.
  expect(platform.journal.entries.map(({ method, status }) => [method, status])).toEqual([
    ['OPTIONS', 405],
    ['GET', 200],
  ]);
});

test.runIf(hasBrowser)('a page cannot use the control routes', async () => {
  const token = 'the-token-of-this-test';
  const { url, platform } = await served({ control: { token } });
  const page = await openPage(await serveSite());
  const before = platform.clock.now();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const advance = { url: `${url}/_mock/clock/advance`, method: 'POST', headers, body: '{"days":1}' };
  expect(await callIn(page, advance)).toEqual({ error: 'TypeError: Failed to fetch' });
  expect(platform.clock.now()).toBe(before);
});

const mswScript = path.join(path.dirname(createRequire(import.meta.url).resolve('msw')), '../mockServiceWorker.js');

/**
 * Serves a page that runs the given program. Also serves the script of the service worker of MSW. Resolves to the URL of the
 * page.
 */
async function siteOf(program: { readonly file: string } | { readonly code: string }, define = {}): Promise<string> {
  const { outputFiles } = await build({
    ...('file' in program
      ? { entryPoints: [path.join(root, program.file)] }
      : { stdin: { contents: program.code, resolveDir: path.join(root, 'test'), loader: 'ts' as const } }),
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['@sentinelsec/source'],
    define,
    logLevel: 'error',
  });
  return serveSite({ 'main.js': outputFiles[0]?.text ?? '', 'mockServiceWorker.js': readFileSync(mswScript, 'utf8') });
}

test.runIf(hasBrowser)('a page uses the mock through its service worker: time, a limit and an export', async () => {
  const page = await openPage(await siteOf({ file: 'docs/examples/pages/service-worker.ts' }));
  await page.waitForSelector('body[data-done]', { state: 'attached' });
  expect((await page.innerText('body')).trim().split('\n')).toEqual([
    'after 30 days, the address of the log is null',
    'with the limit used up: 429',
    'a minute later, the account is active',
    'an hour later, the export is ready',
  ]);
});

test.runIf(hasBrowser)('a page of another origin uses the client with a mock on a port: a call, MFA and an error', async () => {
  const { platform, url } = await served({});
  const values = { MOCK_URL: url, MOCK_KEY: platform.apiKey, MOCK_TOTP_SECRET: platform.totpSecret };
  const define = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
  const page = await openPage(await siteOf({ file: 'docs/examples/pages/mock-on-a-port.ts' }, define));
  await page.waitForSelector('body[data-done]', { state: 'attached' });
  expect((await page.innerText('body')).trim().split('\n')).toEqual([
    'the account is active',
    'the page has created the key "made in a page"',
    'the page shows an error of the kind not-found',
  ]);
});

const workerPage = (cors: Cors): string => `
import { createPlatform } from '@sentinelsec/mock-server';
import { handlers } from '@sentinelsec/mock-server/msw';
import { setupWorker } from 'msw/browser';
const platform = createPlatform({ seed: 'empty', frozen: true });
await setupWorker(...handlers(platform, { cors: '${cors}' })).start({ quiet: true });
Object.assign(globalThis, { platform });
document.body.dataset.done = 'true';
`;

interface WorkerPage {
  readonly platform: ReturnType<typeof createPlatform>;
}

test.runIf(hasBrowser).each(['open', 'strict'] as const)(
  'through the service worker, the CORS mode "%s" is kept',
  async (cors) => {
    const page = await openPage(await siteOf({ code: workerPage(cors) }));
    await page.waitForSelector('body[data-done]', { state: 'attached' });
    const { origin, apiKey } = await page.evaluate(() => {
      const { platform } = globalThis as unknown as WorkerPage;
      return { origin: platform.origin, apiKey: platform.apiKey };
    });
    const seen = [
      await callIn(page, { url: `${origin}/v1/account`, headers: { authorization: `Bearer ${apiKey}` } }),
      await callIn(page, { url: `${origin}/v1/health` }),
    ].map(({ status, error }) => status ?? error);
    const failed = 'TypeError: Failed to fetch';
    expect(seen).toEqual(cors === 'open' ? [200, 200] : [failed, failed]);
    const entries = await page.evaluate(() =>
      (globalThis as unknown as WorkerPage).platform.journal.entries.map(({ method, path: asked }) => [method, asked]),
    );
    const read = [
      ['GET', '/v1/account'],
      ['GET', '/v1/health'],
    ];
    // Like the real API, the platform refuses the preflight request of the first call. Only the second call arrives.
    expect(entries).toEqual(cors === 'open' ? read : [['OPTIONS', '/v1/account'], read[1]]);
  },
);

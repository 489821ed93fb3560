import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createWorlds, type Worlds } from '@sentinelsec/mock-server';
import { type RunningServer, startServer } from '@sentinelsec/mock-server/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { hasBrowser, launchBrowser, watchFaults } from '../support/chromium.ts';

const patient = { timeout: 30_000 };
const start = '2026-01-01T00:00:00.000Z';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!hasBrowser)('the console', () => {
  let browser: Browser;
  let worlds: Worlds;
  let server: RunningServer;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    worlds = createWorlds({ startTime: start, frozen: true });
    server = await startServer(worlds, { port: 0, control: true });
  });
  afterEach(() => server.close());

  /** Opens the console and waits until the page shows "Connected". */
  async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const page = await blank(options);
    await page.goto(`${server.url}/_mock/#token=${server.control?.token}`);
    await connected(page);
    return page;
  }

  async function blank(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    return context.newPage();
  }

  const connected = (page: Page): Promise<unknown> => page.getByText('Connected', { exact: true }).waitFor();

  const call = (path: string, apiKey = worlds.default.apiKey): Promise<Response> =>
    fetch(server.url + path, { headers: { authorization: `Bearer ${apiKey}`, connection: 'close' } });

  test('the link opens it; the token is in no URL that the page keeps or requests', async () => {
    const page = await blank();
    const faults = watchFaults(page, server.url);
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await page.goto(`${server.url}/_mock/#token=${server.control?.token}`);
    await connected(page);
    expect(page.url()).toBe(`${server.url}/_mock/`);
    await page.reload();
    await connected(page);
    // The browser reports the URL of the navigation with its fragment, but does not send the fragment to the server.
    expect(urls.map((url) => url.replace(/#.*/, '')).filter((url) => url.includes(server.control?.token ?? '-'))).toEqual([]);
    expect(await page.content()).not.toContain(server.control?.token);
    expect(faults).toEqual([]);
  });

  test('without a token, or with a wrong one, it asks for the token', async () => {
    const page = await blank();
    await page.goto(`${server.url}/_mock/`);
    await page.getByLabel('Token').fill('not-the-token-of-this-server');
    await page.getByRole('button', { name: 'Open the console' }).click();
    await page.getByText('The token is not the control token of this server.').waitFor();
    await page.getByLabel('Token').fill(server.control?.token ?? '');
    await page.getByRole('button', { name: 'Open the console' }).click();
    await connected(page);
  });

  test('requests appear as they arrive, with the rule that decided; what clients sent is never read as HTML', async () => {
    const page = await open();
    await call('/v1/account');
    await call('/v1/<img src=x onerror=alert(1)>');
    const list = page.locator('#request-list');
    await list.getByText('account.get').waitFor();
    const refused = list.locator('summary', { hasText: '404' });
    expect(await refused.textContent()).toContain('route');
    await refused.click();
    await list.getByText('The API has no such path or method.').waitFor();
    expect(await list.locator('img').count()).toBe(0);
    await page.getByLabel('Filter').fill('404');
    expect(await list.locator('summary:visible').count()).toBe(1);
  });

  test('a check shows the nearest request', async () => {
    await call('/v1/account');
    const page = await open();
    await page.getByLabel('Was').fill('keys.list');
    await page.getByRole('button', { name: 'Check' }).click();
    const result = page.locator('#check-result');
    await result.getByText('The nearest other request').waitFor();
    expect(await result.textContent()).toContain('+ operation  "account.get"');
    await page.getByLabel('Was').fill('account.get');
    await page.getByRole('button', { name: 'Check' }).click();
    await result.getByText('Yes: 1 matching request.').waitFor();
  });

  test('time moves, and the logs move across the line at which they are anonymized', async () => {
    await call('/v1/account');
    const page = await open();
    await page.getByText('2026-01-01 00:00:00 UTC').waitFor();
    const ages = page.locator('#ages');
    const before = await ages.locator('p').textContent();
    await page.getByRole('button', { name: '+ 30 days' }).click();
    await page.getByText('2026-01-31 00:00:00 UTC').waitFor();
    await page.getByText(/retention\.anonymize: \d+/).waitFor();
    await expect.poll(() => ages.locator('p').textContent(), patient).not.toBe(before);
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByRole('button', { name: 'Freeze' }).waitFor();
    expect(worlds.default.clock.face().frozen).toBe(false);
  });

  test('a limit is used up, and a fault is added and removed', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Use up standard' }).click();
    await page.getByText(/^standard: 0 of/).waitFor();
    expect((await call('/v1/account')).status).toBe(429);
    await page.getByRole('button', { name: 'Fill all' }).click();
    await page.getByLabel('Fault', { exact: true }).selectOption('Status 503');
    await page.getByLabel('Only for the operation').fill('account.get');
    await page.getByRole('button', { name: 'Add the fault' }).click();
    await page.getByText('status-1: 0 requests').waitFor();
    expect((await call('/v1/account')).status).toBe(503);
    await page.getByText('status-1: 1 request.').waitFor();
    await page.getByRole('button', { name: 'Remove status-1' }).click();
    await page.getByText('No faults.').waitFor();
    await page.getByLabel('Options').fill('{');
    await page.getByRole('button', { name: 'Add the fault' }).click();
    await page.getByText('The options are not JSON.').waitFor();
  });

  test('each world has its own view', async () => {
    const page = await open();
    await page.getByLabel('New world').fill('checkout');
    await page.getByRole('button', { name: 'Create' }).click();
    await expect.poll(() => page.getByLabel('World', { exact: true }).inputValue(), patient).toBe('checkout');
    await call('/v1/account');
    await call('/v1/keys', worlds.get('checkout')?.apiKey);
    const list = page.locator('#request-list');
    await list.getByText('keys.list').waitFor();
    expect(await list.locator('summary').count()).toBe(1);
    await page.getByRole('button', { name: 'Remove checkout' }).click();
    await list.getByText('account.get').waitFor();
    expect(worlds.get('checkout')).toBeUndefined();
  });

  test.each([
    ['light', 1300],
    ['dark', 1300],
    ['light', 360],
  ] as const)('axe finds nothing (%s, %i pixels), and nothing is wider than the screen', async (colorScheme, width) => {
    await call('/v1/account');
    const page = await open({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await page.locator('#request-list summary').click();
    const violations = await page.evaluate(async (source) => {
      new Function(source)();
      const { axe: loaded } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await loaded.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    }, axe);
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, watchFaults } from '../support/chromium.ts';
import { siteInBrowser } from './site-in-browser.ts';

/** A long timeout, so that a busy machine does not make the test fail. */
const patient = { timeout: 60_000 };

describe.skipIf(!hasBrowser)('the site in a browser', () => {
  const site = siteInBrowser();

  async function open(path: string): Promise<{ page: Page; faults: readonly string[] }> {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    const faults = watchFaults(page, site.origin);
    await page.goto(`${site.origin}/${path}`);
    return { page, faults };
  }

  /** Presses the search key until the search opens. The key works only after the script of the page has started. */
  async function openSearch(page: Page): Promise<void> {
    const box = page.getByRole('combobox');
    await expect
      .poll(async () => {
        await page.keyboard.press('/');
        return box.isVisible();
      }, patient)
      .toBe(true);
  }

  test('a guide can be reached and read from the first page', async () => {
    const { page, faults } = await open('index.html');
    await page.getByRole('link', { name: 'Read the guides' }).click();
    await page.locator('main').getByRole('link', { name: 'Limits', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Limits' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a deep link leads to its operation', async () => {
    const { page, faults } = await open('api/usage.html#usage.listLogs');
    const heading = page.locator('[id="usage.listLogs"]');
    await expect.poll(async () => Math.abs((await heading.boundingBox())?.y ?? 9999), patient).toBeLessThan(200);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a search for an operation finds it first, and Enter opens it', async () => {
    const { page, faults } = await open('guides/index.html');
    await openSearch(page);
    await page.getByRole('combobox').fill('listLogs');
    await expect.poll(() => page.getByRole('option').first().innerText(), patient).toContain('usage.listLogs');
    await page.keyboard.press('Enter');
    await page.waitForURL(/api\/usage\.html#usage\.listLogs$/);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('each page comes with its security policy as a header, and cannot be put into a frame', async () => {
    for (const path of ['index.html', 'guides/limits.html', 'no/such/page.html']) {
      const { headers } = await fetch(`${site.origin}/${path}`);
      expect(headers.get('content-security-policy'), path).toMatch(
        /^default-src 'none'; script-src 'self' 'sha256-.*frame-ancestors 'none'$/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    // No page may show a page of the site in a frame, not even a page of the same origin.
    const page = await site.browser.newPage();
    await page.route(`${site.origin}/framing`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<iframe src="/index.html"></iframe>' }),
    );
    await page.goto(`${site.origin}/framing`);
    await expect.poll(() => page.frames()[1]?.url(), patient).toMatch(/^chrome-error:/);
    await page.close();
  });

  test('a path that leads out of the site finds nothing', async () => {
    for (const path of ['..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json', '%00', '%zz'])
      expect((await fetch(`${site.origin}/${path}`)).status, path).toBe(404);
  });

  test('a missing page shows a message', async () => {
    const page = await site.browser.newPage();
    const answer = await page.goto(`${site.origin}/no/such/page.html`);
    expect(answer?.status()).toBe(404);
    await page.getByText('404').first().waitFor();
    await page.close();
  });
});

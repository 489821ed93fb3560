import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, watchFaults } from '../support/chromium.ts';
import { siteInBrowser } from './site-in-browser.ts';

/** A long timeout, so that a busy machine does not make the test fail. */
const patient = { timeout: 60_000 };

describe.skipIf(!hasBrowser)('the platform in the page', () => {
  // The site is in a folder, like one of several sites on an origin.
  const site = siteInBrowser({ base: '/some/folder/' });

  /** Opens the playground with an operation, and checks that the page reports no error. */
  async function tryOut(id: string, use: (page: Page) => Promise<void>): Promise<void> {
    const page = await site.browser.newPage({ viewport: { width: 1440, height: 1000 }, acceptDownloads: true });
    const faults = watchFaults(page, site.origin);
    await page.goto(`${site.origin}/some/folder/playground.html`);
    await page.getByLabel('Operation').selectOption(id, patient);
    await use(page);
    expect(faults).toEqual([]);
    await page.close();
  }

  const call = (page: Page, name = 'Call'): Promise<void> => page.getByRole('button', { name, exact: true }).click(patient);
  const status = (page: Page): Promise<string> => page.locator('.answer-status').innerText(patient);

  test('an operation is tried until it gets a 429, and works again after the clock is advanced', async () => {
    await tryOut('account.get', async (page) => {
      await call(page, 'Call 100 times');
      await expect.poll(() => status(page), patient).toBe('429');
      expect(await page.locator('.answer-limits').innerText()).toContain('none may be sent now');
      await expect.poll(() => page.locator('.journal tbody tr').first().innerText(), patient).toContain('limits');
      await page.getByRole('button', { name: '1 minute' }).click();
      await call(page);
      await expect.poll(() => status(page), patient).toBe('200');
    });
  });

  test('a log is anonymized after 31 days', async () => {
    await tryOut('usage.getLog', async (page) => {
      await expect.poll(() => page.getByLabel('log_id').inputValue(), patient).toMatch(/^log_/);
      await call(page);
      await expect.poll(() => page.locator('.answer pre').first().innerText(), patient).toMatch(/"ip_address": "\d/);
      await page.getByRole('button', { name: '31 days' }).click();
      await call(page);
      await expect.poll(() => page.locator('.answer mark').allInnerTexts(), patient).toContain('  "ip_address": null,');
    });
  });

  test('an export is downloaded', async () => {
    await tryOut('exports.downloadFile', async (page) => {
      await expect.poll(() => page.getByLabel('export_id').inputValue(), patient).toMatch(/^exp_/);
      await call(page);
      const saved = page.waitForEvent('download', patient);
      await page.getByRole('button', { name: /^Save / }).click(patient);
      const download = await saved;
      expect(download.suggestedFilename()).toMatch(/\.(csv|json)/);
      expect(readFileSync(await download.path()).byteLength).toBeGreaterThan(0);
    });
  });

  test('an operation is tried next to its description, after the second factor', async () => {
    const page = await site.browser.newPage({ viewport: { width: 1440, height: 1000 } });
    const faults = watchFaults(page, site.origin);
    await page.goto(`${site.origin}/some/folder/api/keys.html#keys.create`);
    const section = page.locator('.operation', { hasText: 'client' }).nth(1);
    await section.getByRole('button', { name: 'Try it in this page' }).click(patient);
    await section.getByRole('button', { name: 'Call', exact: true }).click(patient);
    await expect.poll(() => section.locator('.answer-status').innerText(), patient).toBe('201');
    expect(faults).toEqual([]);
    await page.close();
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, launchBrowser } from './chromium.ts';
import { type SiteServer, serveSite } from './site-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const own = [
  'index',
  'guides/quick-start',
  'guides/troubleshooting',
  'api/usage',
  'api/concepts',
  'facts/scopes',
  'policy/index',
  'playground',
];
const generated = ['reference/sdk/SentinelSec', 'reference/sdk/index'];
const widths = [360, 768, 1440] as const;
const patient = { timeout: 60_000 };

/** What axe finds against a page: each rule with the first place. */
async function findings(page: Page): Promise<{ rule: string; impact: string; place: string }[]> {
  return page.evaluate(async (source) => {
    if (!('axe' in window)) new Function(source)();
    const { violations } = await (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run();
    interface Violation {
      id: string;
      impact: string;
      nodes: { html: string }[];
    }
    return violations.map(({ id, impact, nodes }) => ({ rule: id, impact, place: nodes[0]?.html.slice(0, 160) ?? '' }));
  }, axe);
}

describe.skipIf(!hasBrowser)('accessibility', () => {
  let server: SiteServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await serveSite();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function inContext(
    options: Parameters<Browser['newContext']>[0],
    use: (context: BrowserContext) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext(options);
    await use(context);
    await context.close();
  }

  async function open(context: BrowserContext, name: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${server.origin}/${name}.html`);
    if (name === 'playground') await page.getByRole('button', { name: 'Call', exact: true }).click(patient);
    if (name === 'playground') await page.locator('.answer-status').waitFor(patient);
    return page;
  }

  // axe is put into the page from outside, which the page's own security policy would not let in.
  test.each(['light', 'dark'] as const)(
    'axe finds no error on our pages, and no serious error on those of TypeDoc: %s',
    async (colorScheme) => {
      await inContext({ colorScheme, bypassCSP: true, viewport: { width: 1280, height: 900 } }, async (context) => {
        const found: string[] = [];
        for (const name of [...own, ...generated]) {
          const page = await open(context, name);
          const serious = (await findings(page)).filter(({ impact }) => own.includes(name) || /serious|critical/.test(impact));
          found.push(...serious.map(({ rule, place }) => `${name}: ${rule}: ${place}`));
          await page.close();
        }
        expect(found).toEqual([]);
      });
    },
  );

  test.each(widths)('no page is wider than the screen at %i px', async (width) => {
    await inContext({ viewport: { width, height: 900 } }, async (context) => {
      const wide: string[] = [];
      for (const name of [...own, ...generated]) {
        const page = await open(context, name);
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (excess > 0) wide.push(`${name}: ${excess} px`);
        await page.close();
      }
      expect(wide).toEqual([]);
    });
  });

  test('the search works with the keyboard alone, and Escape returns the focus', async () => {
    await inContext({ viewport: { width: 1280, height: 900 } }, async (context) => {
      const page = await open(context, 'guides/quick-start');
      await page.getByRole('button', { name: 'Search' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('rotate a key');
      await page.getByRole('option').nth(1).waitFor(patient);
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.evaluate(() => document.activeElement?.className), patient).toContain('search-open');
    });
  });

  test('a page begins with a link that skips the menus', async () => {
    await inContext({ viewport: { width: 1280, height: 900 } }, async (context) => {
      const page = await open(context, 'guides/quick-start');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content');
    });
  });
});

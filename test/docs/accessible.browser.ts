import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser } from '../support/chromium.ts';
import { layoutFaults } from './layout-faults.ts';
import { siteInBrowser } from './site-in-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const own = [
  'index',
  'guides/quick-start',
  'guides/faults-table',
  'guides/troubleshooting',
  'api/usage',
  'api/concepts',
  'facts/scopes',
  'facts/quota-policies',
  'policy/index',
  'decisions/index',
  'project/benchmarks',
  'playground',
  '404',
];
const generated = [
  'reference/index',
  'reference/sdk/SentinelSec',
  'reference/sdk/index',
  'reference/sdk/PreconditionFailedError',
];
const widths = [360, 768, 1440] as const;
const schemes = ['light', 'dark'] as const;
const patient = { timeout: 60_000 };

interface Finding {
  readonly rule: string;
  readonly impact: string;
  readonly place: string;
}

/** Returns the errors that axe finds on a page: each rule that the page breaks, and the first element that breaks the rule. */
async function findings(page: Page): Promise<Finding[]> {
  return page.evaluate(async (source) => {
    if (!('axe' in window)) new Function(source)();
    interface Violation {
      id: string;
      impact: string;
      nodes: { html: string }[];
    }
    const run = (window as unknown as { axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> } })
      .axe;
    const { violations } = await run.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, impact, nodes }) => ({ rule: id, impact, place: nodes[0]?.html.slice(0, 160) ?? '' }));
  }, axe);
}

describe.skipIf(!hasBrowser)('accessibility', () => {
  const site = siteInBrowser();

  async function open(name: string): Promise<Page> {
    // The test adds the script of axe to the page. The page's Content-Security-Policy would forbid this, so the browser ignores the
    // policy.
    const page = await site.browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
    await page.goto(`${site.origin}/${name}.html`);
    // During the transition between the themes, a colour belongs to neither of them.
    await page.addStyleTag({ content: '* { transition: none !important }' });
    // The playground calls its first operation by itself.
    if (name === 'playground') await page.locator('.answer-status').waitFor(patient);
    return page;
  }

  // Each page is loaded once. The test changes the theme and the width of the open page.
  test.concurrent.for([...own, ...generated])(
    '%s: axe finds no error in either theme, and at three widths every word and part fits the screen',
    async (name, { expect: check }) => {
      const page = await open(name);
      const found: string[] = [];
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.waitForFunction(
          (isDark) => document.documentElement.classList.contains('dark') === isDark,
          colorScheme === 'dark',
        );
        const serious = (await findings(page)).filter(({ impact }) => own.includes(name) || /serious|critical/.test(impact));
        found.push(...serious.map(({ rule, place }) => `${colorScheme}: ${rule}: ${place}`));
      }
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        found.push(...(await page.evaluate(layoutFaults)).map((fault) => `${width} px: ${fault}`));
      }
      await page.close();
      check(found).toEqual([]);
    },
  );

  test('the check of the layout finds a broken word, a wide page and a cut program', async () => {
    const page = await site.browser.newPage({ viewport: { width: 360, height: 900 } });
    await page.setContent(
      '<p style="width: 40px; overflow-wrap: anywhere">Troubleshooting</p><p style="width: 500px">wide</p><div class="landing-program"><pre style="width: 60px; overflow: hidden">const client = 1;</pre></div>',
    );
    expect(await page.evaluate(layoutFaults)).toEqual([
      expect.stringMatching(/^the page is \d+ px wider than the screen$/),
      '"Troubleshooting" is broken in "Troubleshooting"',
      expect.stringMatching(/^the first program is cut by \d+ px$/),
    ]);
    await page.close();
  });

  test('the search works with the keyboard alone, and Escape returns the focus', async () => {
    const page = await open('guides/quick-start');
    await page.getByRole('button', { name: 'Search' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('rotate a key');
    await page.getByRole('option').nth(1).waitFor(patient);
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className), patient).toContain('search-open');
    await page.close();
  });

  test('an operation is called with the keyboard alone, and again after the clock is advanced', async () => {
    const page = await open('playground');
    await page.getByLabel('Operation').focus();
    await page.keyboard.type('account.get');
    const press = async (name: string): Promise<void> => {
      for (let tab = 0; tab < 40; tab += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name)
          return page.keyboard.press('Enter');
      }
      throw new Error(`The key Tab does not reach "${name}".`);
    };
    await press('Call');
    await expect.poll(() => page.locator('.answer pre').first().innerText(), patient).toContain('"api_username"');
    const before = await page.locator('.clock-time time').innerText();
    await page
      .locator('.brand-mark')
      .first()
      .evaluate(() => (document.activeElement as HTMLElement).blur());
    await press('31 days');
    await expect.poll(() => page.locator('.clock-time time').innerText(), patient).not.toBe(before);
    await page.close();
  });

  test('the languages of a sample change with the arrow keys', async () => {
    const page = await open('api/account');
    await page.locator('.operation-code .tabs input').first().focus();
    for (const language of ['fetch', 'curl', 'python']) {
      await page.keyboard.press('ArrowRight');
      await page
        .locator(`.operation-code .language-${language === 'fetch' ? 'ts' : language === 'curl' ? 'sh' : 'python'}.active`)
        .first()
        .waitFor(patient);
    }
    expect(await page.locator('.operation-code .blocks .active').first().innerText()).toContain('urllib');
    await page.close();
  });

  test('a page begins with a link that skips the menus', async () => {
    const page = await open('guides/quick-start');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content');
    await page.close();
  });
});

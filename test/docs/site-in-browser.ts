import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type SiteServer, serveSite } from '../../docs/scripts/serve-site.ts';
import { launchBrowser } from '../support/chromium.ts';

/**
 * Serves the built site and starts a browser before the tests of the surrounding `describe` block. Stops both after these tests.
 */
export function siteInBrowser(options?: Parameters<typeof serveSite>[0]): {
  readonly origin: string;
  readonly browser: Browser;
} {
  let server: SiteServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await serveSite(options);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get origin() {
      return server.origin;
    },
    get browser() {
      return browser;
    },
  };
}

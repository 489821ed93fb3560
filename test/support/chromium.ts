import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);

/**
 * True if a browser is installed, and always true in CI. If the value is false, the tests that need a browser are skipped, and
 * the output of the tests says so. In CI, these tests fail if there is no browser.
 */
export const hasBrowser = executablePath !== undefined || Boolean(process.env.CI);

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium or Chrome that is installed on the machine. */
export async function launchBrowser(): Promise<Browser> {
  if (!executablePath) throw new Error('There is no Chromium: `apt-get install chromium` installs it.');
  return chromium.launch({ executablePath, args });
}

/**
 * Returns a list to which each later fault of the page is added: errors and warnings on the console, errors that no script
 * catches, and requests to other origins. On the pages of the site, the list must stay empty.
 */
export function watchFaults(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`);
  });
  return faults;
}

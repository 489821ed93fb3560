import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);

/**
 * Whether a browser is installed. In CI, the value is always true, so CI fails without a browser. Elsewhere, tests that need a
 * browser are skipped and say so.
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

/** Starts Chromium from the package of Debian. */
export async function launchBrowser(): Promise<Browser> {
  if (!executablePath) throw new Error('There is no Chromium: `apt-get install chromium` installs it.');
  return chromium.launch({ executablePath, args });
}

/** Collects what no page of the site may do: errors on the console, and requests to other origins. */
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

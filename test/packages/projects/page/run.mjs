import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

const [executablePath] = process.argv.slice(2);
await build({ logLevel: 'error', build: { target: 'es2023' } });
const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } });
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.resolvedUrls.local[0]) && !request.url().startsWith('data:')) faults.push(request.url());
  });
  await page.goto(server.resolvedUrls.local[0]);
  await page
    .waitForFunction(() => document.title === 'Done', undefined, { timeout: 30_000 })
    .catch((error) => faults.push(error.message));
  assert.deepEqual(faults, []);
  assert.equal(await page.textContent('pre'), readFileSync('readme.txt', 'utf8'));
} finally {
  await browser.close();
  await server.close();
}

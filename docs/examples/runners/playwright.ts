import { test as base } from '@playwright/test';
import { type MockFixtures, mockFixtures } from '@sentinelsec/mock-server/playwright';

const test = base.extend<MockFixtures>(mockFixtures);
test.use({ serviceWorkers: 'block', mockOptions: { seed: 'empty' } });

test('the page reads the account', async ({ page, platform }) => {
  await page.goto('http://127.0.0.1:3000/');
  await platform.journal.waitFor({ operation: 'account.get' });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hit, openSearch } from '../../docs/.vitepress/theme/search.ts';
import { type SiteServer, serveSite } from '../../docs/scripts/serve-site.ts';

let server: SiteServer;
let search: (words: string) => Hit[];

beforeAll(async () => {
  server = await serveSite();
  search = await openSearch(`${server.origin}/`);
});
afterAll(async () => server?.close());

/** Words that a reader types, each with the address of the section that must be the first result. */
const answers = {
  listLogs: 'api/usage.html#usage.listLogs',
  'list logs': 'api/usage.html#usage.listLogs',
  'day 31': 'guides/testing.html#day-31-which-data-changes-on-which-day',
  '429': 'guides/troubleshooting.html#quota-exceeded',
  '409': 'guides/troubleshooting.html#state-conflict',
  webhook: 'guides/lists.html#following-a-list',
  'rate limit': 'guides/limits.html',
  'IP address': 'facts/data-inventory.html#ip_addresses',
  'personal data': 'facts/data-inventory.html',
  'how long is data kept': 'facts/retention.html',
  python: 'guides/python.html',
  'free plan': 'facts/quota-policies.html',
  'requests per day': 'facts/quota-policies.html',
  rotate: 'guides/keys-and-mfa.html#rotating-a-key',
  'rotate a key': 'guides/keys-and-mfa.html#rotating-a-key',
  'which scope': 'facts/scopes.html#operations',
  mfa: 'guides/keys-and-mfa.html#the-second-factor',
  exports: 'guides/exports.html',
  'verify export': 'guides/exports.html#checking-again-later',
  retry: 'guides/errors.html',
  timeout: 'guides/troubleshooting.html#error-timeout',
  pagination: 'guides/lists.html',
  RateLimitError: 'guides/troubleshooting.html#error-rate-limit',
  'exit code': 'facts/commands.html',
  'environment variables': 'facts/environment.html',
  install: 'guides/quick-start.html#install',
};

test.each(Object.entries(answers))('the first result for "%s" is %s', (words, place) => {
  expect(search(words)[0]?.id).toBe(place);
});

test('words that no page has find nothing', () => {
  expect(search('xylophone')).toEqual([]);
});

test('a symbol of a package is found by its name', () => {
  expect(search('SeedRecords').map(({ id }) => id)).toContain('reference/mock-server/SeedRecords.html');
});

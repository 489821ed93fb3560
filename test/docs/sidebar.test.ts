import { expect, test } from 'vitest';
import type { Page } from '../../docs/scripts/page.ts';
import { sidebarOf } from '../../docs/scripts/sidebar.ts';

const page = (path: string, title: string, settings: Page['settings'] = {}): Page => ({
  path,
  title,
  description: '',
  kind: 'reference',
  source: 'sdk/src',
  text: '',
  settings,
});
const symbol = page('reference/sdk/SentinelSec.md', 'SentinelSec');
const pages = [
  page('reference/index.md', 'Packages'),
  page('reference/sdk/index.md', '@sentinelsec/sdk', { entry: true, sidebar: [symbol] }),
  page('reference/sdk-opentelemetry/index.md', '@sentinelsec/sdk/opentelemetry', { entry: true, sidebar: [] }),
  symbol,
];

test('a page of an entry has the symbols of this entry beside it, and a line for each other entry', () => {
  const sidebar = sidebarOf(pages);
  expect(sidebar['/reference/sdk/']?.map(({ items }) => items?.map(({ link }) => link))).toEqual([
    ['/reference/sdk/', '/reference/sdk/SentinelSec'],
    ['/reference/sdk-opentelemetry/'],
  ]);
  expect(sidebar['/reference/']?.[0]?.items).toHaveLength(2);
});

test('a long name may break at its parts, and the link to the next page names the package', () => {
  const [own] = sidebarOf(pages)['/reference/sdk-opentelemetry/'] ?? [];
  expect(own?.text).toBe('@sentinelsec<wbr>/sdk<wbr>/opentelemetry');
  expect(own?.items?.[0]).toMatchObject({ text: 'Overview', docFooterText: own?.text });
});

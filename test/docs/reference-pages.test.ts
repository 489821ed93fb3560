import { expect, test } from 'vitest';
import { pagesOfReference } from '../../docs/scripts/reference-pages.ts';

const files = new Map([
  ['modules/_sentinelsec_sdk.md', '# @sentinelsec/sdk\n\nThe client.\n'],
  ['interfaces/_sentinelsec_sdk.ExportsResource.md', '# Interface: ExportsResource\n\nExports, and downloads of their files.\n'],
  ['interfaces/generated_namespaces.ExportsNamespace.md', '# Interface: ExportsNamespace\n\nThe data in files.\n'],
  ['interfaces/generated_namespaces.UsageNamespace.md', '# Interface: UsageNamespace\n\nUsage logs.\n'],
]);

test('the page of the methods of a tag links to the resource that adds methods to them', () => {
  const pages = new Map(pagesOfReference(files).map(({ title, text }) => [title, text]));
  expect(pages.get('ExportsNamespace')).toContain('The type of `client.exports` is [`ExportsResource`](./ExportsResource.md).');
  for (const title of ['ExportsResource', 'UsageNamespace']) expect(pages.get(title), title).not.toContain('The type of `client');
});

import { expect, test } from 'vitest';
import { pagesOfReference } from '../../docs/scripts/reference-pages.ts';

const files = new Map([
  ['modules/_sentinelsec_sdk.md', '# @sentinelsec/sdk\n\nThe client.\n'],
  ['interfaces/_sentinelsec_sdk.ExportsResource.md', '# Interface: ExportsResource\n\nExports, and downloads of their files.\n'],
  ['interfaces/generated_namespaces.ExportsNamespace.md', '# Interface: ExportsNamespace\n\nThe data in files.\n'],
  ['interfaces/generated_namespaces.UsageNamespace.md', '# Interface: UsageNamespace\n\nUsage logs.\n'],
]);

test('the page of the problems of operations refers to the page of problem types instead of a table of objects', () => {
  const table = '| `account.get` | `object` & `object` | Problem types of `GET /v1/account`. |';
  const text = `# Interface: OperationProblems\n\nThe problems of each operation.\n\n## Properties\n\n${table}\n`;
  const [page] = pagesOfReference(new Map([['interfaces/_sentinelsec_sdk.OperationProblems.md', text]])).filter(
    ({ title }) => title === 'OperationProblems',
  );
  expect(page?.text).toContain('The problems of each operation.');
  expect(page?.text).toContain('(../../facts/problems.md)');
  expect(page?.text).not.toContain('object');
});

test('the page of the methods of a tag links to the resource that adds methods to them', () => {
  const pages = new Map(pagesOfReference(files).map(({ title, text }) => [title, text]));
  expect(pages.get('ExportsNamespace')).toContain('The type of `client.exports` is [`ExportsResource`](./ExportsResource.md).');
  for (const title of ['ExportsResource', 'UsageNamespace']) expect(pages.get(title), title).not.toContain('The type of `client');
});

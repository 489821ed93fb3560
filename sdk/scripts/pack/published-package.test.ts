import { expect, test } from 'vitest';
import { publishedManifest, withAbsoluteLinks } from './published-package.ts';

test('a published manifest has no entry, script or tool of the repository', () => {
  const text = JSON.stringify({
    name: 'x',
    scripts: { build: 'tsup' },
    devDependencies: { msw: '3.0.5' },
    imports: { '#file': './src/file.ts' },
    exports: {
      '.': { '@sentinelsec/source': './src/index.ts', import: { types: './dist/index.d.ts' } },
      './package.json': './package.json',
    },
  });
  expect(JSON.parse(publishedManifest(text))).toEqual({
    name: 'x',
    exports: { '.': { import: { types: './dist/index.d.ts' } }, './package.json': './package.json' },
  });
});

test('links to files of the repository become absolute; anchors and other sites stay', () => {
  const page = '[a](../docs/guides/errors.md#kinds) [b](#options) [c](https://mswjs.io) [d](examples/x.ts)';
  expect(withAbsoluteLinks(page, 'sdk', 'https://example.com/repo')).toBe(
    '[a](https://example.com/repo/blob/main/docs/guides/errors.md#kinds) [b](#options) [c](https://mswjs.io) ' +
      '[d](https://example.com/repo/blob/main/sdk/examples/x.ts)',
  );
});

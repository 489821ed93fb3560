import { defineConfig, type Options } from 'tsup';

// openapi-fetch is bundled: required from a CommonJS file of an ES package, its default export would be the whole module.
const shared: Options = {
  format: ['esm', 'cjs'],
  target: 'es2023',
  splitting: false,
  sourcemap: false,
  noExternal: ['openapi-fetch'],
};

/** The entry twice, since `#exports-node` means another file where there is no file system; the types are the same. */
export default defineConfig([
  { ...shared, entry: { index: 'src/index.ts' }, platform: 'node', dts: true },
  { ...shared, entry: { 'index.web': 'src/index.ts' }, platform: 'neutral', dts: false },
]);

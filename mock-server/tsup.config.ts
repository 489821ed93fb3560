import { defineConfig, type Options } from 'tsup';

const entry = { index: 'src/index.ts', server: 'src/server.ts', conformance: 'src/conformance.ts' };
// Split, so that all entries share one copy of the core.
const shared: Options = { target: 'es2023', platform: 'neutral', splitting: true, external: [/^node:/], dts: { entry } };

export default defineConfig([
  { ...shared, entry: { ...entry, cli: 'src/cli.node.ts' }, format: 'esm' },
  { ...shared, entry, format: 'cjs' },
]);

import { defineConfig, type Options } from 'tsup';

const entry = {
  index: 'src/index.ts',
  server: 'src/server.ts',
  conformance: 'src/conformance.ts',
  msw: 'src/msw.ts',
  undici: 'src/undici.ts',
};
// Split, so that all entries share one copy of the core. What is marked as internal is in no user's types.
const dts = { entry, compilerOptions: { stripInternal: true } };
const shared: Options = { target: 'es2023', platform: 'neutral', splitting: true, external: [/^node:/], dts };

export default defineConfig([
  { ...shared, entry: { ...entry, cli: 'src/cli.node.ts' }, format: 'esm' },
  // Its dependencies are ES modules only, which Jest's default set-up cannot load: the CommonJS build holds them itself.
  { ...shared, entry, format: 'cjs', noExternal: [/^@noble\//, 'fflate'] },
]);

import { defineConfig, type Options } from 'tsup';

const entry = {
  index: 'src/index.ts',
  server: 'src/server.ts',
  control: 'src/control.ts',
  conformance: 'src/conformance.ts',
  msw: 'src/msw.ts',
  undici: 'src/undici.ts',
  guard: 'src/guard.ts',
  jest: 'src/jest.ts',
  playwright: 'src/playwright.ts',
};
/** Vitest loads ES modules only. */
const moduleEntry = { ...entry, vitest: 'src/vitest.ts' };
// Split, so that all entries share one copy of the core. What is marked as internal is in no user's types.
const compilerOptions = { stripInternal: true };
const shared: Options = { target: 'es2023', platform: 'neutral', splitting: true, external: [/^node:/] };

export default defineConfig([
  { ...shared, entry: { ...moduleEntry, cli: 'src/cli.node.ts' }, format: 'esm', dts: { entry: moduleEntry, compilerOptions } },
  // Its dependencies are ES modules only, which Jest's default set-up cannot load: the CommonJS build holds them itself.
  { ...shared, entry, format: 'cjs', dts: { entry, compilerOptions }, noExternal: [/^@noble\//, 'fflate'] },
]);

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
// The builds hold the code that they need of other packages, and no more of it: so they load faster, and Jest's default set-up, which
// cannot load packages of ES modules only, can load the CommonJS build.
const noExternal = [/^@noble\//, 'fflate'];
const shared: Options = {
  target: 'es2023',
  platform: 'neutral',
  splitting: true,
  sourcemap: true,
  external: [/^node:/],
  noExternal,
  // A file with other characters than ASCII takes twice the memory and longer to load.
  esbuildOptions(options) {
    options.charset = 'ascii';
  },
};

// Types of their own: if they shared a file with other entries, the types of those would need the package `msw`.
const { msw, ...typeEntry } = entry;

export default defineConfig([
  {
    ...shared,
    entry: { ...moduleEntry, cli: 'src/cli.node.ts' },
    format: 'esm',
    dts: { entry: { ...typeEntry, vitest: moduleEntry.vitest }, compilerOptions },
  },
  // A CommonJS module has no `import.meta.url`; functions of Node that take this URL also take a path.
  { ...shared, entry, format: 'cjs', dts: { entry: typeEntry, compilerOptions }, define: { 'import.meta.url': '__filename' } },
  { ...shared, entry: { msw }, format: ['esm', 'cjs'], dts: { only: true, compilerOptions } },
]);

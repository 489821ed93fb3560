import { defineConfig, type Options } from 'tsup';

// openapi-fetch is bundled: required from a CommonJS file of an ES package, its default export would be the whole module.
const shared: Options = {
  format: ['esm', 'cjs'],
  target: 'es2023',
  // What two entries share is in files of its own, so that an error is of the same class whichever of them threw it.
  splitting: true,
  sourcemap: true,
  noExternal: ['openapi-fetch'],
};

const types = (...names: readonly string[]): Options => ({
  ...shared,
  entry: Object.fromEntries(names.map((name) => [name, `src/${name}.ts`])),
  dts: { only: true, compilerOptions: { stripInternal: true } },
});

/**
 * The main entry is built twice, since `#exports-node` means another file where there is no file system, and `core` with each, so that
 * both throw the same errors. Their types are built together for the same reason. The types of each other entry stand alone, because
 * no other entry exports a class that two entries share.
 */
export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      core: 'src/core.ts',
      node: 'src/node.ts',
      opentelemetry: 'src/opentelemetry.ts',
      redis: 'src/redis.ts',
    },
    platform: 'node',
  },
  { ...shared, entry: { 'index.web': 'src/index.ts', 'core.web': 'src/core.ts' }, platform: 'neutral' },
  // The command uses the package as its users do, so that it adds only its own code and the two libraries for terminals.
  {
    ...shared,
    entry: { command: 'src/command/main.ts' },
    format: 'esm',
    platform: 'node',
    external: [/^@sentinelsec\/sdk/],
    noExternal: ['commander', 'cli-progress'],
    // One of the libraries is CommonJS and requires modules of Node.
    banner: { js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);" },
  },
  types('index', 'core'),
  types('node'),
  types('opentelemetry'),
  types('redis'),
]);

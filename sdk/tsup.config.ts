import { defineConfig, type Options } from 'tsup';

// openapi-fetch is bundled: required from a CommonJS file of an ES package, its default export would be the whole module.
const shared: Options = {
  format: ['esm', 'cjs'],
  target: 'es2023',
  // What two entries share is in files of its own, so that an error is of the same class whichever of them threw it.
  splitting: true,
  sourcemap: false,
  noExternal: ['openapi-fetch'],
};

const types = (name: string): Options => ({
  ...shared,
  entry: { [name]: `src/${name}.ts` },
  dts: { only: true, compilerOptions: { stripInternal: true } },
});

/**
 * The main entry is built twice, since `#exports-node` means another file where there is no file system. Each entry's types
 * stand alone: no entry but the main one exports a class.
 */
export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', node: 'src/node.ts', opentelemetry: 'src/opentelemetry.ts', redis: 'src/redis.ts' },
    platform: 'node',
  },
  { ...shared, entry: { 'index.web': 'src/index.ts' }, platform: 'neutral' },
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
  types('index'),
  types('node'),
  types('opentelemetry'),
  types('redis'),
]);

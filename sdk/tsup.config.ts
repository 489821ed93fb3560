import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const source = path.resolve('src');

/**
 * Entries and modules that use code of the entry `core`. The client loads the modules in `exports/` only when a program needs
 * them.
 */
const besideCore = ['index', 'node', 'redis', 'exports/download.node', 'exports/reading-parts'];
/** The modules that both `index` and these modules in `exports/` use. */
const sharedWithLater = ['exports/export-error', 'exports/file-error', 'generated/datasets'];

/**
 * Returns the modules that the plugin `fewFiles` adds to the imports of `module`. The bundler then counts each added module as
 * fully loaded, even if `module` uses only a part of it.
 */
const wholeOf = (module: string): readonly string[] =>
  module === 'core' ? sharedWithLater : besideCore.includes(module) ? ['core'] : [];

/**
 * Puts all code that entries share into one file. By default, the bundler puts two modules into the same file only if exactly the
 * same entries load them. Without this plugin, `index` would load its code from ten files instead of two, and some files would
 * import another file only for its side effects. No file has side effects, and bundlers warn about such an import.
 */
const fewFiles: Plugin = {
  name: 'few-files',
  setup(build) {
    build.onResolve({ filter: /^whole:/ }, ({ path: name }) => ({
      path: path.join(source, `${name.slice('whole:'.length)}.ts`),
      sideEffects: true,
    }));
    build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const whole = wholeOf(path.relative(source, file).replaceAll(path.sep, '/').slice(0, -'.ts'.length));
      if (whole.length === 0) return undefined;
      const imports = whole.map((module) => `import 'whole:${module}';\n`);
      return { contents: `${await readFile(file, 'utf8')}${imports.join('')}`, loader: 'ts' };
    });
  },
};

// openapi-fetch is bundled. If a CommonJS file of this ES package required openapi-fetch, the file would get the whole module as
// the default export.
const shared: Options = {
  format: ['esm', 'cjs'],
  target: 'es2023',
  // The code that two entries share is in separate files, so that both entries throw errors of the same classes.
  splitting: true,
  sourcemap: true,
  noExternal: ['openapi-fetch'],
};

const library: Options = {
  ...shared,
  esbuildPlugins: [fewFiles],
  // ES modules are minified, so that V8 reads less text. All names stay, so that stack traces are the same. Lines are short,
  // because Node prints the line of an uncaught error. CommonJS files are not minified: the compiler that converts the output to
  // CommonJS does not understand all forms of minified code.
  esbuildOptions: (options, { format }) => {
    if (format === 'esm') Object.assign(options, { minifyWhitespace: true, minifySyntax: true, lineLimit: 120 });
  },
};

const types = (...names: readonly string[]): Options => ({
  ...shared,
  entry: Object.fromEntries(names.map((name) => [name, `src/${name}.ts`])),
  dts: { only: true, compilerOptions: { stripInternal: true } },
});

/**
 * `index` and `core` are built twice, because imports such as `#exports-node` mean other files where Node is missing. Each build
 * contains both entries, so that both throw errors of the same classes. The types of both entries are built together for the same
 * reason. The types of each of the other entries are built separately, because none of these entries exports a class that another
 * entry exports too.
 */
export default defineConfig([
  {
    ...library,
    entry: {
      index: 'src/index.ts',
      core: 'src/core.ts',
      node: 'src/node.ts',
      opentelemetry: 'src/opentelemetry.ts',
      redis: 'src/redis.ts',
    },
    platform: 'node',
  },
  { ...library, entry: { 'index.web': 'src/index.ts', 'core.web': 'src/core.ts' }, platform: 'neutral' },
  // The command imports `@sentinelsec/sdk` as users of the package do. Its file therefore contains only the code of the command
  // and two libraries for terminals.
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

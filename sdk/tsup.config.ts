import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const source = path.resolve('src');

/** The entries, and the modules that a program loads later, that use code of the entry `core`. */
const besideCore = ['index', 'node', 'redis', 'exports/download.node', 'exports/reading-parts'];
/** The modules that `index` shares with the modules that a program loads later. */
const sharedWithLater = ['exports/export-error', 'exports/file-error', 'generated/datasets'];

/** The modules that a module loads as a whole, in addition to its own imports. */
const wholeOf = (module: string): readonly string[] =>
  module === 'core' ? sharedWithLater : besideCore.includes(module) ? ['core'] : [];

/**
 * Puts all code that entries share into one file. The bundler writes one file for each set of modules that the same entries load.
 * Without this plugin, `index` would load its code from ten files instead of two, and some files would import another file only
 * for its side effects. No file has side effects, and bundlers warn about such an import.
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

// openapi-fetch is bundled: required from a CommonJS file of an ES package, its default export would be the whole module.
const shared: Options = {
  format: ['esm', 'cjs'],
  target: 'es2023',
  // What two entries share is in files of its own, so that an error is of the same class whichever of them threw it.
  splitting: true,
  sourcemap: true,
  noExternal: ['openapi-fetch'],
};

const library: Options = {
  ...shared,
  esbuildPlugins: [fewFiles],
  // V8 reads less text. All names stay, so that stack traces are the same. Node prints the line of an uncaught error, so lines are
  // short. The compiler that converts the output to CommonJS does not understand all forms of minified code.
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
 * The main entry is built twice, since `#exports-node` means another file where there is no file system, and `core` with each, so that
 * both throw the same errors. Their types are built together for the same reason. The types of each other entry stand alone, because
 * no other entry exports a class that two entries share.
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

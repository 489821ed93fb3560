import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { root } from './project-root.ts';

/** Returns the names of the files that a page loads at the start: the file of the entry point and all its static imports. */
function atOnce({ outputs }: Metafile): Set<string> {
  const files = Object.entries(outputs).map(([file, output]) => ({ name: path.basename(file), output }));
  const names = new Set(files.filter(({ output }) => output.entryPoint === '<stdin>').map(({ name }) => name));
  for (const name of names)
    for (const { path: file, kind } of files.find((one) => one.name === name)?.output.imports ?? [])
      if (kind === 'import-statement') names.add(path.basename(file));
  return names;
}

/** Facts about the files that a page loads for a module. */
export interface FirstLoad {
  /** The text of all files, including the files that are loaded later. */
  readonly all: string;
  /** The number of files that are loaded only when they are needed. */
  readonly laterFiles: number;
  /** The total size of the files that a page loads at the start, minified and gzipped, in bytes. */
  readonly bytes: number;
}

/** Bundles a module for browsers. The imports of the module are resolved from `resolveDir`. */
export async function firstLoad(contents: string, resolveDir = root): Promise<FirstLoad> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    splitting: true,
    outdir: root,
    metafile: true,
    write: false,
  });
  const first = atOnce(metafile);
  const loaded = outputFiles.filter(({ path: file }) => first.has(path.basename(file))).map(({ text }) => text);
  return {
    all: outputFiles.map(({ text }) => text).join(''),
    laterFiles: outputFiles.length - first.size,
    bytes: gzipSync(loaded.join(''), { level: 9 }).byteLength,
  };
}

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { type Document, parseDocument } from 'yaml';
import { root } from './sources.ts';

const run = promisify(execFile);
// Below node_modules, so that the copies find the same dependencies and no tool takes them for sources.
const bench = path.join(root, 'node_modules/.cache/sentinelsec/edited-spec');

/** A copy of both packages' sources, made from an edited description. */
export interface EditedCopy {
  /** The copy's folder. */
  readonly folder: string;
  /** Bundles a program that imports `./sdk/src/index.ts` and `./mock-server/src/index.ts`, runs it and reads the JSON that it prints. */
  play(program: string): Promise<unknown>;
}

/** Edits a copy of openapi.yaml, makes both generated trees from it and puts them into a copy of the sources. */
export async function editSpec(name: string, edit: (spec: Document) => void): Promise<EditedCopy> {
  const folder = path.join(bench, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const house of ['sdk', 'mock-server']) {
    cpSync(path.join(root, house, 'src'), path.join(folder, house, 'src'), {
      recursive: true,
      filter: (file) => !file.includes(`${path.sep}generated`),
    });
    cpSync(path.join(root, house, 'package.json'), path.join(folder, house, 'package.json'));
  }
  const spec = parseDocument(readFileSync(path.join(root, 'openapi.yaml'), 'utf8'));
  edit(spec);
  const file = path.join(folder, 'openapi.yaml');
  writeFileSync(file, spec.toString());
  await run(process.execPath, [path.join(root, 'sdk/scripts/generate.ts'), '--spec', file, '--out', folder]);
  return { folder, play: (program) => play(folder, program) };
}

async function play(folder: string, program: string): Promise<unknown> {
  const entry = path.join(folder, 'program.ts');
  const outfile = path.join(folder, 'program.mjs');
  writeFileSync(entry, program);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  });
  const { stdout } = await run(process.execPath, [outfile]);
  return JSON.parse(stdout);
}

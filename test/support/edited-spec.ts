import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { conformance } from '../../mock-server/src/conformance.ts';
import type { createPlatform } from '../../mock-server/src/index.ts';
import { emitAll } from '../../sdk/scripts/emit/all.ts';
import { faultsOf, obstaclesOf } from '../../sdk/scripts/spec/faults.ts';
import { load, type Spec } from '../../sdk/scripts/spec/load.ts';
import { lineOf } from '../../sdk/scripts/spec/shape.ts';
import { typeChecker } from '../../sdk/scripts/type-check.ts';
import type { SentinelSec } from '../../sdk/src/index.ts';
import { root } from './project-root.ts';

// This folder is in node_modules, so that bundles find the same dependencies, and tools do not treat its files as sources.
const bench = path.join(root, 'node_modules/.cache/sentinelsec/edited-spec');

/** A place in a spec, as the keys that lead to it. */
export type SpecPath = readonly (string | number)[];

/** A copy of the spec that a test edits. */
export class SpecDraft {
  readonly spec: Spec;

  constructor(spec: Spec) {
    this.spec = spec;
  }

  /** Returns the value at a place. Throws if there is no value. */
  get<Value = unknown>(at: SpecPath): Value {
    return at.reduce<unknown>((node, key) => {
      const value = (node as Record<string, unknown> | undefined)?.[key];
      if (value === undefined) throw new Error(`openapi.yaml has nothing at ${at.join('/')}.`);
      return value;
    }, this.spec) as Value;
  }

  /** Sets the value at a place. `undefined` removes the value. */
  set(at: SpecPath, value: unknown): void {
    const owner = this.get<Record<string, unknown>>(at.slice(0, -1));
    const key = String(at.at(-1));
    if (value === undefined) delete owner[key];
    else owner[key] = value;
  }

  /** Adds a value at the end of a list. */
  add(at: SpecPath, value: unknown): void {
    this.get<unknown[]>(at).push(value);
  }
}

/** Both packages, with files that are generated from an edited spec. The hand-written code is unchanged. */
export interface EditedPackages {
  readonly spec: Spec;
  /** The generated files: a map from the path below the project to the content. */
  readonly files: ReadonlyMap<string, string>;
  readonly SentinelSec: typeof SentinelSec;
  readonly createPlatform: typeof createPlatform;
  readonly conformance: typeof conformance;
  /**
   * Compiles a line of code and returns the errors of the compiler. The line can use the namespaces of the edited client as
   * `client`, and the types of the edited schemas as `Schemas`.
   */
  errorsOf(line: string): string[];
  /** Compiles files of the packages together with the generated files, and returns the errors of the compiler. */
  errorsIn(...names: string[]): string[];
}

// The spec as text, so that each draft is a separate copy.
const whole = JSON.stringify(load(path.join(root, 'openapi.yaml')));

/** Returns a draft of openapi.yaml. */
export const draftSpec = (): SpecDraft => new SpecDraft(JSON.parse(whole) as Spec);

const check = typeChecker(root);

/** Edits a copy of openapi.yaml, and returns what the lint reports about this copy. */
export function lintOf(edit: (draft: SpecDraft) => void): string[] {
  const draft = draftSpec();
  edit(draft);
  return faultsOf(draft.spec).map(lineOf);
}

/**
 * Lints a spec with `rules`, generates files from the spec and compiles them. Throws if the lint or the compiler reports an
 * error.
 */
export async function generated(spec: Spec, rules: typeof faultsOf = obstaclesOf): Promise<Map<string, string>> {
  const faults = rules(spec).map(lineOf);
  if (faults.length > 0) throw new Error(`The lint refuses it:\n${faults.join('\n')}`);
  const files = await emitAll(spec);
  const errors = check(files);
  if (errors.length > 0) throw new Error(`It does not compile:\n${errors.join('\n')}`);
  return files;
}

/**
 * Edits a copy of openapi.yaml, lints the copy, generates the files from it and compiles them. Then loads both packages with
 * these files.
 */
export async function editSpec(name: string, edit: (draft: SpecDraft) => void): Promise<EditedPackages> {
  const draft = draftSpec();
  edit(draft);
  const files = await generated(draft.spec, faultsOf);
  const packages = (await loaded(name, files)) as Pick<EditedPackages, 'SentinelSec' | 'createPlatform' | 'conformance'>;
  return {
    spec: draft.spec,
    files,
    SentinelSec: packages.SentinelSec,
    createPlatform: packages.createPlatform,
    conformance: packages.conformance,
    errorsOf: (line) => only('use.ts', check(new Map([...files, ['use.ts', use(line)]]))),
    errorsIn: (...names) =>
      only(
        '',
        check(new Map([...files, ...names.map((file): [string, string] => [file, readFileSync(path.join(root, file), 'utf8')])])),
      ),
  };
}

const only = (start: string, errors: readonly string[]): string[] => errors.filter((error) => error.startsWith(start));

const use = (line: string): string => `
import type { Namespaces } from './sdk/src/generated/namespaces.ts';
import type { components } from './sdk/src/generated/paths.d.ts';
export type Schemas = components['schemas'];
declare const client: Namespaces;
${line}
`;

/**
 * Bundles the packages with `files` in place of the generated files on the disk, and loads the bundle. `name` is the name of the
 * bundle.
 */
export async function loaded(name: string, files: ReadonlyMap<string, string>): Promise<unknown> {
  const outfile = path.join(bench, `${name}.mjs`);
  mkdirSync(bench, { recursive: true });
  const entries = ['sdk/src/index.ts', 'mock-server/src/index.ts', 'mock-server/src/conformance.ts'];
  const { outputFiles } = await build({
    stdin: { contents: entries.map((entry) => `export * from './${entry}';`).join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
    plugins: [inPlaceOf(files)],
  });
  writeFileSync(outfile, outputFiles[0]?.text ?? '');
  return import(`${pathToFileURL(outfile)}?${performance.now()}`);
}

/** A plugin for the bundler that reads generated files from the map instead of the disk. */
const inPlaceOf = (files: ReadonlyMap<string, string>): Plugin => ({
  name: 'generated',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]generated[/\\]/ }, ({ path: file }) => {
      const contents = files.get(path.relative(root, file).replaceAll(path.sep, '/'));
      return contents === undefined ? undefined : { contents, loader: file.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
});

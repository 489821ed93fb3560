import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../support/project-root.ts';
import { blocksOf } from '../../support/readme.ts';

/** A program of `node_modules/.bin` and its arguments. Without `isNative`, `node` is the pinned one. */
type Command = readonly [program: string, ...args: string[]];

/** A project as people have them: what it installs beside the two packages, what it tests, and how it is run. */
export interface SetUp {
  readonly name: string;
  readonly type: 'module' | 'commonjs';
  /** Exact versions, so that a new release of somebody else's does not fail this. */
  readonly installs: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  /** How the program of the README is run, as ES module or as CommonJS. It must print what the README says. */
  readonly readme?: readonly Command[];
  readonly run: Command;
  readonly nodeOptions?: string;
  /** Whether the program is an executable of its package, which its install script puts in place. */
  readonly isNative?: boolean;
  /** A program that the machine must have. Without it the set-up is skipped, and in CI it fails. */
  readonly needs?: string;
}

/** The text of an example of the docs. */
export const example = (name: string): string => readFileSync(path.join(root, 'docs/examples', name), 'utf8');

/** A program of a guide that only this test runner can run. */
export const exampleOf = (name: string): string => example(`runners/${name}`);

/** The files of a folder of `projects/`. */
export function projectFiles(name: string): Record<string, string> {
  const folder = path.join(root, 'test/packages/projects', name);
  return Object.fromEntries(
    globSync('**/*.*', { cwd: folder }).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );
}

const [program, output] = blocksOf('README.md');

/** The first program of the README as an ES module, which is JavaScript and TypeScript, and as CommonJS; and what it prints. */
export const readmeFiles: Readonly<Record<'readme.mjs' | 'readme.ts' | 'readme.cjs' | 'readme.txt', string>> = {
  'readme.mjs': program?.code ?? '',
  'readme.ts': program?.code ?? '',
  'readme.cjs': asCommonJs(program?.code ?? ''),
  'readme.txt': output?.code ?? '',
};

function asCommonJs(module: string): string {
  const lines = module.replace(/^import \{ (.*) \} from (.*);$/gm, 'const { $1 } = require($2);').split('\n');
  const begin = lines.indexOf('');
  return [...lines.slice(0, begin), '(async () => {', ...lines.slice(begin), '})();'].join('\n');
}

/** Where the machine has its Chromium. */
export const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

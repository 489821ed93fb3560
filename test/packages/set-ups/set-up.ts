import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../support/project-root.ts';
import { blocksOf } from '../../support/readme.ts';

/**
 * A program of `node_modules/.bin` and its arguments. By default, the program `node` is the Node that runs `try.ts`. With
 * `isNative`, it is the Node version that the set-up installs.
 */
type Command = readonly [program: string, ...args: string[]];

/** A project such as users have: the packages that it installs in addition to ours, its files, and the command that tests it. */
export interface SetUp {
  readonly name: string;
  readonly type: 'module' | 'commonjs';
  /**
   * The packages and their exact versions. Because the versions are exact, a new release of another package cannot make the test
   * fail.
   */
  readonly installs: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  /**
   * The commands that run the README's program, as ES module, TypeScript or CommonJS. Each must print the output that the README
   * shows.
   */
  readonly readme?: readonly Command[];
  readonly run: Command;
  readonly nodeOptions?: string;
  /** Whether the program is a native executable that the install script of its package sets up. */
  readonly isNative?: boolean;
  /**
   * The path of a program that the machine must have. If the program is missing, the set-up is skipped; in CI, the set-up fails
   * instead.
   */
  readonly needs?: string;
}

/** Returns the source text of an example of the docs. */
export const example = (name: string): string => readFileSync(path.join(root, 'docs/examples', name), 'utf8');

/** Returns an example that only one test runner can run. */
export const exampleOf = (name: string): string => example(`runners/${name}`);

/** Returns the files of a folder in `projects/`: an object with the text of each file by its path. */
export function projectFiles(name: string): Record<string, string> {
  const folder = path.join(root, 'test/packages/projects', name);
  return Object.fromEntries(
    globSync('**/*.*', { cwd: folder }).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );
}

const [program, output] = blocksOf('README.md');

/** The first program of the README as ES module, as TypeScript and as CommonJS, and the output that the README shows. */
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

export const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

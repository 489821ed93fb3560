import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readFlags } from '../../mock-server/src/adapters/flags.node.ts';
import { load } from '../../sdk/scripts/spec/load.ts';
import { root } from '../support/project-root.ts';
import { blocksOf, writtenPages } from '../support/readme.ts';

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const pages = writtenPages();
const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
const packages = ['sdk', 'mock-server'].map((folder) => JSON.parse(read(`${folder}/package.json`)).name as string);
/** Other packages that a page may tell readers to install: the packages with which this project runs its tests. */
const others = ['package.json', 'sdk/package.json', 'mock-server/package.json'].flatMap((file) =>
  Object.keys(JSON.parse(read(file)).devDependencies ?? {}),
);
const commands = readdirSync(path.join(root, 'sdk/src/command/commands')).map((name) => name.replace(/(\.test)?\.ts$/, ''));
const paths = Object.keys(load(path.join(root, 'openapi.yaml')).paths);

/**
 * A pattern for each form of command, and a function. The function gets the text that the pattern captures, such as the name of a
 * package, script or file. It returns whether the text is right: usually, whether the project has a thing of this name.
 */
const checks: readonly (readonly [pattern: RegExp, isRight: (captured: string) => boolean])[] = [
  [/^npm install (?:--save-dev |--global )?(\S+)$/, (name) => [...packages, ...others].includes(name)],
  [/^npm init -y && npm pkg set type=(\S+)$/, (type) => type === 'module'],
  [/^npx @sentinelsec\/mock-server(?: (.*))?$/, (args) => readFlags(args.split(' ').filter(Boolean), {}).action === 'serve'],
  [/^(?:npx @sentinelsec\/sdk|sentinelsec) ([\w-]+)(?: .*)?$/, (name) => name === '--help' || commands.includes(name)],
  [/^source <\(sentinelsec ([a-z]+) \w+\)$/, (name) => commands.includes(name)],
  [
    /^export (SENTINELSEC_[A-Z_]+)=\S+$/,
    (name) => read('docs/guides/command.md').includes(name) || read('docs/guides/control.md').includes(name),
  ],
  [/^curl .*https?:\/\/[^/ ]+(\/\S+)/, (target) => target.startsWith('/_mock/') || paths.includes(target)],
  [/^npm (ci|test)(?: && npm (?:test|run \S+))?$/, () => true],
  [/^npm (?:ci && npm )?run (\S+)$/, (name) => Object.hasOwn(scripts, name)],
  [/^npx vitest (?:run )?(\S+)$/, (file) => existsSync(path.join(root, file))],
  [/^npx vitest run$/, () => others.includes('vitest')],
  [/^node --test$/, () => true],
  [/^node (\S+)$/, (file) => existsSync(path.join(root, 'docs/examples', file))],
  [/^python3 (\S+)$/, (file) => existsSync(path.join(root, 'docs/examples', file))],
];

/** Returns what is wrong with a command of a page. Returns `undefined` if the command is right. */
function faultOf(command: string): string | undefined {
  const found = checks.flatMap(([pattern, isRight]) => {
    const match = pattern.exec(command);
    return match ? [isRight(match[1] ?? '')] : [];
  });
  if (found.length === 0) return `no check knows the command: ${command}`;
  return found.includes(true) ? undefined : `the command names something that does not exist: ${command}`;
}

/** Returns the commands of a shell block, without comments and without variables in front of a command. */
const commandsIn = (code: string): string[] =>
  code
    .split('\n')
    .map((line) => line.replace(/(?:^|\s+)#.*$/, '').replace(/^(?:[A-Z_]+=\S+ )+(?=\S)/, ''))
    .filter(Boolean);

test.each(pages)('%s: every command that no test runs names flags, packages and paths that exist', (page) => {
  const blocks = blocksOf(page).filter(({ language, mark }) => language === 'sh' && !mark.startsWith('from: '));
  const faults = blocks.flatMap(({ code, line }) =>
    commandsIn(code).flatMap((command) => faultOf(command)?.concat(` (line ${line})`) ?? []),
  );
  expect(faults).toEqual([]);
});

test('a wrong package, path or command is found', () => {
  expect(faultOf('npm install @sentinelsec/skd')).toContain('does not exist');
  expect(faultOf('curl http://127.0.0.1:4010/v1/acount')).toContain('does not exist');
  expect(faultOf('sentinelsec exprot')).toContain('does not exist');
  expect(faultOf('make it so')).toContain('no check knows');
  expect(() => faultOf('npx @sentinelsec/mock-server --frosen')).toThrow('--frosen');
});

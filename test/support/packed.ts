import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { preparePackage } from '../../sdk/scripts/pack/published-package.ts';
import { root } from './project-root.ts';

const workspaces = ['sdk', 'mock-server'];
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

let tarballs: readonly string[] | undefined;

/**
 * Packs both packages as `npm publish` does, and returns the paths of the tarballs. All tests of a process get the same tarballs.
 * Run `npm run build` before.
 */
export function packed(): readonly string[] {
  tarballs ??= pack(mkdtempSync(path.join(tmpdir(), 'sentinelsec-tarballs-')));
  return tarballs;
}

function pack(into: string): string[] {
  return workspaces.map((workspace) => {
    const out = execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
      cwd: stage(workspace),
      encoding: 'utf8',
    });
    const [packed] = Object.values(JSON.parse(out) as Record<string, { filename: string }>);
    if (!packed) throw new Error(`npm pack said nothing for ${workspace}.`);
    return path.join(into, packed.filename);
  });
}

/**
 * Copies the folder of a package and prepares the copy, as `npm pack` does. The folder itself does not change, because other
 * tests read it.
 */
function stage(workspace: string): string {
  const from = path.join(root, workspace);
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-package-'));
  const { files = [] } = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8')) as { files?: string[] };
  // Some of these files exist only after the package has been prepared.
  for (const name of ['package.json', 'README.md', ...files.filter((name) => existsSync(path.join(from, name)))])
    cpSync(path.join(from, name), path.join(folder, name), { recursive: true });
  preparePackage(folder, workspace);
  return folder;
}

/** Makes an empty project with a package.json, and returns its folder. */
export function emptyProject(type: 'module' | 'commonjs'): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-project-'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'project', private: true, type }));
  return folder;
}

/** Unpacks the tarballs into a project without using a registry. Links the dependencies from this repository. */
export function installOffline(project: string, tarballs: readonly string[]): void {
  const modules = path.join(project, 'node_modules');
  for (const tarball of tarballs) {
    const at = mkdtempSync(path.join(tmpdir(), 'sentinelsec-unpacked-'));
    execFileSync('tar', ['-xzf', tarball, '-C', at]);
    const manifest = JSON.parse(readFileSync(path.join(at, 'package/package.json'), 'utf8')) as Manifest;
    cpSync(path.join(at, 'package'), path.join(modules, manifest.name), { recursive: true });
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) link(modules, name);
  }
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

function link(modules: string, name: string): void {
  const to = path.join(modules, name);
  if (existsSync(to)) return; // Both packages may depend on this package.
  mkdirSync(path.dirname(to), { recursive: true });
  symlinkSync(path.join(root, 'node_modules', name), to, 'junction');
}

/** Runs a program of a project with the Node version of this repository. Returns the output of the program. */
export function runIn(project: string, file: string): string {
  return execFileSync(process.execPath, [file], { cwd: project, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publishedManifest } from '../../sdk/scripts/pack/published-package.ts';
import { root } from '../support/project-root.ts';

interface Locked {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(packages).filter(([at, { link }]) => at.includes('node_modules/') && !link);
const workspaces = ['sdk', 'mock-server'] as const;

/**
 * Returns where the lock file lists the package `name` for the package at `from`, which depends on it. As in Node, the package in
 * the nearest `node_modules` folder is the one that counts.
 */
function placeOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const at = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (at in packages) return at;
    if (folder === '') return undefined;
  }
}

/** Returns where the lock file lists the packages that `npm install` of a workspace installs. Optional peers are left out. */
function broughtBy(workspace: string): Set<string> {
  const places = new Set<string>();
  const visit = (from: string): void => {
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = packages[from] ?? {};
    const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
    for (const name of [...Object.keys(dependencies), ...peers]) {
      const at = placeOf(name, from);
      if (at === undefined || places.has(at)) continue;
      places.add(at);
      visit(at);
    }
  };
  visit(workspace);
  return places;
}

const permissive = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'];
/** Tools may also have these licenses, because our packages contain no code of these tools. */
const forTools = [...permissive, 'MPL-2.0', 'Python-2.0'];

/**
 * Returns the licenses that a package offers. If the lock file names no license for the package, reads it from the package.json
 * of the package.
 */
function licencesOf([at, { license }]: readonly [string, Locked]): string[] {
  const own = (): string | undefined => {
    const manifest = path.join(root, at, 'package.json');
    return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as Locked).license : 'MIT';
  };
  return (license ?? own() ?? 'none').replace(/^\(|\)$/g, '').split(' OR ');
}

const refused = (allowed: readonly string[], some: readonly (readonly [string, Locked])[]): string[] =>
  some
    .filter((one) => !licencesOf(one).some((licence) => allowed.includes(licence)))
    .map(([at]) => `${at}: ${licencesOf([at, packages[at] ?? {}])}`);

test('every package of the lockfile has an integrity hash, and none is from another place than the registry', () => {
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([at]) => at)).toEqual([]);
  // For packages from the registry, the lock file contains no download address.
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([at]) => at)).toEqual([]);
});

test('the manifests of the repository name exact versions, except of peers', () => {
  for (const folder of ['.', ...workspaces]) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(textOf(`${folder}/package.json`)) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  }
});

test('all licences allow the use: those of tools, and more strictly those of what users install', () => {
  expect(refused(forTools, installed)).toEqual([]);
  for (const workspace of workspaces)
    expect(
      refused(
        permissive,
        [...broughtBy(workspace)].map((at) => [at, packages[at] ?? {}] as const),
      ),
    ).toEqual([]);
});

test('SECURITY.md names all packages that an installation of the client brings; the mock brings none', () => {
  const brought = [...broughtBy('sdk')].map((at) => at.replace('node_modules/', ''));
  expect(brought).toContain('openapi-fetch');
  for (const name of brought) expect(textOf('SECURITY.md')).toContain(`\`${name}\``);
  expect([...broughtBy('mock-server')]).toEqual([]);
});

test('only tools that package.json allows run a script when they are installed; our packages have no script', () => {
  const { allowScripts } = JSON.parse(textOf('package.json')) as { allowScripts: Record<string, boolean> };
  const withScript = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([at]) => at);
  expect([...new Set(withScript.map((at) => at.replace(/.*node_modules\//, '')))].sort()).toEqual(
    Object.keys(allowScripts).sort(),
  );
  for (const workspace of workspaces) {
    expect(withScript.filter((at) => broughtBy(workspace).has(at))).toEqual([]);
    expect(JSON.parse(publishedManifest(textOf(`${workspace}/package.json`)))).not.toHaveProperty('scripts');
  }
});

test('the packages can be published with provenance', () => {
  const { repository } = JSON.parse(textOf('package.json')) as { repository: { url: string } };
  for (const workspace of workspaces)
    expect(JSON.parse(publishedManifest(textOf(`${workspace}/package.json`)))).toMatchObject({
      publishConfig: { access: 'public', provenance: true },
      repository: { ...repository, directory: workspace },
    });
});

test('the threat model names tests that exist', () => {
  const links = [...textOf('SECURITY.md').matchAll(/\]\(([^)]+\.test\.ts)\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
});

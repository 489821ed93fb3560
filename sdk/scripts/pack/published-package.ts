import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { licensesFile, thirdPartyLicenses } from './third-party-licenses.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const copied = ['LICENSE', 'CHANGELOG.md'];
const edited = ['package.json', 'README.md'];

/**
 * The export condition that leads to the TypeScript source of an entry. The published package does not have this condition,
 * because it does not contain the sources.
 */
const sourceCondition = '@sentinelsec/source';

type Json = string | { readonly [key: string]: Json };

const withoutSources = (node: Json): Json =>
  typeof node === 'string'
    ? node
    : Object.fromEntries(
        Object.entries(node)
          .filter(([condition]) => condition !== sourceCondition)
          .map(([condition, target]) => [condition, withoutSources(target)]),
      );

/**
 * Returns the text of a package.json as users get it. The scripts, imports, development dependencies and source conditions are
 * removed, because only this repository needs them.
 */
export function publishedManifest(text: string): string {
  const { scripts, devDependencies, imports, ...manifest } = JSON.parse(text) as Record<string, Json>;
  return `${JSON.stringify({ ...manifest, exports: withoutSources(manifest.exports ?? {}) }, null, 2)}\n`;
}

/**
 * Returns a page in which links to other files of the repository are absolute URLs. The parameter `folder` is the folder of the
 * page, relative to the root of the repository.
 */
export function withAbsoluteLinks(page: string, folder: string, repository: string): string {
  return page.replaceAll(/\]\((?!https?:|#)([^)]+)\)/g, (_, link: string) => {
    return `](${repository}/blob/main/${path.posix.join(folder, link)})`;
  });
}

const backup = (folder: string, name: string): string => path.join(folder, `.unpacked-${name}`);

/**
 * Prepares the folder of a package for publishing. Edits `package.json` and the README. Adds the licence of the project, the
 * licences of bundled packages and the changelog.
 */
export function preparePackage(folder: string, name: string): void {
  restorePackage(folder);
  const { homepage } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { homepage: string };
  const edits = [publishedManifest, (page: string): string => withAbsoluteLinks(page, name, homepage.replace(/#.*$/, ''))];
  for (const [index, file] of edited.entries()) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    copyFileSync(path.join(folder, file), backup(folder, file));
    writeFileSync(path.join(folder, file), edits[index]?.(text) ?? text);
  }
  for (const file of copied) copyFileSync(path.join(root, file), path.join(folder, file));
  writeFileSync(path.join(folder, licensesFile), thirdPartyLicenses(path.join(folder, 'dist'), path.join(root, name)));
}

/** Restores the folder that `preparePackage` changed, even if `preparePackage` was interrupted. */
export function restorePackage(folder: string): void {
  for (const file of edited) if (existsSync(backup(folder, file))) renameSync(backup(folder, file), path.join(folder, file));
  for (const file of [...copied, licensesFile]) rmSync(path.join(folder, file), { force: true });
}

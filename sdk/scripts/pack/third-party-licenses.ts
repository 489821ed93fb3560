import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The file with the licences of bundled packages. */
export const licensesFile = 'THIRD-PARTY-LICENSES';

/**
 * The comment that the bundler writes before each bundled module of another package. It contains the path of the module, relative
 * to the folder in which the bundler ran.
 */
const moduleComment = /^\/\/ (\S*node_modules\/(?:@[^/\s]+\/)?[^/\s]+)\/\S+$/gm;

/**
 * Returns the folders of the packages whose code is in the built files, as paths relative to the folder in which the bundler ran.
 * `texts` are the texts of the built files.
 */
export function bundledPackages(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(moduleComment)].map((match) => match[1] ?? '')))].sort();
}

/**
 * Returns the licences of all packages whose code is in the folder `dist`. Most licences demand that the licence is delivered
 * together with the code. The parameter `builtIn` is the folder in which the bundler ran. Throws an error if one of the packages
 * has no licence file.
 */
export function thirdPartyLicenses(dist: string, builtIn: string): string {
  const texts = readdirSync(dist)
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => readFileSync(path.join(dist, name), 'utf8'));
  const parts = bundledPackages(texts).map((folder) => licenceOf(path.join(builtIn, folder)));
  return [...new Set(parts)].sort().join(`\n${'-'.repeat(72)}\n\n`);
}

function licenceOf(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const file = existsSync(folder) ? readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry)) : undefined;
  if (file === undefined) throw new Error(`${name} is bundled and has no file with its licence.`);
  return `${name} ${version}\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
}

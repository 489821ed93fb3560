import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Names of packages with their exact versions. */
type Versions = Readonly<Record<string, string>>;

/** The API clients that the client is compared with. The project does not depend on them. */
export const clientPeers: Versions = { ky: '2.1.0', openai: '7.57.0', '@octokit/core': '7.0.8', stripe: '23.1.0' };
/** The mock server that our mock server is compared with. */
export const mockPeers: Versions = { '@stoplight/prism-cli': '5.16.0' };

/** Installs packages into a temporary folder and returns the folder. If an earlier run has installed them, uses its folder. */
export async function installPeers(versions: Versions): Promise<string> {
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const folder = path.join(tmpdir(), `bench-peers-${wanted.join('-').replace(/[^\w.]+/g, '-')}`);
  const done = path.join(folder, 'installed');
  if (existsSync(done)) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }');
  const args = ['install', '--prefix', folder, '--save-exact', '--no-audit', '--no-fund', '--ignore-scripts', ...wanted];
  await promisify(execFile)('npm', args, { timeout: 300_000 });
  await writeFile(done, '');
  return folder;
}

/** The value of `exports` of a package, or a part of it. */
type Entries = string | undefined | { readonly [condition: string]: Entries };

/** Returns the file that Node loads for an `import` of the package, according to the conditions in `exports`. */
const fileOf = (entries: Entries): string | undefined =>
  typeof entries === 'object' ? fileOf(entries['.'] ?? entries.node ?? entries.import ?? entries.default) : entries;

/** Returns the URL of the file that an import of a package loads. */
export function entryOf(folder: string, name: string): string {
  const own = path.join(folder, 'node_modules', name);
  const { exports: entries, main } = JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8')) as {
    exports?: Entries;
    main: string;
  };
  return pathToFileURL(path.join(own, fileOf(entries) ?? main)).href;
}

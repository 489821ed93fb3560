import { readProjectFile } from './repository.ts';

/** An entry point of a package: one module that users can import. */
export interface PackageEntry {
  /** The name in an import, such as `@sentinelsec/sdk/node`. */
  readonly specifier: string;
  /** The path of its source file, relative to the root of the project. */
  readonly file: string;
  /** The folder of its pages on the site, such as `sdk-node`. */
  readonly folder: string;
}

const packages = ['sdk', 'mock-server'];

/** Returns all entry points of both packages that have a source file, in the order of the package.json files. */
export const packageEntries = (): PackageEntry[] =>
  packages.flatMap((folder) => {
    const { name, exports = {} } = JSON.parse(readProjectFile(`${folder}/package.json`)) as {
      name: string;
      exports?: Readonly<Record<string, { readonly '@sentinelsec/source'?: string } | string>>;
    };
    return Object.entries(exports).flatMap(([key, targets]) => {
      const source = typeof targets === 'object' ? targets['@sentinelsec/source'] : undefined;
      if (!source?.endsWith('.ts')) return [];
      const below = key.slice(1);
      return [{ specifier: name + below, file: `${folder}${source.slice(1)}`, folder: folder + below.replaceAll('/', '-') }];
    });
  });

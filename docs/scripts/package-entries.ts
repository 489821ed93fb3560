import { readProjectFile } from './repository.ts';

/** One thing that a package lets one import. */
export interface PackageEntry {
  /** Such as `@sentinelsec/sdk/node`. */
  readonly specifier: string;
  /** Its source below the project. */
  readonly file: string;
  /** The folder of its pages: `sdk-node`. */
  readonly folder: string;
}

const packages = ['sdk', 'mock-server'];

/** Every entry of both packages that has a source, in the order of their package.json. */
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

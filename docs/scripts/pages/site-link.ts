import { existsSync } from 'node:fs';
import path from 'node:path';
import { docsUrl } from '../../../sdk/src/generated/platform.ts';
import { repositoryRoot, repositoryUrl } from '../repository.ts';
import { writtenFiles } from './written.ts';

/** Files and folders without their own page, each with the page that describes them. */
const standIns: Readonly<Record<string, string>> = {
  'README.md': 'index.md',
  'docs/README.md': 'index.md',
  'docs/guides': 'guides/index.md',
  'docs/decisions': 'decisions/index.md',
  'docs/policy': 'policy/index.md',
  'sdk/README.md': 'reference/sdk/index.md',
  'mock-server/README.md': 'reference/mock-server/index.md',
  sdk: 'reference/sdk/index.md',
  'mock-server': 'reference/mock-server/index.md',
  'openapi.yaml': 'api/index.md',
};

/**
 * Whether a link is an absolute address of a page of this site. Written files use such addresses for pages that are generated
 * from the spec, because these pages are not files of the project.
 */
export const isOwnAddress = (target: string): boolean => docsUrl !== undefined && target.startsWith(docsUrl);

/**
 * Returns the target on the site for a link in a written file. A link to a page is relative and ends in `.md`, as VitePress needs
 * it. A link to an example leads to the copy of the example on the site. A link to any other file leads to the repository, or is
 * `undefined` if the address of the repository is not known. Throws if the file does not exist.
 */
export function siteLink(target: string, from: { readonly file: string; readonly page: string }): string | undefined {
  const [name = '', anchor] = target.split('#');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (isOwnAddress(target)) return relative(from.page, name.slice(docsUrl?.length).replace(/\.html$/, '.md')) + hash;
  const file = path.posix.normalize(path.posix.join(path.posix.dirname(from.file), name)).replace(/\/$/, '');
  const page = writtenFiles().get(file)?.page ?? standIns[file];
  if (page !== undefined) return relative(from.page, page) + hash;
  if (!existsSync(path.join(repositoryRoot, file))) throw new Error(`${from.file} links to ${target}, which is not there.`);
  if (file.startsWith('docs/examples/')) return `/examples/${path.posix.basename(file)}`;
  return repositoryUrl === undefined ? undefined : `${repositoryUrl}/blob/main/${file}${hash}`;
}

const relative = (from: string, to: string): string => {
  const link = path.posix.relative(path.posix.dirname(from), to);
  return link.startsWith('.') ? link : `./${link}`;
};

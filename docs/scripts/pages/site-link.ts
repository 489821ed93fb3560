import { existsSync } from 'node:fs';
import path from 'node:path';
import { docsUrl } from '../../../sdk/src/generated/platform.ts';
import { repositoryRoot, repositoryUrl } from '../repository.ts';
import { writtenFiles } from './written.ts';

/** Files and folders that have no page of their own, and the page that tells what is in them. */
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
 * Whether a link is the whole address of a page of the site. Written files link so to pages that are made from the spec, because
 * these pages are no files of the project.
 */
export const isOwnAddress = (target: string): boolean => docsUrl !== undefined && target.startsWith(docsUrl);

/**
 * Where a link of a written file leads on the site: relative to its page, with `.md` as VitePress takes it. Examples lead to their
 * copies; other files of the project lead to the repository, or nowhere (`undefined`) while its address is not known.
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

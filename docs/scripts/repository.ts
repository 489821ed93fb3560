import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { docsUrl } from '../../sdk/src/generated/platform.ts';

/** The root folder of the project. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Reads a file of the project. `name` is the path relative to the root folder. */
export const readProjectFile = (name: string): string => readFileSync(path.join(repositoryRoot, name), 'utf8');

const { repository } = JSON.parse(readProjectFile('package.json')) as { repository?: string | { url?: string } };
const written = typeof repository === 'string' ? repository : repository?.url;

/** The address of the repository on the web, from `repository` in package.json. Undefined if package.json has no such member. */
export const repositoryUrl = written?.replace(/^git\+/, '').replace(/\.git$/, '');

/**
 * The address at which the site will be published, with a slash at its end. It is the value of `DOCS_URL`, or else of
 * `externalDocs` in the spec. The errors of the SDK link to the latter. The sitemap needs absolute addresses.
 */
export const siteUrl = new URL('./', process.env.DOCS_URL ?? docsUrl ?? 'http://localhost:4173/').href;

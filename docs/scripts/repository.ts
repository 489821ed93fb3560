import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { docsUrl } from '../../sdk/src/generated/platform.ts';

/** The folder of the whole project. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a file of the project. */
export const readProjectFile = (name: string): string => readFileSync(path.join(repositoryRoot, name), 'utf8');

const { repository } = JSON.parse(readProjectFile('package.json')) as { repository?: string | { url?: string } };
const written = typeof repository === 'string' ? repository : repository?.url;

/** Where the project can be browsed, from `repository` of package.json; undefined while that has none. */
export const repositoryUrl = written?.replace(/^git\+/, '').replace(/\.git$/, '');

/**
 * Where the site will stand, with a slash at its end: `DOCS_URL`, or else `externalDocs` of the spec, where the errors of the SDK
 * lead to. The sitemap needs whole addresses.
 */
export const siteUrl = new URL('./', process.env.DOCS_URL ?? docsUrl ?? 'http://localhost:4173/').href;

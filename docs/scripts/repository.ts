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
 * The address at which the site will be published, with a slash at its end. The address comes from the environment variable
 * `DOCS_URL`, or else from `externalDocs` in the spec, which the errors of the SDK also use. The sitemap needs this address,
 * because it contains absolute links.
 */
export const siteUrl = new URL('./', process.env.DOCS_URL ?? docsUrl ?? 'http://localhost:4173/').href;

import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Application, Converter, type DeclarationReflection, ReflectionKind } from 'typedoc';
import { packageEntries } from './package-entries.ts';
import type { Page } from './page.ts';
import { pagesOfReference } from './reference-pages.ts';
import { readProjectFile, repositoryRoot } from './repository.ts';

/**
 * Generated interfaces that only the compiler needs. The reference leaves them out, because the API pages show the same
 * information.
 */
const compilerTables = new Set(['paths', 'operations', 'components']);

/** Returns the files that TypeDoc reads: the source of each entry point, and the generated file with the client's namespaces. */
const entryPoints = (): string[] => [...packageEntries().map(({ file }) => file), 'sdk/src/generated/namespaces.ts'];

/** Writes the reference of both packages as Markdown into a folder. Throws if TypeDoc warns about anything. */
async function writeReference(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    name: 'Packages',
    entryPoints: entryPoints().map((file) => path.join(repositoryRoot, file)),
    tsconfig: path.join(repositoryRoot, 'tsconfig.json'),
    readme: 'none',
    excludeInternal: true,
    excludePrivate: true,
    disableSources: true,
    treatWarningsAsErrors: true,
    logLevel: 'Warn',
    skipErrorChecking: true,
    sort: ['source-order'],
    outputs: [{ name: 'markdown', path: folder }],
    ...markdownOptions,
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const tables = project.getReflectionsByKind(ReflectionKind.Interface).filter(({ name }) => compilerTables.has(name));
    for (const table of tables) project.removeReflection(table as DeclarationReflection);
  });
  const project = await app.convert();
  if (!project || app.logger.hasWarnings() || app.logger.hasErrors())
    throw new Error('TypeDoc found faults in the doc comments.');
  await app.generateOutputs(project);
}

const cache = path.join(repositoryRoot, 'docs/.vitepress/cache/reference');

/**
 * Makes the pages of the reference. Keeps the files that TypeDoc makes, and uses them again until a source changes, because
 * TypeDoc takes a large part of the time of a build.
 */
export async function referencePages(): Promise<Page[]> {
  const sources = globSync('{sdk,mock-server}/src/**/*.ts', { cwd: repositoryRoot }).sort();
  const hash = createHash('sha256');
  for (const file of [
    ...sources,
    'docs/scripts/reference.ts',
    'docs/package.json',
    'sdk/package.json',
    'mock-server/package.json',
  ])
    hash.update(file).update(readProjectFile(file));
  const folder = path.join(cache, hash.digest('hex').slice(0, 16));
  if (!existsSync(path.join(folder, 'modules/_sentinelsec_sdk.md'))) {
    rmSync(cache, { recursive: true, force: true });
    await writeReference(folder);
  }
  const files = globSync('**/*.md', { cwd: folder }).sort();
  return pagesOfReference(new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])));
}

const markdownOptions = {
  router: 'kind',
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  propertyMembersFormat: 'list',
  typeDeclarationFormat: 'table',
  expandObjects: false,
  sanitizeComments: true,
} as const;

import { globSync } from 'node:fs';
import { nextStep } from '../../../sdk/src/errors/next-step.ts';
import { code, type Page, table } from '../page.ts';
import { repositoryRoot } from '../repository.ts';
import type { SpecFacts } from '../spec-facts.ts';
import { withFigures } from '../wording.ts';
import { errorClasses } from './declarations.ts';

/** What to do about each error: by the `kind` of the SDK's error, then by the problem that the API answered. */
export function troubleshootingPage(facts: SpecFacts): Page {
  const classes = globSync('sdk/src/{errors,exports}/*.ts', { cwd: repositoryRoot })
    .filter((file) => !file.includes('.test'))
    .sort()
    .flatMap(errorClasses);
  const kinds = classes.map(({ kind, name, text }) => `### ${name} {#error-${kind}}\n\n${code(`kind: '${kind}'`)}. ${text}`);
  const problems = facts.problems.map(({ slug, status, title, description }) =>
    [
      `### ${slug} {#${slug}}`,
      `**${status}** ${title}. ${withFigures(description, facts)}`,
      `**What to do:** ${nextStep(slug, status)} [Details](../facts/problems.md#${slug})`,
    ].join('\n\n'),
  );
  return {
    path: 'guides/troubleshooting.md',
    title: 'Troubleshooting by error',
    description: 'What each error means and what to do about it, by kind and by problem type.',
    kind: 'guide',
    source: 'openapi.yaml',
    text: [
      '# Troubleshooting by error',
      'Find the `kind` of the error that the SDK threw, or the last part of the `type` of the problem that the API answered.',
      table(
        ['Status', 'Problem', 'Meaning'],
        facts.problems.map(({ slug, status, title }) => [String(status), `[${code(slug)}](#${slug})`, title]),
      ),
      '## Errors of the SDK {#kinds}',
      ...kinds,
      '## Problems of the API {#problems}',
      ...problems,
    ].join('\n\n'),
    settings: { outline: [2, 3] },
  };
}

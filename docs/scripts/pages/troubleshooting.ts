import { globSync } from 'node:fs';
import { code, type Page, table } from '../page.ts';
import { repositoryRoot } from '../repository.ts';
import type { SpecFacts } from '../spec-facts.ts';
import { withFigures } from '../wording.ts';
import { type Documented, errorClasses } from './declarations.ts';
import { type ErrorAdvice, errorAdvice } from './error-kinds.ts';
import { adviceOn, refusalTable } from './problem-advice.ts';

/** Makes the page that says what to do about each error. The errors of the SDK come first, then the problems of the API. */
export function troubleshootingPage(facts: SpecFacts): Page {
  const classes = globSync('sdk/src/{errors,exports}/*.ts', { cwd: repositoryRoot })
    .filter((file) => !file.includes('.test'))
    .sort()
    .flatMap(errorClasses);
  const problems = facts.problems.map(({ slug, status, title, description }) =>
    [
      `### ${status} ${slug} {#${slug}}`,
      `**${title}.** ${withFigures(description, facts)}`,
      `**What to do:** ${adviceOn(facts, slug, status)} [Details and an example](../facts/problems.md#${slug})`,
      refusalTable(facts, slug),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  return {
    path: 'guides/troubleshooting.md',
    title: 'Troubleshooting by error',
    description: 'What each error means and what to do about it, by kind and by problem type.',
    kind: 'guide',
    source: 'openapi.yaml',
    text: [
      '# Troubleshooting by error',
      'Find the `kind` of the error that the SDK threw, or the last part of the `type` of the problem that the API returned. The property `docs` of an error contains the address of its section on this page.',
      table(
        ['Error', 'Kind', 'What to do', 'Retryable'],
        classes.map(({ kind, name }) => {
          const { toDo, retryable } = adviceOf(kind);
          return [`[${code(name)}](#error-${kind})`, code(kind), toDo, retryable];
        }),
      ),
      table(
        ['Status', 'Problem', 'Meaning'],
        facts.problems.map(({ slug, status, title }) => [String(status), `[${code(slug)}](#${slug})`, title]),
      ),
      '## Errors of the SDK {#kinds}',
      ...classes.map(kindSection),
      '## Problems of the API {#problems}',
      ...problems,
    ].join('\n\n'),
    settings: { outline: [2, 3], pageClass: 'entries' },
  };
}

/** Returns the advice for a kind of error. Throws if there is none. */
function adviceOf(kind: string): ErrorAdvice {
  const advice = (errorAdvice as Readonly<Record<string, ErrorAdvice>>)[kind];
  if (!advice) throw new Error(`docs/scripts/pages/error-kinds.ts has no advice for the kind "${kind}".`);
  return advice;
}

const retryWords: Readonly<Record<ErrorAdvice['retryable'], string>> = {
  yes: 'The same call may succeed later: `retryable` is true.',
  no: 'The same call fails again: `retryable` is false.',
  sometimes: '`retryable` says whether the same call may succeed later. The client has already retried what it may retry.',
};

function kindSection({ kind, name, text }: Documented & { readonly kind: string }): string {
  const { toDo, retryable } = adviceOf(kind);
  return [
    `### ${name} {#error-${kind}}`,
    `${code(`kind: '${kind}'`)}. ${text}`,
    `**What to do:** ${toDo} ${retryWords[retryable]}`,
  ].join('\n\n');
}

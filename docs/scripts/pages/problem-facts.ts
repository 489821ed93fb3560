import type { Operation } from '../../../sdk/scripts/spec/model.ts';
import type { ProblemType } from '../../../sdk/scripts/spec/problems.ts';
import { code, type Page, table } from '../page.ts';
import { type SpecFacts, takesHeader } from '../spec-facts.ts';
import { withFigures } from '../wording.ts';
import { json } from './api-tables.ts';
import { factPage } from './fact-page.ts';
import { operationLinks } from './operation-link.ts';

/**
 * Makes the page of all problem types: the status, the meaning, what to do, the operations that respond with the problem, and an
 * example.
 */
export function problemsPage(facts: SpecFacts): Page {
  const sections = facts.problems.map((problem) => {
    const { slug, type, status, title, description } = problem;
    return [
      `### ${status} ${slug} {#${slug}}`,
      `**${title}.** ${withFigures(description, facts)}`,
      `Type: ${code(type)}. [What to do](../guides/troubleshooting.md#${slug}).`,
      answeredBy(facts, problem),
      exampleOf(facts, problem),
    ].join('\n\n');
  });
  const rows = facts.problems.map(({ slug, status, title }) => [`[${code(slug)}](#${slug})`, String(status), title]);
  return factPage(
    'problems',
    {
      title: 'Problem types',
      description: 'Every problem (RFC 9457) of the API, with its status, its meaning and the operations that respond with it.',
    },
    [table(['Problem', 'Status', 'Title'], rows), '## Meanings {#meanings}', ...sections],
  );
}

/** Groups of operations with something in common, in words that readers know. */
const groups: readonly (readonly [words: string, has: (operation: Operation) => boolean])[] = [
  ['that need MFA', ({ mfa }) => mfa],
  ['that need a key', ({ auth }) => auth === 'key'],
  ['that accept `Idempotency-Key`', (operation) => takesHeader(operation, 'Idempotency-Key')],
  ['that have a body', ({ body }) => body !== undefined],
];

/**
 * Says which operations respond with a problem. The text names all operations, a whole group, all except a few, or each single
 * operation.
 */
export function answeredBy({ operations: all }: SpecFacts, { name }: ProblemType): string {
  const answering = all.filter(({ problems }) => problems.includes(name));
  const others = all.filter((operation) => !answering.includes(operation));
  if (answering.length === 0) return 'The platform responds with this problem before it knows the operation.';
  if (others.length === 0) return 'Every operation can respond with this problem.';
  const group = groups.find(([, has]) => all.every((operation) => has(operation) === answering.includes(operation)));
  const isMost = others.length < answering.length;
  if (group === undefined)
    return isMost ? `Every operation except ${operationLinks(others)}.` : `Answered by ${operationLinks(answering)}.`;
  const named = isMost ? `every operation except ${operationLinks(others)}` : operationLinks(answering);
  return `Answered by the operations ${group[0]}: ${named}.`;
}

/**
 * Returns the first example of a problem in the spec. If the spec contains no such example, makes an example from the problem
 * type.
 */
function exampleOf({ operations }: SpecFacts, { type, title, status, description }: ProblemType): string {
  const examples = operations.flatMap(({ answers }) =>
    answers.flatMap(({ content }) => [content?.example, ...Object.values(content?.examples ?? {})]),
  ) as readonly ({ readonly type?: unknown; readonly instance?: unknown } | undefined)[];
  const declared = examples.find((body) => body?.type === type);
  const instance = examples.find((body) => body?.instance !== undefined)?.instance;
  return `Example:\n\n${json(declared ?? { type, title, status, detail: description, instance })}`;
}

import type { Operation } from '../../../sdk/scripts/spec/model.ts';
import { code, firstSentence, type Page, table } from '../page.ts';
import type { SpecFacts } from '../spec-facts.ts';
import { withFigures } from '../wording.ts';
import { operationSection } from './api-operation.ts';

const source = 'openapi.yaml';

/** Makes the pages of the API: an overview, the concepts, and a page for each tag with its operations. */
export const apiPages = (facts: SpecFacts): Page[] => [
  overview(facts),
  concepts(facts),
  ...facts.tags.map((tag) => tagPage(facts, tag)),
];

/** Returns the file name of the page of a tag, such as `access-reviews.md` for `access_reviews`. */
const pageOf = (tag: string): string => `${tag.replaceAll('_', '-')}.md`;

/** Returns the title of a tag, such as `Access reviews` for `access_reviews` and `MFA` for `mfa`. */
const titleOf = (tag: string): string =>
  tag === 'mfa' ? 'MFA' : tag.charAt(0).toUpperCase() + tag.slice(1).replaceAll('_', ' ');

function tagPage(facts: SpecFacts, { name, description }: SpecFacts['tags'][number]): Page {
  const operations = facts.operations.filter(({ tag }) => tag === name);
  const links = operations.map(({ id, summary, method, path }) => [
    `[${summary}](#${id})`,
    code(id),
    `${code(method)} ${code(path)}`,
  ]);
  return {
    path: `api/${pageOf(name)}`,
    title: titleOf(name),
    description,
    kind: 'api',
    source,
    text: [
      `# ${titleOf(name)}`,
      description,
      table(['Operation', 'SDK method', 'Request'], links),
      ...operations.map((operation) => operationSection(facts, operation)),
    ].join('\n\n'),
    settings: { aside: false, pageClass: 'wide', operations: operations.map(({ id, summary }) => ({ id, summary })) },
  };
}

/** Makes the page of the concepts: the paragraphs of the spec that apply to every operation, each with its own heading. */
function concepts(facts: SpecFacts): Page {
  const { description } = facts.spec.info as unknown as { description: string };
  const [, ...parts] = description.trim().split(/^\*\*([^*]+)\.\*\* /m);
  const sections = parts.flatMap((part, index) =>
    index % 2 === 0 ? [`## ${part} {#${part.toLowerCase()}}`, withFigures(parts[index + 1] ?? '', facts).trim()] : [],
  );
  return {
    path: 'api/concepts.md',
    title: 'Concepts',
    description:
      'What is the same for every operation: the order of checks, errors, limits, lists, conditions, idempotency and files.',
    kind: 'api',
    source,
    text: ['# Concepts', 'This page describes what is the same for every operation.', ...sections].join('\n\n'),
  };
}

function overview(facts: SpecFacts): Page {
  const { summary } = facts.spec.info as unknown as { summary: string };
  const rows = facts.tags.map(({ name, description }) => {
    const operations = facts.operations.filter(({ tag }) => tag === name);
    return [`[${titleOf(name)}](./${pageOf(name)})`, description, operations.map((operation) => link(operation)).join('<br>')];
  });
  const servers = facts.spec.servers.map(({ url, description }: { url: string; description?: string }) => [
    code(url),
    description ?? '',
  ]);
  return {
    path: 'api/index.md',
    title: 'API overview',
    description: firstSentence(summary),
    kind: 'api',
    source,
    text: [
      '# API overview',
      summary,
      table(['Server', 'For'], servers),
      'Each request contains an API key in the header `Authorization: Bearer …`. Each operation below shows the call with the SDK, fetch, curl and Python, and you can [try it in the page](../playground.md).',
      '[Concepts](./concepts.md) explains what is the same for all operations: the order in which a request is checked, limits, lists, conditions and idempotency.',
      '## Operations',
      table(['Subject', 'What it is about', 'Operations'], rows),
    ].join('\n\n'),
    settings: { aside: false },
  };
}

const link = ({ id, tag, summary }: Operation): string => `[${summary}](./${pageOf(tag)}#${id})`;

import type { Page } from '../page.ts';

/** A page of generated tables: its name below `facts/`, and its parts in order. */
export const factPage = (
  name: string,
  { title, description, source = 'openapi.yaml' }: FactHead,
  parts: readonly string[],
): Page => ({
  path: `facts/${name}.md`,
  title,
  description,
  kind: 'facts',
  source,
  text: [`# ${title}`, description, ...parts].filter(Boolean).join('\n\n'),
  settings: { outline: [2, 3] },
});

interface FactHead {
  readonly title: string;
  readonly description: string;
  readonly source?: string;
}

import type { Page } from '../page.ts';

/** Makes a page of generated tables from its file name below `facts/` and its parts in order. */
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
  settings: wide.has(name) ? { aside: false, pageClass: 'wide' } : { outline: [2, 3] },
});

/** Pages whose tables have many columns. These pages have no outline at their side, because their tables need the whole width. */
const wide = new Set(['scopes', 'quota-policies', 'options', 'commands']);

interface FactHead {
  readonly title: string;
  readonly description: string;
  readonly source?: string;
}

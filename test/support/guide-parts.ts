import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project-root.ts';

/**
 * Returns the part of a guide between `<!-- made: NAME -->` and `<!-- end -->`. If the variable `UPDATE_GUIDE` is set, first
 * writes `made` into this part.
 */
export function guidePart(name: string, made: string, file = 'docs/guides/command.md'): string {
  const guide = path.join(root, file);
  const page = readFileSync(guide, 'utf8');
  const [start, end] = [`<!-- made: ${name} -->\n`, '<!-- end -->'];
  const from = page.indexOf(start) + start.length;
  if (from < start.length) throw new Error(`${file} has no part "${name}".`);
  const to = page.indexOf(end, from);
  if (!process.env.UPDATE_GUIDE) return page.slice(from, to);
  writeFileSync(guide, page.slice(0, from) + made + page.slice(to));
  return made;
}

/** Makes a code block with a command line and its output in a terminal. */
export const screenBlock = (line: string, screen: string): string => `\`\`\`console\n$ ${line}\n${screen}\`\`\`\n`;

/** Makes a Markdown table. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `| ${heads.join(' | ')} |\n| ${heads.map(() => '---').join(' | ')} |\n${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`;

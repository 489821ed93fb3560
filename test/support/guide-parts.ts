import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project-root.ts';

/** The part of a guide between `<!-- made: NAME -->` and `<!-- end -->`. With `UPDATE_GUIDE=1`, the part is replaced first. */
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

/** A screen of a terminal as a block of code, below the line that was typed. */
export const screenBlock = (line: string, screen: string): string => `\`\`\`console\n$ ${line}\n${screen}\`\`\`\n`;

/** A Markdown table. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `| ${heads.join(' | ')} |\n| ${heads.map(() => '---').join(' | ')} |\n${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`;

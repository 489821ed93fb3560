import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/project-root.ts';

const guide = path.join(root, 'docs/guides/command.md');

/** The part of the guide between `<!-- made: NAME -->` and `<!-- end -->`. With `UPDATE_GUIDE=1`, the part is replaced first. */
export function guidePart(name: string, made: string): string {
  const page = readFileSync(guide, 'utf8');
  const [start, end] = [`<!-- made: ${name} -->\n`, '<!-- end -->'];
  const from = page.indexOf(start) + start.length;
  if (from < start.length) throw new Error(`docs/guides/command.md has no part "${name}".`);
  const to = page.indexOf(end, from);
  if (!process.env.UPDATE_GUIDE) return page.slice(from, to);
  writeFileSync(guide, page.slice(0, from) + made + page.slice(to));
  return made;
}

/** A screen of a terminal as a block of code, below the line that was typed. */
export const screenBlock = (line: string, screen: string): string => `\`\`\`console\n$ ${line}\n${screen}\`\`\`\n`;

/** A table with two columns. */
export const table = (heads: readonly [string, string], rows: readonly (readonly [string, string])[]): string =>
  `| ${heads.join(' | ')} |\n| --- | --- |\n${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`;

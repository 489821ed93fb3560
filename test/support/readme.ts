import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project-root.ts';

/** A fenced block of a page and the comment right above it. */
export interface Block {
  readonly language: string;
  readonly code: string;
  /** What `<!-- … -->` above it says. */
  readonly mark: string;
  readonly line: number;
}

/** The fenced blocks of a Markdown page. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(path.join(root, page), 'utf8');
  return [...text.matchAll(/(?:<!-- (.*?) -->\n)?^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    mark: match[1] ?? '',
    language: match[2] ?? '',
    code: match[3] ?? '',
    line: text.slice(0, match.index).split('\n').length,
  }));
}

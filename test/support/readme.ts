import { globSync, readFileSync } from 'node:fs';
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

const notWritten = /(?:^|\/)(?:node_modules|dist|\.site|\.vitepress|\.changeset)\//;

/** Every Markdown page of the project that people write, relative to its root. */
export const writtenPages = (): string[] =>
  globSync(['*.md', '{docs,sdk,mock-server,test}/**/*.md'], { cwd: root })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => !notWritten.test(name))
    .sort();

/** How many fences of blocks a text has, in any form that Markdown knows. */
export const fencesIn = (text: string): number =>
  text.split('\n').filter((line) => /^(?:\s|[*>-])*(?:```|~~~)/.test(line)).length;

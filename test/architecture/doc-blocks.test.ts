import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';
import { type Block, blocksOf, fencesIn, writtenPages } from '../support/readme.ts';
import { sourcesIn } from '../support/sources.ts';

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
/** The source text of all tests that write parts of guides. */
const makers = globSync('test/**/*.test.ts', { cwd: root })
  .map(read)
  .filter((text) => text.includes("/guide-parts.ts'"))
  .join('\n');

/**
 * Returns what is wrong with a code block of a page. Undefined if a test checks the block. Also undefined if a comment above the
 * block says why no test checks it, such as `<!-- not run: it needs a phone -->`. `pages.test.ts` compares blocks that are copies
 * of an example or show its output. `doc-commands.test.ts` checks commands.
 */
function faultOf({ language, mark }: Pick<Block, 'language' | 'mark'>): string | undefined {
  const [, made = ''] = /^made: (.+)$/.exec(mark) ?? [];
  if (made) return makers.includes(`'${made}'`) ? undefined : `no test makes "${made}"`;
  if (/^(?:from|output of): docs\/examples\/\S+$/.test(mark) || /^not run: \w+ \w+/.test(mark)) return undefined;
  return language === 'sh' ? undefined : `nothing checks the block of the language "${language}"`;
}

test.each(writtenPages())('%s: every block is run, compared or made by a test, or says why not', (page) => {
  const blocks = blocksOf(page);
  expect(blocks.flatMap((block) => faultOf(block)?.concat(` (line ${block.line})`) ?? [])).toEqual([]);
  // `blocksOf` does not find a block whose fence is indented or has words after its language.
  expect(fencesIn(read(page)), 'fences').toBe(2 * blocks.length);
});

test('every block in a doc comment is an example in TypeScript', () => {
  const others = ['sdk/src', 'mock-server/src'].flatMap(sourcesIn).flatMap(({ name, tree }) => {
    const lines = tree.text.split('\n').filter((line) => /^ *\* *(?:```|~~~)/.test(line));
    const opening = lines.filter((_, place) => place % 2 === 0);
    return opening.filter((line) => !/^ *\* ```ts(?: no-run: \w+ \w+.*)?$/.test(line)).map((line) => `${name}: ${line.trim()}`);
  });
  expect(others).toEqual([]);
});

test('descriptions in the spec and in the control routes have no blocks, which nothing would check', () => {
  for (const file of ['openapi.yaml', 'mock-server/control.yaml']) expect(fencesIn(read(file)), file).toBe(0);
});

test('a block without a check, with an unknown mark or with an odd fence is found', () => {
  expect(faultOf({ language: 'text', mark: '' })).toContain('nothing checks');
  expect(faultOf({ language: 'ts', mark: 'not run' })).toContain('nothing checks');
  expect(faultOf({ language: 'console', mark: `made: ${['no', 'such', 'part'].join(' ')}` })).toContain('no test makes');
  expect(fencesIn('- ```ts\n  ```\n> ~~~\ntext')).toBe(3);
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A test and its file. */
export interface TitledTest {
  readonly title: string;
  /** The file's name, without its folder. */
  readonly file: string;
}

/**
 * Returns the tests in the files of a folder, in the order of the files and of their lines. A `test.each` counts as one test,
 * whose title is the title in the code.
 */
export function testsIn(folder: string): TitledTest[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  return files
    .sort()
    .flatMap((file) => titlesIn(readFileSync(path.join(folder, file), 'utf8')).map((title) => ({ title, file })));
}

function titlesIn(code: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^test\b/.test(node.expression.getText()) && node.arguments.length > 1) {
      const [title] = node.arguments;
      titles.push(title && ts.isStringLiteralLike(title) ? title.text : '');
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('tests.ts', code, ts.ScriptTarget.Latest, true));
  return titles;
}

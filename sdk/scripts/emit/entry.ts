import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The main entry of the SDK, relative to the project. Only its export of the models is generated. */
export const entryFile = 'sdk/src/index.ts';

const models = './generated/models.ts';

/** Returns the content of the main entry. */
export const readEntry = (): string => readFileSync(new URL('../../src/index.ts', import.meta.url), 'utf8');

/** Returns the names that the main entry exports, without the models. No model may have one of these names. */
export function otherNames(entry: string): string[] {
  return exportsOf(entry).flatMap(({ statement, from }) =>
    from !== models && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [],
  );
}

/** Returns the main entry with the list of all models. */
export function emitEntry(entry: string, names: readonly string[]): string {
  const found = exportsOf(entry).find(({ from }) => from === models)?.statement;
  if (!found) throw new Error(`${entryFile} has no export from '${models}'.`);
  const sorted = [...names].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const list = `export type {\n${sorted.map((name) => `  ${name},\n`).join('')}} from '${models}';`;
  return `${entry.slice(0, found.getStart())}${list}${entry.slice(found.end)}`;
}

/** Returns a key for sorting names in the order of the project's formatter: `A`, `a`, `B`, `b`, and 9 before 10. */
const keyOf = (name: string): string =>
  name
    .replace(/\d+/g, (digits) => digits.padStart(9, '0'))
    .replace(/\p{L}/gu, (letter) => letter.toLowerCase() + (letter === letter.toLowerCase() ? '1' : '0'));

function exportsOf(entry: string): { statement: ts.ExportDeclaration; from: string | undefined }[] {
  const source = ts.createSourceFile('index.ts', entry, ts.ScriptTarget.ES2023, true);
  return source.statements.filter(ts.isExportDeclaration).map((statement) => {
    const { moduleSpecifier } = statement;
    return { statement, from: moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined };
  });
}

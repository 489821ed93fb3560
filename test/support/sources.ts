import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './project-root.ts';

/** A source file and its syntax tree. */
export interface Source {
  /** The path below the root folder, with forward slashes. */
  readonly name: string;
  readonly tree: ts.SourceFile;
}

/** Returns the TypeScript files below a folder of the project, without tests. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.(test|test-d)\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](node_modules|dist)[\\/]/.test(file))
    .map(parse);
}

/** The files that were parsed before, with their versions. Several tests of a process read the same files. */
const parsed = new Map<string, Source & { readonly version: string }>();

function parse(file: string): Source {
  const { mtimeMs, size } = statSync(file);
  const version = `${mtimeMs} ${size}`;
  const known = parsed.get(file);
  if (known?.version === version) return known;
  const source = { ...parseNow(file), version };
  parsed.set(file, source);
  return source;
}

function parseNow(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const name = path.relative(root, file).replaceAll(path.sep, '/');
  return { name, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) };
}

/** Returns every module that a file imports, including imports of types and dynamic imports. */
export function importsOf({ tree }: Source): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      found.push(text(node.moduleSpecifier));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) found.push(text(node.argument.literal));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0])
      found.push(text(node.arguments[0]));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const text = (node: ts.Node): string => (ts.isStringLiteralLike(node) ? node.text : node.getText());

/** Calls a function for each node of a file. If the function returns a text, the result contains `name:line: text`. */
export function placesWhere({ name, tree }: Source, yes: (node: ts.Node) => string | undefined): string[] {
  const places: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = yes(node);
    if (what) places.push(`${name}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return places;
}
